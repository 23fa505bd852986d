import { expect, test } from "vitest";
import { readDataset } from "#dataset/dataset.ts";
import { type GraphRows, graphRows } from "#dataset/graph-rows.ts";
import { datasetOf, REVIEWED, SMALL } from "./small-dataset.ts";

const dataset = datasetOf(SMALL);
const rows = graphRows(dataset);
const own = await ownRows();
const claimOf = (key: string) => rows.claims.find(({ properties }) => properties.key === key);

async function ownRows(): Promise<GraphRows> {
  const reading = await readDataset("cypher/dataset");
  if (!reading.ok) throw new Error("cypher/dataset has faults");
  return graphRows(reading.dataset);
}

test("an entity is an Entity and what its kind says", () => {
  expect(rows.entities.find(({ id }) => id === "co:alibaba")).toEqual({
    id: "co:alibaba",
    labels: ["Entity", "Company"],
    properties: {
      kind: "company",
      form: null,
      name: "Alibaba",
      nameZh: "阿里巴巴",
      aliases: ["Alibaba Group", "Ali"],
      tickers: ["BABA"],
      description: "A company.",
      figure: null,
      flow: "none",
      tier: 2n,
      degree: 2n,
      disputes: 0n,
      x: null,
      y: null,
    },
  });
});

test("a claim that states a number is an Observation, with its figure in words", () => {
  const plan = claimOf("plan");
  expect(plan?.labels).toEqual(["Claim", "Observation"]);
  expect(plan?.properties).toEqual({
    key: "plan",
    seed: 16n,
    predicate: "planned-spend",
    label: "planned spending",
    statement: "The plan is for at least 380 billion yuan.",
    value: 380e9,
    text: null,
    low: null,
    high: null,
    bound: "at-least",
    unit: "money",
    currency: "CNY",
    figure: "at least RMB 380 bn",
    validFrom: "2025",
    validTo: "2028",
    periodLabel: "3 years",
    periodStart: "2025-01-01",
    periodEnd: "2028-12-31",
    periodMonths: 48n,
    fiscalLabel: null,
    kind: "fact",
    status: "announced",
    hedge: "at least",
    confidence: "medium",
    rank: "preferred",
    verdict: null,
    flow: "none",
    asOf: "2025-02-24",
    notes: [],
    oddities: [],
  });
});

test("notes become texts, and the oddities they belong to numbers", () => {
  expect(claimOf("plan-dollars")?.properties).toMatchObject({
    notes: ["A matter of the exchange rate.", "The two sums do not fit."],
    oddities: [5n],
  });
});

test("an assessment is a claim with a verdict, tied to company, leg, evidence and source", () => {
  const [partly] = rows.claims.filter(({ properties }) => properties.verdict === "partly");
  expect(partly?.labels).toEqual(["Claim", "Assessment"]);
  expect(partly?.properties).toMatchObject({
    predicate: "meets",
    label: "meets",
    kind: "assessment",
    rank: "preferred",
    flow: "computing",
  });
  const ties = rows.evidence
    .filter(({ from }) => from === partly?.id)
    .map(({ type, to, properties }) => [type, to, properties]);
  expect(ties).toEqual([
    ["ABOUT", "co:alibaba", {}],
    ["BASED_ON", claimOf("cloud-revenue")?.id, {}],
    ["OF_CRITERION", "leg:cloud", {}],
    ["SUPPORTED_BY", "src:one", { locator: "p. 5" }],
  ]);
});

test("a number is tied to the metric that says what it measures, and dated to the day", () => {
  expect(rows.metrics).toEqual([
    {
      id: "planned-spend",
      labels: ["Metric"],
      properties: { label: "planned spending", unit: "money", definition: "What is to be spent in a period." },
    },
    {
      id: "revenue",
      labels: ["Metric"],
      properties: { label: "revenue", unit: "money", definition: "What was earned from sales in a period." },
    },
  ]);
  const revenue = claimOf("cloud-revenue");
  expect(revenue?.properties).toMatchObject({
    periodStart: "2024-04-01",
    periodEnd: "2025-03-31",
    periodMonths: 12n,
    fiscalLabel: "FY2025",
  });
  expect(rows.evidence.find(({ from, type }) => from === revenue?.id && type === "OF_METRIC")?.to).toBe("revenue");
});

test("a review is a claim of its own with evidence for it and against it, and draws what it finds", () => {
  const reviewed = graphRows(datasetOf(REVIEWED));
  const review = reviewed.claims.find(({ labels }) => labels.includes("Review"));
  expect(review).toMatchObject({
    labels: ["Claim", "Review"],
    properties: { predicate: "passes", verdict: "met", kind: "assessment", status: "derived", asOf: "2025-12" },
  });
  const ties = reviewed.evidence.filter(({ from }) => from === review?.id).map(({ type, to }) => [type, to]);
  expect(ties).toEqual([
    ["ABOUT", "co:alibaba"],
    ["BASED_ON", claimOf("cloud-revenue")?.id],
    ["CUTS_AGAINST", claimOf("plan")?.id],
    ["OF_CRITERION", "leg:cloud"],
    ["SUPPORTED_BY", "src:five"],
  ]);
  expect(reviewed.links.find(({ type }) => type === "PASSES")).toMatchObject({
    from: "co:alibaba",
    to: "leg:cloud",
    properties: { verdict: "met", flow: "none", claims: [review?.id] },
  });
});

test("a leg carries the rule by which it is judged", () => {
  const legs = graphRows(datasetOf(REVIEWED)).entities.filter(({ labels }) => labels.includes("Criterion"));
  expect(legs).toMatchObject([
    { properties: { rule: "A cloud is sold to others.", ruleVersion: 1n, cloudUsd: 1e9, cnyPerUsd: 7.2, cover: null } },
  ]);
});

test("a dispute leads from its first claim to its second", () => {
  expect(rows.disputes).toMatchObject([
    {
      type: "MEASURES_DIFFERENTLY",
      from: claimOf("plan")?.id,
      to: claimOf("plan-dollars")?.id,
      properties: { topic: "Size of the plan", oddity: 5n },
    },
  ]);
});

test("the dataset carries its hash and counts", () => {
  expect(rows.dataset.properties).toEqual({
    title: "Small",
    licence: "CC0",
    updated: "2026-01-31",
    hash: dataset.hash,
    entities: 6n,
    links: 4n,
    claims: 8n,
    sources: 5n,
    disputes: 1n,
  });
});

test("entities take their places from the arrangement of everything", () => {
  const ids = dataset.entities.map(({ id }) => id);
  const home = {
    id: "everything#wide",
    width: 780,
    height: 800,
    ids,
    xs: ids.map((_, i) => i),
    ys: ids.map((_, i) => -i),
  };
  const placed = graphRows(dataset, [home]);
  expect(placed.entities.map(({ properties: { x, y } }) => [x, y])).toEqual(ids.map((_, i) => [i, -i]));
  expect(placed.arrangements).toMatchObject([
    { id: "everything#wide", labels: ["Arrangement"], properties: { ids, width: 780 } },
  ]);
  expect(() => graphRows(dataset, [{ ...home, xs: [1] }])).toThrow("6 ids, 1 xs, 6 ys");
});

test("ids are unique, relationships end at nodes, and rows of a kind have the same properties", () => {
  for (const { dataset: root, ...all } of [rows, own]) {
    const nodes = [...all.entities, ...all.claims, ...all.sources, ...all.metrics];
    const relationships = [...all.links, ...all.evidence, ...all.disputes];
    const ids = new Set(nodes.map(({ id }) => id));
    expect(ids.size).toBe(nodes.length);
    expect(new Set(relationships.map(({ id }) => id)).size).toBe(relationships.length);
    expect(relationships.filter(({ from, to }) => !ids.has(from) || !ids.has(to))).toEqual([]);
    const isLeg = ({ labels }: { readonly labels: readonly string[] }) => labels.includes("Criterion");
    const legs = all.entities.filter(isLeg);
    const others = all.entities.filter((entity) => !isLeg(entity));
    for (const kind of [legs, others, all.claims, all.sources, all.metrics, all.links, all.disputes]) {
      const keys = new Set(kind.map(({ properties }) => Object.keys(properties).sort().join()));
      expect(keys.size).toBe(1);
    }
    expect(root.labels).toEqual(["Dataset"]);
  }
});

test("every claim has a source and a subject", () => {
  const { claims, evidence } = own;
  for (const type of ["SUPPORTED_BY", "ABOUT"]) {
    const tied = new Set(evidence.filter((tie) => tie.type === type).map(({ from }) => from));
    expect(claims.filter(({ id }) => !tied.has(id))).toEqual([]);
  }
});
