import { expect, test } from "vitest";
import { growthWords } from "#explorer/growth-words.ts";
import { pictured } from "#tests/support/pictured.ts";

const before = pictured({ nodes: [["co:a", "company"]], links: [] });
const after = pictured({
  nodes: [
    ["co:a", "company"],
    ["co:b", "company"],
    ["con:c", "concept"],
  ],
  links: [
    ["co:a", "co:b", "FUNDS", "money"],
    ["co:b", "con:c", "MEETS", "none"],
  ],
});

test("what came and what left is told with its number, its names and its links", () => {
  const [, b, c] = after.nodes.name;
  expect(growthWords(before, after)).toBe(`2 entities drawn in addition: ${b}, ${c}. 2 links more.`);
  expect(growthWords(after, before)).toBe("2 entities taken out. 2 links fewer.");
  expect(growthWords(after, after)).toBe("");
});

test("of many, some are named", () => {
  const ids = Array.from({ length: 9 }, (_, at): [string, string] => [`co:${at}`, "company"]);
  expect(growthWords(before, pictured({ nodes: ids, links: [] }))).toMatch(
    /^9 entities drawn in addition: .* and 4 more/,
  );
});
