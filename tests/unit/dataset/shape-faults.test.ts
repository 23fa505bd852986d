import { expect, test } from "vitest";
import { faultsOf, testFaults } from "./fault-table.ts";
import { edited, SMALL } from "./small-dataset.ts";

testFaults({
  "an unknown key": [
    "  updated:",
    "  ▸updatd: 1\n  updated:",
    'unknown key "updatd"',
    'Did you mean "updated"? Known here: title, licence, updated, floors.',
  ],
  "an unknown key inside a record": [
    "locator: p. 2 }",
    "▸loc: p. 2 }",
    'unknown key "loc"',
    "Known here: id, locator.",
  ],
  "an unknown section": [
    "assessments:\n",
    "▸assesments:\n",
    'unknown key "assesments"',
    'Did you mean "assessments"? Known here: about, predicates, metrics, sources, entities, claims, disputes, rules, assessments, reviews.',
  ],
  "a missing key": [
    "  - key: mood\n    subject: [co:alibaba, co:amazon]\n",
    "  - ▸key: mood\n",
    'missing key "subject"',
    "Add subject: to this record.",
  ],
  "a key without value": ["    text: bright", "    text: ▸", "text: no value", "Write one, or delete the key."],
  "empty text": ["    text: bright", '    text: ▸" "', "text: empty", "Write it, or delete the key."],
  "too long a hedge": [
    "hedge: at least",
    `hedge: ▸${"at least ".repeat(5)}`,
    "hedge: too long",
    "At most 40 characters.",
  ],
  "a year without quotes": [
    'updated: "2026-01-31"',
    "updated: ▸2026",
    "updated: a whole number where text is wanted",
    'Write it in quotes: "2026".',
  ],
  "a number in quotes": [
    "value: 53000000000",
    'value: ▸"53"',
    "value: text where a number is wanted",
    "Write digits without quotes, unit or thousands separators.",
  ],
  "text where a list is wanted": [
    "basedOn: [cloud-revenue]",
    "basedOn: ▸cloud-revenue",
    "basedOn: text where a list is wanted",
    "Write a list: [one, two], or a line with a dash for each.",
  ],
  "a record that is text": [
    "      - A matter of the exchange rate.",
    "      - ▸[A, B]",
    "notes[0]: a list does not fit",
    "Write text, or a list or mapping as the schema has it.",
  ],
  "no such choice": [
    "kind: causal",
    "kind: ▸casual",
    'kind: no such choice "casual"',
    'Did you mean "causal"? Write one of fact, causal, comparison, opinion, question, assessment.',
  ],
  "not a date": [
    'asOf: "2025-02-24"',
    'asOf: ▸"24 Feb 2025"',
    "asOf: not a date",
    'Write "2025", "2025-09" or "2025-09-25", in quotes.',
  ],
  "not an id": [
    "company: co:amazon",
    "company: ▸Amazon",
    "company: not an entity id",
    "Write <prefix>:<slug> in lower case, with one of the prefixes th, leg, co, biz, ini, prod, mkt, evt, con, place.",
  ],
  "not a currency": [
    "currency: USD",
    "currency: ▸dollars",
    "currency: not a currency",
    "Write its three-letter code, as in CNY.",
  ],
  "not a web address": [
    '"https://one.example/a"',
    '▸"one.example"',
    "url: not a web address",
    "It must begin with http:// or https://.",
  ],
  "no source": ["    sources: [src:five]", "    sources: ▸[]", "sources: too few", "At least 1."],
  "a key twice": [
    "    name: Amazon\n",
    "    name: Amazon\n    ▸name: AWS\n",
    "Map keys must be unique",
    "Keep one of the two.",
  ],
  "a tab": ["    name: Amazon\n", "▸\tname: Amazon\n", "Tabs are not allowed as indentation", "Indent by spaces."],
  "bad indentation": [
    "  title: Small\n",
    "    title: Small\n▸  more: Small\n",
    "All mapping items must start at the same column",
    "Line it up with its neighbours, by spaces.",
  ],
  "a second document": [
    "predicates:\n",
    "▸---\npredicates:\n",
    "more than one document",
    "Move what follows --- to a file of its own.",
  ],
});

test("the small dataset has no fault", () => {
  expect(faultsOf(SMALL)).toEqual([]);
});

test("a date that YAML 1.1 would take for a timestamp stays text", () => {
  expect(faultsOf(edited(SMALL, 'asOf: "2025-02-24"', "asOf: 2025-02-24"))).toEqual([]);
});

test("every fault of every kind is told at once, in reading order", () => {
  const one = edited(SMALL, "predicate: outlook", "predicate: outlok");
  const two = edited(one, "kind: causal", "kind: casual");
  const three = edited(two, "name: Amazon", "name: ALIBABA");
  expect(faultsOf(three).map((line) => line.split(" ")[0])).toEqual([
    "facts.yaml:37:11",
    "facts.yaml:107:11",
    "facts.yaml:112:16",
  ]);
});

test("what points to a record with a fault is not called dangling", () => {
  const [fault, ...others] = faultsOf(edited(SMALL, "name: Amazon\n    description: Another company.", "name: Amazon"));
  expect(fault).toContain('missing key "description"');
  expect(others).toEqual([]);
});

test("one break of the syntax is one fault, not the rest of the file", () => {
  expect(faultsOf(edited(SMALL, "    kind: thesis\n", "   kind: thesis\n"))).toHaveLength(1);
});

test("a file that is no mapping", () => {
  expect(faultsOf("- 1\n")).toEqual(["facts.yaml:1:1 this: a list where a mapping is wanted — Correct it."]);
});

test("aliases that multiply are refused and not unfolded", () => {
  const lines = Array.from(
    { length: 9 },
    (_, level) => `x${level}: &x${level} [${level ? `*x${level - 1}, `.repeat(9) : "1"}]`,
  );
  const [fault] = faultsOf(lines.join("\n"));
  expect(fault).toContain("Excessive alias count");
});
