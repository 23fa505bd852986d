import type { About } from "#contract/about.ts";
import type { EntityDetail, Source } from "#contract/entity.ts";
import type { Evidence } from "#contract/evidence.ts";
import type { Figures, MetricList } from "#contract/figures.ts";
import type { FormulaMatrix } from "#contract/formula-matrix.ts";
import type { SearchAnswer } from "#contract/search.ts";
import type { Ready, SchemaAnswer } from "#contract/status.ts";
import type { Subgraph } from "#contract/subgraph.ts";
import type { Graph } from "#graph/graph.ts";
import { claim } from "./fake-claim.ts";
import { neighbours, paths } from "./fake-links.ts";
import { properties, tickers } from "./fake-properties.ts";

const ready: Ready = {
  status: "ready",
  neo4j: "5.26.0",
  dataset: "facts-1",
  updated: "2025-11-20",
  entities: 2,
  links: 1,
  claims: 1,
  sources: 1,
  disputes: 0,
};

const schema: SchemaAnswer = {
  labels: [{ label: "Entity", count: 2, properties: [{ key: "id", types: ["String"] }] }],
  relationshipTypes: [{ type: "RUNS", count: 1, properties: [] }],
  propertyKeys: ["id", "name"],
  functions: [{ name: "abs", signature: "abs(input :: FLOAT) :: FLOAT", about: "The absolute value." }],
  procedures: [],
  indexes: [{ name: "entity_id", type: "RANGE", labels: ["Entity"], properties: ["id"] }],
};

/** Two entities and the link between them. */
export const subgraph: Subgraph = {
  dataset: "facts-1",
  asOf: "2025-11-20",
  kinds: ["company", "initiative"],
  forms: [],
  types: [{ type: "RUNS", label: "runs" }],
  nodes: {
    id: ["co:alibaba", "ini:alibaba/qwen"],
    name: ["Alibaba", "Qwen"],
    nameZh: ["阿里巴巴", ""],
    kind: [0, 1],
    form: [-1, -1],
    flow: [0, 0],
    figure: ["", ""],
    tier: [1, 2],
    degree: [1, 1],
    disputes: [0, 0],
    x: [100, 200],
    y: [100, 200],
  },
  links: { source: [0], target: [1], type: [0], flow: [0], claims: [1], hedge: [""], disputes: [0] },
  shown: { entities: { shown: 2, total: 2 }, links: { shown: 1, total: 1 } },
  evidence: { claims: 1, sources: 1, disputes: 0 },
  arrangement: { name: "formula", width: 780, height: 800 },
};

function entityDetail(id: string): EntityDetail {
  return {
    id,
    kind: "initiative",
    labels: ["Entity", "Initiative"],
    name: "Qwen",
    aliases: [],
    tickers: [],
    description: "A family of models.",
    claims: [],
    disputes: [],
    sources: [],
    neighbours: [],
  };
}

const sources: Source[] = [
  {
    id: "src:filing",
    publisher: "Alibaba",
    title: "Annual report",
    url: "https://example.org/report",
    accessedOn: "2025-11-20",
  },
];

const found: SearchAnswer = {
  query: "qwen",
  hits: [
    {
      entity: { id: "ini:alibaba/qwen", kind: "initiative", name: "Qwen" },
      description: "A family of models.",
      matched: { field: "name", text: "Qwen" },
      score: 3.5,
    },
  ],
};

/** One company that the article passes over, with a verdict of ours that the numbers do not share. */
export const matrix: FormulaMatrix = {
  dataset: "facts-1",
  thresholds: { users: 500_000_000 },
  defaults: { users: 300_000_000 },
  legs: [
    { id: "leg:data", name: "Data", flow: "data", rule: "Many users.", measure: "The largest count.", version: 1 },
  ],
  companies: [
    {
      id: "co:alibaba",
      name: "Alibaba",
      cells: [
        {
          leg: "leg:data",
          reviewed: {
            claim: "clm:1",
            verdict: "met",
            statement: "It has users.",
            asOf: "2025",
            basedOn: ["clm:2"],
            against: [],
          },
          recomputed: {
            verdict: "not-met",
            value: 400_000_000,
            of: "members",
            yearly: false,
            inputs: [{ claim: "clm:2", figure: "400 m users", metric: "members", about: "Alibaba" }],
          },
          disagrees: true,
        },
      ],
    },
  ],
};

const capex = { id: "capex", label: "spent on lasting goods", unit: "money", definition: "All that lasts." } as const;
const metrics: MetricList = { dataset: "facts-1", metrics: [{ ...capex, figures: 1, entities: 1 }] };

/** One figure of one company. */
export const figures: Figures = {
  dataset: "facts-1",
  metric: capex,
  cnyPerUsd: 7.2,
  figures: [
    {
      claim: "clm:1",
      owner: { id: "co:alibaba", kind: "company", name: "Alibaba" },
      about: { id: "co:alibaba", kind: "company", name: "Alibaba" },
      start: "2024-04-01",
      end: "2025-03-31",
    },
  ],
  claims: [],
  disputes: [],
  sources,
};

/** One claim behind the link of `subgraph`. */
export const evidence: Evidence = {
  dataset: "facts-1",
  entities: ["co:alibaba", "ini:alibaba/qwen"],
  types: ["RUNS"],
  publishers: ["Alibaba"],
  dates: ["2025-09"],
  claims: { kind: [0], confidence: [0], date: [0], superseded: [-1], publishers: [[0]], about: [[0, 1]], usd: [null] },
  links: { source: [0], target: [1], type: [0], claims: [[0]] },
};

const about: About = {
  dataset: "facts-1",
  title: "Small",
  licence: "CC0",
  updated: "2025-11-20",
  counts: { entities: 2, links: 1, claims: 1, observations: 1, metrics: 1, sources: 1, disputes: 1, reviews: 1 },
  statuses: [{ status: "reported", claims: 1 }],
  publishers: [{ publisher: "Alibaba", sources: 1, claims: 1 }],
  singleSource: 1,
  stale: { figures: 0, of: 1 },
  disputes: [
    {
      kind: "contradicts",
      topic: "Users",
      reason: "Another year.",
      about: [{ id: "co:alibaba", name: "Alibaba" }],
      claims: ["clm:1", "clm:2"],
    },
  ],
};

/** A graph that answers everything, but for what a test has its own answer to. */
export function fakeGraph(own: Partial<Graph> = {}): Graph {
  return {
    ready: async () => ready,
    schema: async () => schema,
    lens: async () => subgraph,
    lensCypher: async (id) => `MATCH (${id}) RETURN ${id}`,
    lensSources: async () => sources,
    lensClaims: async () => ({ claims: [claim], sources }),
    entity: async (id) => entityDetail(id),
    neighbours: async () => neighbours,
    paths: async () => paths,
    search: async ({ q }) => ({ ...found, query: q }),
    claims: async () => ({ claims: [], sources }),
    evidence: async () => evidence,
    properties: async () => properties,
    propertyValues: async () => tickers,
    formula: async () => matrix,
    metrics: async () => metrics,
    figures: async () => figures,
    about: async () => about,
    close: async () => undefined,
    ...own,
  };
}

/** A graph that fails at everything in the same way. */
export function failingGraph(failure: Error): Graph {
  const fail = () => Promise.reject(failure);
  return {
    ready: fail,
    schema: fail,
    lens: fail,
    lensCypher: fail,
    lensSources: fail,
    lensClaims: fail,
    entity: fail,
    neighbours: fail,
    paths: fail,
    search: fail,
    claims: fail,
    evidence: fail,
    properties: fail,
    propertyValues: fail,
    formula: fail,
    metrics: fail,
    figures: fail,
    about: fail,
    close: async () => undefined,
  };
}
