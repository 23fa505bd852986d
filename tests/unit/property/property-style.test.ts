import fc from "fast-check";
import { expect, test } from "vitest";
import { styleIconPath } from "#contract/icons.ts";
import { pictured } from "#tests/support/pictured.ts";
import { pictureStyle } from "#view/picture-style.ts";
import { propertyColumn, propertyQueryOf } from "#view/property-index.ts";
import { namedProperties } from "#view/property-use.ts";
import { linkKey } from "#view/sieve.ts";
import { readStyle, styleText, withRule } from "#view/style-rules.ts";
import { styleWords } from "#view/style-words.ts";

const seed = 20261123;
const ids = Array.from({ length: 14 }, (_, at) => `co:${String.fromCharCode(97 + at)}`);
const picture = pictured({ nodes: ids.map((id) => [id, "company"]), links: [] });
const linked = pictured({
  nodes: ["co:a", "co:b", "co:c", "co:d", "co:e"].map((id) => [id, "company"]),
  links: [
    ["co:a", "co:b", "OWNS", "none"],
    ["co:c", "co:b", "OWNS", "none"],
    ["co:d", "co:e", "OWNS", "none"],
  ],
});
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

test("icons go by properties: figures for the most frequent words, bars for numbers, none for what is not said", () => {
  const words = styled("icon:.country");
  expect([words?.nodes.get("co:a")?.icon, words?.nodes.get("co:n")?.icon]).toEqual(["class-0", ""]);
  expect(words?.signs?.[0]).toEqual({ of: "icon", icon: "class-0", words: "China", count: 3 });
  expect(words?.signs, "no figure is left for all else").toHaveLength(8);
  const numbers = styled("icon:.founded");
  expect(["co:a", "co:m", "co:n"].map((id) => numbers?.nodes.get(id)?.icon)).toEqual(["step-0", "step-4", ""]);
  expect(numbers?.signs?.map(({ words: said }) => said)).toContain("2000 to 2002");
  for (const { icon } of words?.nodes.values() ?? []) if (icon) expect(styleIconPath(icon), icon).toBeDefined();
  for (const { icon } of numbers?.nodes.values() ?? []) if (icon) expect(styleIconPath(icon), icon).toBeDefined();
});

test("icons tell communities and numbers apart, and the key says which is which", () => {
  const looks = pictureStyle([linked], readStyle("icon:degree"))?.[0];
  expect(looks?.signs?.map(({ words }) => words)).toEqual(["1 link"]);
  expect(new Set(pictureStyle([linked], readStyle("icon:community"))?.[0]?.signs?.map(({ of }) => of))).toEqual(
    new Set(["icon"]),
  );
});

test("links are as wide as a property of theirs says, by numbers or by dates; those without one are narrow", () => {
  const keys = linked.links.source.map((_, row) => linkKey(linked, row));
  const since = propertyColumn(keys.slice(0, 2), ["2020-01-01", "2024-01-01"]);
  const looks = pictureStyle([linked], readStyle("width:-.since"), undefined, new Map([["-.since", since]]))?.[0];
  expect(keys.map((key) => looks?.links.get(key)?.weight)).toEqual([0, 1, 0]);
  expect(looks?.signs).toEqual([
    { of: "width", weight: 0, words: "1 Jan 2020" },
    { of: "width", weight: 1, words: "1 Jan 2024" },
  ]);
  const entities = new Map([["since", propertyColumn(keys, ["2020-01-01", "2024-01-01"])]]);
  const others = pictureStyle([linked], readStyle("width:-.since"), undefined, entities)?.[0];
  expect(others?.links.get(keys[1] ?? "")?.weight, "a property of entities is another").toBe(0);
  const hubs = pictureStyle([linked], readStyle("width:degree"))?.[0];
  expect(hubs?.signs).toEqual([{ of: "width", weight: 0.5, words: "1 link at either end" }]);
});

test("a view names which properties it needs, those of links by their own names", () => {
  const style = readStyle("icon:.country,width:-.since,colour:.founded");
  expect(namedProperties({ style })).toEqual(["founded", "country", "-.since"]);
  expect(namedProperties({ style }).map(propertyQueryOf)).toEqual([
    { key: "founded" },
    { key: "country" },
    { key: "since", of: "links" },
  ]);
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
  expect(readStyle("width:.amount,colour:-.since,icon:-.since,colour:.,width:-.,colour:founded").rules).toEqual({});
  expect(styleText(readStyle("icon:.country,width:-.head%20count"))).toBe("icon:.country,width:-.head%20count");
  expect(styleWords(readStyle("width:-.asOf"))).toEqual(["link width: as of"]);
  expect(styleWords(readStyle("colour:.headCount"))).toEqual(["colour: head count"]);
});
