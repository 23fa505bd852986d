import fc from "fast-check";
import { expect, test } from "vitest";
import { expansionsText, type readExpansions } from "#contract/expansion.ts";
import { attributeView, expandedWith, viewPart, viewQuery, viewWith } from "#element/view-query.ts";
import { expandedBy } from "#view/expanded.ts";
import { formatView, parseView } from "#view/view-address.ts";

const attributes = (said: Readonly<Record<string, string>>) => attributeView((name) => said[name] ?? null);

test("lens, story and parameters make a view; `view` takes their place; what is no view's is left out", () => {
  expect(attributes({})).toBe("");
  expect(attributes({ lens: "formula", company: "co:alibaba", class: "wide" })).toBe(
    "?lens=formula&company=co:alibaba",
  );
  expect(attributes({ story: "the-argument", step: "3", selected: "co:b" })).toBe(
    "?story=the-argument&step=3&select=co:b",
  );
  expect(attributes({ view: "/?lens=chips&theme=dark", lens: "formula" })).toBe("?lens=chips");
});

test.for([
  ["?lens=chips", "?lens=chips"],
  ["lens=chips", "?lens=chips"],
  ["https://atlas.example/embed?lens=chips&width=3#top", "?lens=chips"],
  ["/", ""],
  ["javascript:alert(1)", ""],
] as const)("%s is understood", ([view, query]) => {
  expect(viewQuery(view)).toBe(query);
});

test("a view may be an address or its parts", () => {
  expect(viewQuery(new URL("https://atlas.example/?lens=chips"))).toBe("?lens=chips");
  expect(viewQuery({ lens: "ecosystem", company: "co:a", limit: 5 })).toBe("?lens=ecosystem&company=co:a&limit=5");
});

test("whatever is selected stays the selection, and the rest of the view is untouched", () => {
  fc.assert(
    fc.property(fc.string(), fc.string({ unit: "grapheme" }), (company, id) => {
      const before = viewQuery({ lens: "formula", company });
      const after = viewWith(before, "select", id);
      expect(viewPart(after, "select")).toBe(id);
      expect(viewWith(after, "select", undefined)).toBe(before);
    }),
  );
});

test("the explorer's own addresses stay as they are", () => {
  for (const address of [
    "?lens=chips&select=co:nvidia&hide=concept,place",
    "?expand=co:alibaba~12,co:nvidia~24~recency",
  ])
    expect(formatView(parseView(viewQuery(address)))).toBe(address);
});

test("a step more of neighbours is the explorer's step", () => {
  const id = fc.constantFrom("co:a", "co:b", "ini:a/x");
  fc.assert(
    fc.property(fc.array(id, { maxLength: 30 }), (asked) => {
      let text: string | undefined;
      let expansions: ReturnType<typeof readExpansions> = [];
      for (const one of asked) {
        text = expandedWith(text, one);
        expansions = expandedBy(expansions, one, expansions.find((before) => before.id === one)?.limit ?? 0);
        expect(text).toBe(expansionsText(expansions));
      }
    }),
  );
});
