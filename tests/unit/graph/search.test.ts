import fc from "fast-check";
import { expect, test } from "vitest";
import { escapeLucene } from "#graph/search.ts";

const SYNTAX = [...'+-&|!(){}[]^"~*?:\\/<>='];

test("every character that means something to Lucene is escaped, and nothing is lost", () => {
  fc.assert(
    fc.property(fc.string(), (word) => {
      const escaped = escapeLucene(word);
      expect(escaped.replaceAll(/\\(.)/g, "$1").toLowerCase()).toBe(word.toLowerCase());
      const bare = escaped.replaceAll(/\\./g, "");
      for (const character of SYNTAX) expect(bare).not.toContain(character);
    }),
  );
});

test("operators become words", () => {
  expect(["AND", "OR", "NOT", "TO"].map(escapeLucene)).toEqual(["and", "or", "not", "to"]);
  expect(escapeLucene("ANDROID")).toBe("ANDROID");
});
