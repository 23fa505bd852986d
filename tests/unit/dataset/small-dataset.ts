import { checkDataset, type Dataset } from "#dataset/dataset.ts";
import { parseDatasetFile } from "#dataset/dataset-files.ts";
import { faultText } from "#dataset/fault.ts";

/** A dataset small enough to read and large enough that losing one thing of a kind is no great loss. */
export const SMALL = `about:
  title: Small
  licence: CC0
  updated: "2026-01-31"
  floors: { entities: 6, claims: 6, sources: 5, disputes: 1 }
predicates:
  - { id: undertakes, link: RUNS, label: undertakes, inverse: is undertaken by }
  - { id: runs-on, link: RUNS_ON, label: runs on, inverse: runs, flow: computing }
  - { id: revenue, label: revenue }
  - { id: planned-spend, label: planned spending }
  - { id: change, label: change since the start of the year, signed: true }
  - { id: outlook, label: outlook }
sources:
  - { id: src:one, publisher: One, title: First, url: "https://one.example/a", publishedOn: "2025-02", accessedOn: "2025-10-01" }
  - { id: src:two, publisher: Two, title: Second, accessedOn: "2025-10-01" }
  - { id: src:three, publisher: Three, title: Third, accessedOn: "2025-10-01" }
  - { id: src:four, publisher: Four, title: Fourth, accessedOn: "2025-10-01" }
  - { id: src:five, publisher: Five, title: Fifth, accessedOn: "2025-10-01" }
entities:
  - id: th:formula
    kind: thesis
    name: The formula
    description: Three legs.
  - id: leg:cloud
    kind: leg
    name: Cloud
    description: The third leg.
  - id: co:alibaba
    kind: company
    name: Alibaba
    nameZh: 阿里巴巴
    aliases: [Alibaba Group, Ali]
    tickers: [BABA]
    description: A company.
  - id: co:amazon
    kind: company
    name: Amazon
    description: Another company.
  - id: biz:alibaba/cloud
    kind: business
    form: cloud
    name: Alibaba Cloud
    description: Its cloud.
    figure: cloud-revenue
  - id: ini:alibaba/capex-plan
    kind: initiative
    form: capex
    name: Capex plan
    description: Its plan.
    figure: plan
claims:
  - key: plan
    seed: 16
    subject: ini:alibaba/capex-plan
    predicate: planned-spend
    value: 380000000000
    bound: at-least
    unit: money
    currency: CNY
    period: { from: "2025", to: "2028", label: 3 years }
    statement: The plan is for at least 380 billion yuan.
    kind: fact
    status: announced
    hedge: at least
    rank: preferred
    asOf: "2025-02-24"
    sources: [{ id: src:one, locator: p. 2 }, src:two]
  - key: plan-dollars
    subject: ini:alibaba/capex-plan
    predicate: planned-spend
    value: 53000000000
    unit: money
    currency: USD
    period: { from: "2025-01", to: "2027-12" }
    statement: In dollars it comes to 53 billion.
    kind: fact
    asOf: "2025-09"
    sources: [src:three]
    notes:
      - A matter of the exchange rate.
      - { text: The two sums do not fit., oddity: 5 }
  - key: cloud-revenue
    subject: biz:alibaba/cloud
    predicate: revenue
    value: 118000000000
    unit: money
    currency: CNY
    period: { from: "2024-04", to: "2025-03", label: FY2025 }
    statement: The cloud took in 118 billion yuan.
    kind: fact
    asOf: "2025-05-15"
    sources: [src:four]
  - key: runs-plan
    subject: co:alibaba
    predicate: undertakes
    object: ini:alibaba/capex-plan
    statement: Alibaba carries out the plan.
    kind: fact
    hedge: expected
    asOf: "2025-09"
    sources: [src:one]
  - key: plan-runs-on-cloud
    subject: ini:alibaba/capex-plan
    predicate: runs-on
    object: biz:alibaba/cloud
    statement: The plan runs on its cloud.
    kind: causal
    asOf: "2025-09"
    sources: [src:five]
  - key: mood
    subject: [co:alibaba, co:amazon]
    predicate: outlook
    text: bright
    statement: Both have a bright outlook.
    kind: opinion
    status: opinion
    asOf: "2025-09"
    sources: [src:one]
disputes:
  - topic: Size of the plan
    kind: different-measure
    claims: [plan, plan-dollars]
    reason: Each outlet picks its own exchange rate.
    oddity: 5
assessments:
  - company: co:alibaba
    leg: leg:cloud
    verdict: partly
    fulfilledBy: [biz:alibaba/cloud]
    basedOn: [cloud-revenue]
    statement: It has a cloud.
    asOf: "2025-09"
    sources: [{ id: src:one, locator: p. 5 }]
  - company: co:amazon
    leg: leg:cloud
    verdict: unknown
    statement: Nothing is said of a cloud of Amazon.
    asOf: "2025-09"
    sources: [src:one]
metrics:
  - { id: revenue, unit: money, definition: What was earned from sales in a period. }
  - { id: planned-spend, unit: money, definition: What is to be spent in a period. }
`;

/** The same with a rule for its leg, and what we find of one company by it. */
export const REVIEWED = `${SMALL}rules:
  - leg: leg:cloud
    version: 1
    rule: A cloud is sold to others.
    measure: Its revenue of a year is held against a threshold.
    thresholds: { cloudUsd: 1000000000, cnyPerUsd: 7.2 }
reviews:
  - company: co:alibaba
    leg: leg:cloud
    verdict: met
    statement: Its cloud earns enough.
    basedOn: [cloud-revenue]
    against: [plan]
    asOf: "2025-12"
    sources: [src:five]
`;

/** `text` with one passage replaced; the passage must be there, once. */
export function edited(text: string, passage: string, replacement: string): string {
  const parts = text.split(passage);
  if (parts.length !== 2) throw new Error(`"${passage}" is there ${parts.length - 1} times.`);
  return parts.join(replacement);
}

/** The dataset of one file's text. Throws its faults. */
export function datasetOf(text: string): Dataset {
  const reading = checkDataset(parseDatasetFile("facts.yaml", text), "facts");
  if (!reading.ok) throw new Error(reading.faults.map(faultText).join("\n"));
  return reading.dataset;
}
