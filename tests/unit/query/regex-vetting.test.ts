import { expect, test } from "vitest";
import { regexChecker } from "#graph/query/regex-checker.ts";
import { regexFault } from "#graph/query/regex-vetting.ts";

const judge = regexChecker();
const fault = (text: string, params: Readonly<Record<string, unknown>> = {}) => regexFault(text, params, judge)?.detail;

test.each([
  "RETURN 'x' =~ '((a+)*)*b'",
  "RETURN 'x' \\u003d\\u007e '((a+)*)*b'",
  "RETURN 'x' =\\u007e '((a+)*)*b'",
  "RETURN 'x' =~ '((a+)\\u002a)*b'",
  "RETURN 'x' /* =~ 'a' */ =~ /* 'a' */ '(a|a)*'",
  "RETURN 'x' =~ // 'a'\n '(a|a)*'",
  "/* \\u002a\\u002f RETURN 'x' =~ '(a|a)*' // */",
  "RETURN `x\\u0060 =~ '(a|a)*' //`",
  'RETURN "a\\"b" =~ "(x+x+)+y"',
  "RETURN 'a\\'b' =~ '(x+x+)+y'",
  "RETURN 'x' =~ '(a?){30}a{30}'",
  "RETURN 'x' =~ '(a{0,99}){0,99}'",
  `RETURN 'x' =~ '${"a?".repeat(30)}${"a".repeat(30)}'`,
  `RETURN 'x' =~ '${"(a|a)".repeat(30)}'`,
  "RETURN 'x' =~ '(?i)(A|a)*'",
  "RETURN 'x' =~ '(?:[a-z]|\\\\p{Ll})*'",
  "RETURN 'x' =~ '\\\\Qa\\\\E'",
  "RETURN 'x' =~ '(?x)(a | a)*'",
  "RETURN 'x' =~ '[a&&[a-z]]*'",
  "RETURN 'x' =~ '(a)\\\\1*'",
  "RETURN 'x' =~ '.*a.*b.*c.*'",
])("%s is refused", (text) => {
  expect(fault(text)).toMatch(/^The pattern /);
});

test.each([
  "WITH 'a' AS p RETURN 'x' =~ p",
  "RETURN 'x' =~ 'a' + 'b'",
  "RETURN 'x' =~ ('a')",
  "RETURN 'x' =~ $p.q",
  "RETURN 'x' =~ $p[0]",
  "RETURN 'x' =~ toLower('a')",
  "RETURN 'x' =~ CASE WHEN true THEN 'a' END",
  "RETURN 'x' =~",
])("%s is refused: its pattern is not known beforehand", (text) => {
  expect(fault(text, { p: "a" })).toMatch("must be a literal");
});

test.each([
  "RETURN 'x' =~ 'a+'",
  "RETURN 'x' =~ \"a+\" AS y",
  "MATCH (n) WHERE n.name =~ '[A-Z][a-z]+( [A-Z][a-z]+)*' RETURN n",
  "MATCH (n) WHERE n.date =~ '\\\\d{4}-\\\\d{2}(-\\\\d{2})?' AND true RETURN n",
  "MATCH (n) WHERE n.name =~ '(?i).*cloud.*' RETURN n",
  "MATCH (n) WHERE toLower(n.name) =~ '.*(cloud|data).*' RETURN n",
  "MATCH (n)-[r]->() WHERE (r.label =~ '.*a.*') RETURN r",
  "RETURN 'x' =~ '(?s).*foo.*'",
  "RETURN [x IN ['a'] WHERE x =~ 'a|b' | x]",
  "RETURN 'not a =~ regular expression' AS x",
  "RETURN 1 AS `=~` // =~ '(a|a)*'",
  "RETURN 'x' =~ '阿里.*'",
  "RETURN 'x' =~ '\\\\p{IsHan}+'",
])("%s is let through", (text) => {
  expect(fault(text)).toBeUndefined();
});

test("a parameter is judged by its value", () => {
  expect(fault("RETURN 'x' =~ $p", { p: "a+" })).toBeUndefined();
  expect(fault("RETURN 'x' =~ $p", { p: "(a|a)*" })).toMatch("for ever");
  expect(fault("RETURN 'x' =~ $`p q`", { "p q": "(a|a)*" })).toMatch("for ever");
  expect(fault("RETURN 'x' =~ $p", { p: 1 })).toMatch("must be a text");
  expect(fault("RETURN 'x' =~ $p")).toBeUndefined();
});

test.each([
  "MATCH (n) WITH {name: 'x'} AS n WHERE n.name =~ '.*a.*' RETURN 1",
  "MATCH (n) WHERE 'x' + n.name =~ '.*a.*' RETURN 1",
  "MATCH (n) RETURN [n IN [{name: 'x'}] WHERE n.name =~ '.*a.*']",
  "MATCH (n) LET n = {name: 'x'} RETURN n.name =~ '.*a.*'",
  "MATCH (n) RETURN n.map.name =~ '.*a.*'",
  "MATCH (n) RETURN replace(n.name, 'a', 'b') =~ '.*a.*'",
  "WITH {name: 'x'} AS m MATCH (n) RETURN m.name =~ '.*a.*'",
  "RETURN 'x' =~ '.*a.*'",
])("%s is refused: quadratic, on a text that a query can make long", (text) => {
  expect(fault(text)).toMatch("square");
});
