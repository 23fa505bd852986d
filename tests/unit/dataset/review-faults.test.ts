import { expect, test } from "vitest";
import { faultsOf, testFaults } from "./fault-table.ts";
import { edited, REVIEWED, SMALL } from "./small-dataset.ts";

const REVIEW = "verdict: met\n    statement: Its cloud earns enough.\n    basedOn: [cloud-revenue]\n";
const REVIEW_END = 'asOf: "2025-12"\n    sources: [src:five]\n';
const SECOND = `  - ▸company: co:alibaba
    leg: leg:cloud
    verdict: unknown
    statement: Again.
    asOf: "2025-12"
    sources: [src:one]
`;

testFaults(
  {
    "a review on nothing": [
      REVIEW,
      "verdict: ▸met\n    statement: Its cloud earns enough.\n",
      'verdict: "met" rests on nothing',
      'Add basedOn: with keys of claims, or write "unknown".',
    ],
    "two reviews": [
      REVIEW_END,
      `${REVIEW_END}${SECOND}`,
      "review of co:alibaba and leg:cloud is already at facts.yaml:150:5",
      "Keep one of the two.",
    ],
    "an unknown claim against it": [
      "against: [plan]",
      "against: [▸plans]",
      'against: there is no claim with the key "plans"',
      'Did you mean "plan"?',
    ],
    "a claim for it and against it": [
      "against: [plan]",
      "against: [▸cloud-revenue]",
      'against "cloud-revenue" is already at facts.yaml:154:15',
      "Keep one of the two.",
    ],
    "a day that is not in the calendar": [
      REVIEW_END,
      REVIEW_END.replace('"2025-12"', '▸"2025-11-31"'),
      "asOf: the calendar has no 2025-11-31",
      "Correct the day.",
    ],
    "no company": [
      `company: co:alibaba\n    leg: leg:cloud\n    ${REVIEW}`,
      `company: ▸th:formula\n    leg: leg:cloud\n    ${REVIEW}`,
      'company: "th:formula" is no company',
      "Name a company.",
    ],
    "a source that is not there": [
      "sources: [src:five]\n",
      "sources: [▸src:atlas]\n",
      'sources: there is no source "src:atlas"',
      "Add the source, or correct the name.",
    ],
    "a threshold of another leg": [
      "cloudUsd: 1000000000",
      "cover: ▸1",
      "thresholds: cover belongs to leg:cash-cow",
      "Move it to the rule of that leg.",
    ],
    "a threshold out of range": [
      "cnyPerUsd: 7.2",
      "cnyPerUsd: ▸72",
      "thresholds: cnyPerUsd 72 is out of range",
      "Write a number from 5 to 10.",
    ],
    "an unknown threshold": [
      "cnyPerUsd: 7.2",
      "▸cnyPerUSD: 7.2",
      'unknown key "cnyPerUSD"',
      'Did you mean "cnyPerUsd"? Known here: cover, users, cloudUsd, cnyPerUsd.',
    ],
    "a version in words": [
      "version: 1\n",
      "version: ▸one\n",
      "version: text where a number is wanted",
      "Write digits without quotes, unit or thousands separators.",
    ],
  },
  REVIEWED.replace("    sources: [src:five]\n", "    sources: [src:two]\n"),
);

test("a review needs a rule for its leg", () => {
  const ruleless = REVIEWED.slice(0, REVIEWED.indexOf("rules:")) + REVIEWED.slice(REVIEWED.indexOf("reviews:"));
  expect(faultsOf(ruleless)).toEqual([
    "facts.yaml:145:10 leg: there is no rule for leg:cloud — Add rules: with leg: leg:cloud, version, rule, measure and thresholds.",
  ]);
});

test("a review does not rest on a deprecated claim", () => {
  const fallen = edited(REVIEWED, "    rank: preferred\n", "    rank: deprecated\n");
  expect(faultsOf(edited(fallen, `${REVIEW}    against: [plan]\n`, REVIEW.replace("cloud-revenue", "plan")))).toEqual([
    'facts.yaml:154:15 basedOn: "plan" is deprecated — Rest the verdict on another claim, and judge it anew.',
  ]);
});

test("who speaks for a review is the atlas where nobody is named", () => {
  const [fault] = faultsOf(edited(REVIEWED, REVIEW_END, 'asOf: "2025-12"\n'));
  expect(fault).toContain('sources: there is no source "src:atlas-reading"');
});

test("two rules for one leg are one too many", () => {
  const rule = SMALL.length + "rules:\n".length;
  const again = REVIEWED.slice(rule, REVIEWED.indexOf("reviews:"));
  const [fault] = faultsOf(REVIEWED.replace("reviews:", `${again}reviews:`));
  expect(fault).toContain("rule for leg:cloud is already at facts.yaml:144:5");
});
