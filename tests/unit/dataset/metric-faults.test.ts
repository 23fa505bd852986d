import { expect, test } from "vitest";
import { faultsOf, testFaults } from "./fault-table.ts";
import { edited, SMALL } from "./small-dataset.ts";

const PERIOD = 'period: { from: "2024-04", to: "2025-03", label: FY2025 }';
const REVENUE_METRIC = "  - { id: revenue, unit: money, definition: What was earned from sales in a period. }\n";

testFaults({
  "a number that no metric defines": [
    "predicate: revenue\n    value: 118000000000",
    "predicate: change\n    value: ▸118000000000",
    'value: a number of "change", which no metric defines',
    "Add metrics: with id: change, a unit and a definition.",
  ],
  "a number in another unit than its metric's": [
    `unit: money\n    currency: CNY\n    ${PERIOD}`,
    `unit: ▸users\n    ${PERIOD}`,
    "unit: users, but revenue is measured in money",
    "Correct the unit, or choose another predicate.",
  ],
  "a number without the end of its time": [
    PERIOD,
    'period: ▸{ from: "2024-04" }',
    "period: a number of revenue without its time",
    "Add period: with from: and to:, the same day twice for a single day.",
  ],
  "a number without any time": [
    `  - key: cloud-revenue
    subject: biz:alibaba/cloud
    predicate: revenue
    value: 118000000000
    unit: money
    currency: CNY
    ${PERIOD}
`,
    `  - ▸key: cloud-revenue
    subject: biz:alibaba/cloud
    predicate: revenue
    value: 118000000000
    unit: money
    currency: CNY
`,
    "period: a number of revenue without its time",
    "Add period: with from: and to:, the same day twice for a single day.",
  ],
  "a metric without predicate": [
    "{ id: revenue, unit",
    "{ id: ▸revenu, unit",
    'id: there is no predicate "revenu"',
    'Did you mean "revenue"?',
  ],
  "the same metric": [
    REVENUE_METRIC,
    `${REVENUE_METRIC}  - { id: ▸revenue, unit: money, definition: Again. }\n`,
    'metric "revenue" is already at facts.yaml:141:11',
    "Keep one of the two.",
  ],
  "a metric without definition": [
    REVENUE_METRIC,
    "  - ▸{ id: revenue, unit: money }\n",
    'missing key "definition"',
    "Add definition: to this record.",
  ],
});

test("what is measured once and for all needs no time", () => {
  const timeless = edited(SMALL, "{ id: revenue, unit: money,", "{ id: revenue, unit: money, timeless: true,");
  expect(faultsOf(edited(timeless, `    ${PERIOD}\n`, ""))).toEqual([]);
});

test("the number on a link is the link's own and needs no metric", () => {
  const share = "object: biz:alibaba/cloud\n    value: 30\n    unit: percent\n";
  expect(faultsOf(edited(SMALL, "object: biz:alibaba/cloud\n", share))).toEqual([]);
});
