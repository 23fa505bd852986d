import { expect, test } from "vitest";
import { readDataset } from "#dataset/dataset.ts";
import { faultsOf, testFaults } from "./fault-table.ts";
import { edited, SMALL } from "./small-dataset.ts";

const ours = await readDataset("cypher/dataset");
const DOLLARS = "value: 53000000000\n    unit: money\n    currency: USD";

testFaults({
  "a day that is not in the calendar": [
    'asOf: "2025-02-24"',
    'asOf: ▸"2025-02-29"',
    "asOf: the calendar has no 2025-02-29",
    "Correct the day.",
  ],
  "an end before its start": [
    'to: "2028"',
    'to: ▸"2024-12-31"',
    "period: it ends in 2024-12-31, before it begins in 2025",
    "Correct one of the two.",
  ],
  "read before it was published": [
    'publishedOn: "2025-02", accessedOn: "2025-10-01"',
    'publishedOn: "2025-11", accessedOn: ▸"2025-10-01"',
    "accessedOn: 2025-10-01 is before publishedOn 2025-11",
    "Correct one of the two.",
  ],
  "an id of another kind": [
    "id: th:formula\n    kind: thesis",
    "id: ▸th:formula\n    kind: concept",
    'id: "th:formula" is not the id of a concept',
    'Begin it with "con:", or change the kind.',
  ],
  "a number without unit": [
    DOLLARS,
    "value: ▸53000000000",
    "value: a number without a unit",
    "Add unit: money, percent, times, count …",
  ],
  "a unit without number": [
    "    text: bright",
    "    text: bright\n    unit: ▸percent",
    "unit: there is no number",
    "Add value:, or low: and high:, or delete the unit.",
  ],
  "a bound without number": [
    "    text: bright",
    "    text: bright\n    bound: ▸above",
    "bound: there is no number",
    "Add value:, or delete the bound.",
  ],
  "money without currency": [
    DOLLARS,
    "value: 53000000000\n    unit: ▸money",
    "unit: money without a currency",
    "Add currency: CNY, or the like.",
  ],
  "a currency without money": [
    DOLLARS,
    "value: 53\n    unit: count\n    currency: ▸USD",
    "currency: USD without unit: money",
    "Write unit: money, or delete the currency.",
  ],
  "low above high": [
    DOLLARS,
    "low: ▸54\n    high: 53\n    unit: percent",
    "low: 54 is above high: 53",
    "Correct the numbers.",
  ],
  "a value outside its range": [
    DOLLARS,
    "value: ▸53\n    low: 54\n    unit: percent",
    "value: 53 is not between low and high",
    "Correct the numbers.",
  ],
  "no rank": [DOLLARS, "value: ▸1.5\n    unit: rank", "value: 1.5 is not a rank", "Write a whole number from 1."],
  "a link without object": [
    "predicate: runs-on\n    object: biz:alibaba/cloud\n",
    "predicate: ▸runs-on\n",
    "predicate: runs-on draws RUNS_ON, but there is no object",
    "Add object:, or choose a predicate without a link.",
  ],
  "an object without link": [
    "    text: bright",
    "    object: ▸th:formula",
    "object: outlook draws no link",
    "Delete the object, or give outlook a link.",
  ],
  "a link to itself": [
    "object: biz:alibaba/cloud",
    "object: ▸ini:alibaba/capex-plan",
    "object: ini:alibaba/capex-plan is a subject too",
    "A link needs two ends.",
  ],
  "a link with a name of ours": [
    "link: RUNS_ON",
    "link: ▸SUPPORTED_BY",
    "link: SUPPORTED_BY is a relationship between claims",
    "Choose another name.",
  ],
  "one link with two wordings": [
    "link: RUNS_ON",
    "link: ▸RUNS",
    'link: RUNS reads "undertakes" at facts.yaml:7:29',
    "Give both the same label and inverse, or choose another link.",
  ],
  "a verdict on nothing": [
    "verdict: partly\n    fulfilledBy: [biz:alibaba/cloud]\n    basedOn: [cloud-revenue]\n",
    "verdict: ▸partly\n",
    'verdict: "partly" rests on nothing',
    'Add basedOn: with keys of claims, or write "unknown".',
  ],
  "fulfilled, yet unknown": [
    "verdict: unknown",
    "verdict: unknown\n    fulfilledBy: ▸[biz:alibaba/cloud]",
    'fulfilledBy: nothing fulfils a leg that is "unknown"',
    "Delete it, or change the verdict.",
  ],
  "a verdict on no company": [
    "company: co:amazon",
    "company: ▸th:formula",
    'company: "th:formula" is no company',
    "Name a company.",
  ],
  "a verdict on no leg": [
    "    leg: leg:cloud\n    verdict: unknown",
    "    leg: ▸th:formula\n    verdict: unknown",
    'leg: "th:formula" is no leg',
    "Name a leg of the formula.",
  ],
  "fewer than the floor": [
    "sources: 5,",
    "sources: ▸6,",
    "floors: 5 sources, at least 6 wanted",
    "Restore what is missing, or lower the floor.",
  ],
});

test("a period of one month that ends on a day of it is in order", () => {
  expect(faultsOf(edited(SMALL, 'from: "2025", to: "2028"', 'from: "2025-09-25", to: "2025-09"'))).toEqual([]);
});

test("the last day of February in a leap year is in the calendar", () => {
  expect(faultsOf(edited(SMALL, 'asOf: "2025-02-24"', 'asOf: "2024-02-29"'))).toEqual([]);
});

test("no file says what the dataset is", () => {
  const [fault] = faultsOf(SMALL.slice(SMALL.indexOf("predicates:")));
  expect(fault).toBe(
    "facts:1:1 no file says what the dataset is about — Add to one file: about: {title, licence, updated, floors: {entities, claims, sources, disputes}}.",
  );
});

test("a folder that is not there is a fault, not an exception", async () => {
  const reading = await readDataset("no-such-folder");
  expect(reading).toEqual({
    ok: false,
    faults: [
      {
        file: "no-such-folder",
        line: 1,
        column: 1,
        what: "no such folder",
        mend: "Name the folder that holds the dataset.",
      },
    ],
  });
});

test("the facts of this repository have no fault", () => {
  expect(ours).toMatchObject({ ok: true });
});
