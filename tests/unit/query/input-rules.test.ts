import fc from "fast-check";
import { expect, test } from "vitest";
import { inputFault } from "#graph/query/input-rules.ts";

const detail = (text: string) => inputFault(text)?.detail;

test.each([
  ["RETURN 1; MATCH (n) DETACH DELETE n", "One statement"],
  ["RETURN 1;;RETURN 2", "One statement"],
  ["RETURN 1 \\u003b RETURN 2", "One statement"],
  ["EXPLAIN RETURN 1", "Leave EXPLAIN out"],
  ["profile RETURN 1", "/api/query/profile"],
  ["/* x */ // y\n EXPLAIN RETURN 1", "Leave EXPLAIN out"],
  ["\\u0045XPLAIN RETURN 1", "Write the beginning"],
  ["E\\u0058PLAIN RETURN 1", "Write the beginning"],
  ["/* \\u002a\\u002f */ RETURN 1", "Write the beginning"],
  ["CYPHER 5 \\u0045XPLAIN RETURN 1", "Write the beginning"],
  ["CYPHER 5 PROFILE RETURN 1", "Leave PROFILE out"],
  ["CYPHER replan=force RETURN 1", "CYPHER 5 and CYPHER 25"],
  ["CYPHER 5 CYPHER 25 RETURN 1", "once"],
  ["CYPHER runtime=parallel RETURN 1", "CYPHER 5 and CYPHER 25"],
  ["CYPHER 5 planner=dp RETURN 1", "CYPHER 5 and CYPHER 25"],
  ["CYPHER 4.4 RETURN 1", "CYPHER 5 and CYPHER 25"],
  ["", "There is no query"],
  [" // only a comment", "There is no query"],
  ["RETURN '\0'", "NUL"],
  ["RETURN '\\u0000'", "NUL"],
  ["RETURN '\ud800'", "half a character"],
  [`RETURN '${"a".repeat(20_000)}'`, "at most 20000"],
  [`RETURN ${"(".repeat(3000)}1${")".repeat(3000)}`, "nested more than 100"],
  [`RETURN ${"[".repeat(101)}1${"]".repeat(101)}`, "nested more than 100"],
  [`RETURN ${"{a:".repeat(200)}1${"}".repeat(200)}`, "nested more than 100"],
  [`RETURN ${"\\u0028".repeat(200)}1${")".repeat(200)}`, "nested more than 100"],
  [`RETURN ${"CASE WHEN true THEN ".repeat(200)}1${" END".repeat(200)}`, "more than 100 CASEs"],
  [`RETURN ${"CASE x.end WHEN 1 THEN ".repeat(200)}1${" END".repeat(200)}`, "more than 100 CASEs"],
  [`RETURN ${"COLLECT { RETURN ".repeat(11)}1${" }".repeat(11)}`, "subqueries more than 10"],
  [`${"CALL () { ".repeat(11)}RETURN 1 AS a${" } RETURN a".repeat(11)}`, "subqueries more than 10"],
  [`RETURN 1${"+1".repeat(501)}`, "more than 500 operators"],
  [`RETURN ${"NOT ".repeat(501)}true`, "more than 500 operators"],
  [`MATCH (n:${"!".repeat(501)}A) RETURN n`, "more than 500 operators"],
  [`RETURN true${" XOR true".repeat(11)}`, "more than 10 XORs"],
])("%# is not sent", (text, why) => {
  expect(detail(text)).toContain(why);
});

test.each([
  "RETURN 1;",
  "CYPHER 5 RETURN 1",
  "cypher 25 RETURN 1",
  "RETURN ';' AS `a;b` // ; c",
  "RETURN 'EXPLAIN', $explain, n.profile",
  "MATCH (explain) RETURN explain",
  `RETURN '${"(".repeat(500)}'`,
  `RETURN 1 /* ${"(".repeat(500)} */`,
  `RETURN \`${"(".repeat(500)}\``,
  `RETURN ${"(".repeat(99)}1${")".repeat(99)}`,
  `RETURN [${"1,".repeat(4000)}1]`,
  `RETURN ${Array.from({ length: 200 }, (_, at) => `(${at})`).join(",")}`,
  "MATCH (a)((b)-->(c)){1,5}(d) RETURN d",
  "RETURN 'it''s', \"it's\", 'it\\'s;'",
])("%# is sent", (text) => {
  expect(detail(text)).toBeUndefined();
});

test("the place of a fault is told in lines and columns", () => {
  expect(inputFault("RETURN 1;\n\n  RETURN 2")).toMatchObject({ line: 3, column: 3 });
});

test("no text makes the rules throw or take long", () => {
  const pieces = fc.constantFrom(
    "'",
    '"',
    "`",
    "\\",
    "\\u0027",
    "/*",
    "*/",
    "//",
    "\n",
    "(",
    ")",
    "$",
    "a",
    " ",
    "CASE",
    "END",
    ";",
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 300 }), (parts) => {
      const began = performance.now();
      inputFault(parts.join(""));
      expect(performance.now() - began).toBeLessThan(500);
    }),
    { numRuns: 300, seed: 4177 },
  );
});
