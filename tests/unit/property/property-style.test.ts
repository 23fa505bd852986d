import fc from "fast-check";
import { expect, test } from "vitest";
import { pictured } from "#tests/support/pictured.ts";
import { pictureStyle } from "#view/picture-style.ts";
import { propertyColumn } from "#view/property-index.ts";
import { readStyle, styleText, withRule } from "#view/style-rules.ts";
import { styleWords } from "#view/style-words.ts";

const seed = 20261123;
const ids = Array.from({ length: 14 }, (_, at) => `co:${String.fromCharCode(97 + at)}`);
const picture = pictured({ nodes: ids.map((id) => [id, "company"]), links: [] });
const rest = ids.slice(0, 13);
const properties = new Map([
  [
    "founded",
    propertyColumn(
      rest,
      rest.map((_, at) => 1990 + at),
    ),
  ],
  [
    "country",
    propertyColumn(
      rest,
      rest.map((_, at) => (at < 3 ? "China" : `Country ${at}`)),
    ),
  ],
  [
    "listed",
    propertyColumn(
      rest,
      rest.map((_, at) => `2014-09-${10 + at}`),
    ),
  ],
]);
const styled = (text: string) => pictureStyle([picture], readStyle(text), undefined, properties)?.[0];

test("a property of words gives the most frequent a colour of their own and all others one together", () => {
  const looks = styled("colour:.country");
  expect(looks?.nodes.get("co:a")?.mark).toEqual({ class: 0 });
  expect(looks?.key[0]).toMatchObject({ words: "China", count: 3, pickable: true });
  expect(looks?.key.at(-1)).toMatchObject({ words: "not said", count: 1 });
  expect(looks?.key.at(-2)).toMatchObject({ words: "all else", count: 3, pickable: false });
  expect(looks?.key).toHaveLength(10);
  expect(looks?.nodes.get("co:n")?.mark).toBe("other");
  expect(styled("colour:.country,China~5")?.nodes.get("co:a")?.mark).toEqual({ class: 4 });
});

test("a property of numbers or dates is a ramp in even steps, and the key says what has none", () => {
  const looks = styled("colour:.founded");
  expect(looks?.key.map(({ words }) => words)).toEqual([
    "2000 to 2002",
    "1998 to 1999",
    "1995 to 1997",
    "1993 to 1994",
    "1990 to 1992",
    "not said",
  ]);
  expect(looks?.key.map(({ count }) => count).reduce((sum, one) => sum + one)).toBe(14);
  expect(looks?.nodes.get("co:a")?.mark).toEqual({ step: 0 });
  expect(looks?.nodes.get("co:m")?.mark).toEqual({ step: 4 });
  expect(styled("colour:.listed")?.key.at(-2)?.words).toMatch(/^10 Sep 2014 to \d+ Sep 2014$/);
});

test("sizes, order of names and what stands below them go by properties", () => {
  const looks = styled("size:.founded,names:.founded,label:.founded");
  const [least, most, none] = ["co:a", "co:m", "co:n"].map((id) => looks?.nodes.get(id));
  expect([least?.size, most?.size, none?.size]).toEqual([0, 1, 0]);
  expect([most?.importance, most?.caption, none?.caption]).toEqual([1, "2002", ""]);
  expect(styled("label:.country")?.nodes.get("co:a")?.caption).toBe("China");
  expect(styled("size:.country")?.nodes.get("co:a")?.size, "words have no size").toBe(0);
});

test("before the values have come nothing is coloured by them, and nothing fails", () => {
  const [looks] = pictureStyle([picture], readStyle("colour:.country,size:.founded,label:.country")) ?? [];
  expect(looks?.nodes.get("co:a")).toMatchObject({ mark: "other", size: 0, caption: "" });
});

test("rules on any property are read back from the address, and only where a property can be seen", () => {
  const key = fc
    .string({ unit: "grapheme", minLength: 1, maxLength: 20 })
    .filter((text) => !/\p{Surrogate}/u.test(text));
  fc.assert(
    fc.property(
      key,
      fc.constantFrom("colour" as const, "size" as const, "label" as const, "names" as const),
      (name, channel) => {
        const style = withRule(readStyle("icon:kind,China~3"), channel, `.${name}`);
        expect(style.rules[channel]).toBe(`.${name}`);
        expect(readStyle(styleText(style))).toEqual(style);
      },
    ),
    { seed },
  );
  expect(styleText(readStyle("colour:.founded,size:.headCount"))).toBe("colour:.founded,size:.headCount");
  expect(readStyle("width:.amount,icon:.kind,colour:.,colour:founded").rules).toEqual({});
  expect(styleWords(readStyle("colour:.headCount"))).toEqual(["colour: head count"]);
});
