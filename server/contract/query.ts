import * as z from "zod/mini";

/** How an answer is written; the first is what `Accept: application/json` and no wish at all get. */
export const QUERY_FORMATS = ["json", "typed", "ndjson", "typed-ndjson", "csv", "graph"] as const;
export type QueryFormat = (typeof QUERY_FORMATS)[number];

/** What each format is sent as; those with a name of their own can be asked for with Accept. */
export const QUERY_MEDIA_TYPES = {
  json: "application/json",
  typed: "application/vnd.neo4j.query.v1.1+json",
  ndjson: "application/x-ndjson",
  "typed-ndjson": "application/vnd.neo4j.query.v1.1+jsonl",
  csv: "text/csv",
  graph: "application/vnd.atlas.graph+json",
} as const satisfies Record<QueryFormat, string>;

const cypher = z.string().check(z.minLength(1));
const limit = z.int().check(z.gte(1), z.lte(10_000_000));
const format = z.enum(QUERY_FORMATS);
const params = z.record(z.string(), z.unknown());

/** The body of POST /api/query. */
export const QueryBody = z.strictObject({
  cypher,
  /** Plain JSON, or `{"$type":…,"_value":…}` for what JSON cannot write. */
  params: z._default(params, {}),
  /** How many rows are wanted at most; beyond the server's own cap it changes nothing. */
  limit: z.optional(limit),
  /** Goes before Accept. */
  format: z.optional(format),
});
export type QueryBody = z.output<typeof QueryBody>;

/** The same in the query of GET /api/query, `params` as JSON text. */
export const querySearch = z.strictObject({
  cypher,
  params: z._default(z.string(), "{}"),
  limit: z.optional(z.coerce.number().check(z.int(), z.gte(1), z.lte(10_000_000))),
  format: z.optional(format),
});
export const QueryParams = params;

/** The body of POST /api/query/explain and /api/query/profile. */
export const PlanBody = z.strictObject({ cypher, params: z._default(params, {}) });
export type PlanBody = z.output<typeof PlanBody>;

const count = z.int().check(z.nonnegative());

/** What Neo4j remarks on a query: a missing index, a label that is not there. */
export const QueryNotification = z.strictObject({
  code: z.string(),
  title: z.string(),
  detail: z.string(),
  severity: z.string(),
  /** In the query's text, from 1; absent where it is about the whole. */
  line: z.optional(count),
  column: z.optional(count),
});
export type QueryNotification = z.infer<typeof QueryNotification>;

/** What stands at the end of an answer: how much of it there is, and why there is no more. */
export const QuerySummary = z.strictObject({
  rows: count,
  /** Null where the answer is whole. */
  stopped: z.nullable(
    z.strictObject({
      by: z.enum(["rows", "bytes", "time", "failure"]),
      /** As “5,000 of more rows; stopped at the row cap.” */
      detail: z.string(),
    }),
  ),
  /** Milliseconds from the request to the last row. */
  ms: z.number(),
  notifications: z.array(QueryNotification),
});
export type QuerySummary = z.infer<typeof QuerySummary>;

/** An answer in the formats `json` and `typed`; a row has one value for each column. */
export const QueryAnswer = z.strictObject({
  columns: z.array(z.string()),
  rows: z.array(z.array(z.unknown())),
  summary: QuerySummary,
});
export type QueryAnswer = z.infer<typeof QueryAnswer>;

const properties = z.array(z.record(z.string(), z.unknown()));

/** An answer in the format `graph`: every node and link found in any column, nested ones too, each once. */
export const QueryGraph = z.strictObject({
  /** Sets of labels in use, each in alphabetical order. */
  labels: z.array(z.array(z.string())),
  types: z.array(z.string()),
  nodes: z.strictObject({
    /** The database's own element ids; they hold as long as its data are not loaded anew. */
    id: z.array(z.string()),
    /** Index into `labels`. */
    labels: z.array(count),
    /** What to write under it: a name, a title, or the first text among its properties. */
    caption: z.array(z.string()),
    /** Whether it was in a column itself, and not only at the end of a link that was. */
    found: z.array(z.boolean()),
    properties,
  }),
  links: z.strictObject({
    id: z.array(z.string()),
    /** Indices into the nodes. */
    source: z.array(count),
    target: z.array(count),
    /** Index into `types`. */
    type: z.array(count),
    properties,
  }),
  summary: QuerySummary,
});
export type QueryGraph = z.infer<typeof QueryGraph>;

/** A step of a plan and the steps that feed it. */
export const PlanStep = z.strictObject({
  /** As Neo4j names it, without the database. */
  operator: z.string(),
  /** What it works on, in Neo4j's words; empty where there is nothing to say. */
  details: z.string(),
  estimatedRows: z.number(),
  /** The variables that leave it. */
  variables: z.array(z.string()),
  /** Counted while it ran; absent in a plan that was only explained. */
  rows: z.optional(z.number()),
  dbHits: z.optional(z.number()),
  pageCacheHits: z.optional(z.number()),
  pageCacheMisses: z.optional(z.number()),
  get children() {
    return z.array(PlanStep);
  },
});
export type PlanStep = z.infer<typeof PlanStep>;

/** What EXPLAIN or PROFILE say of a query. */
export const QueryPlan = z.strictObject({
  planner: z.string(),
  runtime: z.string(),
  root: PlanStep,
  /** Rows of the answer, which PROFILE counts and does not send. */
  rows: z.optional(count),
  ms: z.number(),
  notifications: z.array(QueryNotification),
});
export type QueryPlan = z.infer<typeof QueryPlan>;

export const QUERY_CONSOLES = ["on", "token", "off"] as const;
export type QueryConsole = (typeof QUERY_CONSOLES)[number];

/** Whether free queries are taken, from whom, and what one may use. */
export const QueryAccess = z.strictObject({
  console: z.enum(QUERY_CONSOLES),
  open: z.boolean(),
  /** Why not, in words; empty while they are. */
  reason: z.string(),
  /** Rows, bytes and milliseconds of one answer. */
  caps: z.strictObject({ rows: count, bytes: count, ms: count }),
});
export type QueryAccess = z.infer<typeof QueryAccess>;
