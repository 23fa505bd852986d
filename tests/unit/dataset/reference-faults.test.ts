import { expect, test } from "vitest";
import { faultsOf, testFaults } from "./fault-table.ts";
import { edited, SMALL } from "./small-dataset.ts";

testFaults({
  "an unknown entity": [
    "object: biz:alibaba/cloud",
    "object: ▸biz:alibaba/clod",
    'object: there is no entity "biz:alibaba/clod"',
    'Did you mean "biz:alibaba/cloud"?',
  ],
  "an unknown entity in a list": [
    "subject: [co:alibaba, co:amazon]",
    "subject: [co:alibaba, ▸co:jd]",
    'subject: there is no entity "co:jd"',
    "Add the entity, or correct the name.",
  ],
  "an unknown source": [
    "locator: p. 2 }, src:two]",
    "locator: p. 2 }, ▸src:too]",
    'sources: there is no source "src:too"',
    'Did you mean "src:two"?',
  ],
  "an unknown source with a locator": [
    "[{ id: src:one, locator: p. 2 }",
    "[{ id: ▸src:onee, locator: p. 2 }",
    'sources: there is no source "src:onee"',
    'Did you mean "src:one"?',
  ],
  "an unknown predicate": [
    "predicate: outlook",
    "predicate: ▸outlok",
    'predicate: there is no predicate "outlok"',
    'Did you mean "outlook"?',
  ],
  "a verdict based on an unknown claim": [
    "basedOn: [cloud-revenue]",
    "basedOn: [▸sales]",
    'basedOn: there is no claim with the key "sales"',
    "Add the claim with the key, or correct the name.",
  ],
  "a dispute of an unknown claim": [
    "[plan, plan-dollars]",
    "[plan, ▸plan-dolars]",
    'claims: there is no claim with the key "plan-dolars"',
    'Did you mean "plan-dollars"?',
  ],
  "an unknown figure": [
    "figure: plan\n",
    "figure: ▸plans\n",
    'figure: there is no claim with the key "plans"',
    'Did you mean "plan"?',
  ],
  "a figure of something else": [
    "figure: plan\n",
    "figure: ▸cloud-revenue\n",
    'figure: "cloud-revenue" is a claim about biz:alibaba/cloud',
    "Name a claim about this entity.",
  ],
  "a figure without number": [
    "figure: plan\n",
    "figure: ▸plan-runs-on-cloud\n",
    'figure: "plan-runs-on-cloud" has neither number nor text',
    "Name a claim that has one.",
  ],
  "the same id": [
    "id: co:amazon",
    "id: ▸co:alibaba",
    'id "co:alibaba" is already at facts.yaml:28:9',
    "Rename one of the two, or delete it.",
  ],
  "the same name in other case": [
    "name: Amazon",
    "name: ▸alibaba",
    'the name "alibaba" of co:amazon is already at facts.yaml:30:11',
    "Rename one of the two, or delete it.",
  ],
  "a name that is an alias": [
    "name: Amazon",
    "name: ▸ALI",
    'the name "ALI" of co:amazon is already at facts.yaml:32:30',
    "Rename one of the two, or delete it.",
  ],
  "a name that is a Chinese name": [
    "name: Amazon",
    "name: ▸阿里巴巴",
    'the name "阿里巴巴" of co:amazon is already at facts.yaml:31:13',
    "Rename one of the two, or delete it.",
  ],
  "the same key": [
    "key: plan-dollars",
    "key: ▸plan",
    'key "plan" is already at facts.yaml:52:10',
    "Rename one of the two, or delete it.",
  ],
  "the same source": [
    "id: src:two",
    "id: ▸src:one",
    'id "src:one" is already at facts.yaml:14:11',
    "Rename one of the two, or delete it.",
  ],
  "the same predicate": [
    "id: runs-on",
    "id: ▸undertakes",
    'predicate "undertakes" is already at facts.yaml:7:11',
    "Rename one of the two, or delete it.",
  ],
  "a subject twice": [
    "[co:alibaba, co:amazon]",
    "[co:alibaba, ▸co:alibaba]",
    'subject "co:alibaba" is already at facts.yaml:111:15',
    "Keep one of the two.",
  ],
  "a dispute with itself": [
    "[plan, plan-dollars]",
    "[plan, ▸plan]",
    'claims "plan" is already at facts.yaml:122:14',
    "Keep one of the two.",
  ],
  "two preferred claims": [
    'period: { from: "2025-01", to: "2027-12" }',
    'period: { from: "2025", to: "2028" }\n    rank: ▸preferred',
    "a preferred claim on ini:alibaba/capex-plan, planned-spend, 2025/2028 is already at facts.yaml:65:11",
    'Keep "preferred" on the better of the two.',
  ],
  "two claims of the same content": [
    "    sources: [src:five]\n",
    '    sources: [src:five]\n  - ▸subject: ini:alibaba/capex-plan\n    predicate: runs-on\n    object: biz:alibaba/cloud\n    statement: Said again.\n    kind: fact\n    asOf: "2025-10"\n    sources: [src:five]\n',
    "a claim of the same content and sources is already at facts.yaml:102:5",
    "Keep one of the two.",
  ],
  "two verdicts": [
    "  - company: co:amazon",
    "  - ▸company: co:alibaba",
    "verdict on co:alibaba and leg:cloud is already at facts.yaml:126:5",
    "Keep one of the two.",
  ],
});

test("two preferred claims of different periods are no fault", () => {
  const other = "rank: preferred\n    key: plan-dollars";
  expect(faultsOf(edited(SMALL, "key: plan-dollars", other))).toEqual([]);
});

test("the same dispute twice, the other way round", () => {
  const again =
    "\n  - topic: Size of the plan\n    kind: refines\n    claims: [plan-dollars, plan]\n    reason: Again.\n";
  const faults = faultsOf(edited(SMALL, "    oddity: 5\nassessments", `    oddity: 5${again}assessments`));
  expect(faults).toEqual([
    'facts.yaml:125:5 dispute of plan and plan-dollars on "Size of the plan" is already at facts.yaml:120:5 — Keep one of the two.',
  ]);
});
