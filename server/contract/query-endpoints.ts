import * as z from "zod/mini";
import type { Endpoint } from "./endpoints.ts";
import type { ProblemType } from "./problem.ts";
import {
  PlanBody,
  QUERY_MEDIA_TYPES,
  QueryAccess,
  QueryAnswer,
  QueryBody,
  QueryGraph,
  QueryPlan,
  querySearch,
} from "./query.ts";

/** One address of the free queries: unlike a lens it may take a body, and answers in several formats. */
export interface QueryEndpoint<
  Query extends z.ZodMiniType = z.ZodMiniType,
  Answer extends z.ZodMiniType = z.ZodMiniType,
  Path extends z.ZodMiniType = z.ZodMiniType,
> extends Endpoint<Query, Answer, Path> {
  readonly method: "get" | "post" | "delete";
  readonly body?: z.ZodMiniType;
  /** Beside `answer` as JSON: further media types, null where they are not JSON. */
  readonly alsoAs?: Readonly<Record<string, z.ZodMiniType | null>>;
}

const nothing = z.strictObject({});
const bare = { pathParams: nothing, query: nothing } as const;

const ASKED = {
  cypher: "One statement that only reads, at most 20,000 characters.",
  params: "Its parameters by name.",
  limit: "How many rows to answer at most; without it 5,000.",
  format: "How to write the answer; goes before Accept.",
} as const;
const ALWAYS: readonly ProblemType[] = ["invalid-request", "query-off", "query-token-missing", "internal"];
const RUNNING: readonly ProblemType[] = [
  "query-invalid",
  "query-refused",
  "query-timeout",
  "query-cancelled",
  "query-too-large",
  "query-budget-spent",
  "query-busy",
  "query-closed",
  "graph-unavailable",
  "starting",
];
const BODY: readonly ProblemType[] = ["unsupported-media-type"];
const ALSO = {
  [QUERY_MEDIA_TYPES.typed]: QueryAnswer,
  [QUERY_MEDIA_TYPES.ndjson]: null,
  [QUERY_MEDIA_TYPES["typed-ndjson"]]: null,
  [QUERY_MEDIA_TYPES.csv]: null,
  [QUERY_MEDIA_TYPES.graph]: QueryGraph,
} as const;

const EXAMPLE = "/api/query?cypher=MATCH%20(n)%20RETURN%20n%20LIMIT%205&format=graph";

function endpoint<Query extends z.ZodMiniType, Answer extends z.ZodMiniType, Path extends z.ZodMiniType>(
  declared: QueryEndpoint<Query, Answer, Path>,
) {
  return declared;
}

/** The addresses of the free queries. */
export const queryEndpoints = {
  queryByAddress: endpoint({
    method: "get",
    path: "/api/query",
    pathParams: nothing,
    query: querySearch,
    summary: "The answer to one Cypher statement; the statement is the address.",
    about: { ...ASKED, params: "Its parameters by name, as a JSON object." },
    answer: QueryAnswer,
    alsoAs: ALSO,
    example: EXAMPLE,
    problems: [...ALWAYS, ...RUNNING],
  }),
  query: endpoint({
    method: "post",
    path: "/api/query",
    ...bare,
    body: QueryBody,
    about: ASKED,
    summary: "The answer to one Cypher statement that only reads.",
    answer: QueryAnswer,
    alsoAs: ALSO,
    example: EXAMPLE,
    problems: [...ALWAYS, ...BODY, ...RUNNING],
  }),
  queryCancel: endpoint({
    method: "delete",
    path: "/api/query/{id}",
    pathParams: z.strictObject({ id: z.uuid() }),
    query: nothing,
    about: { id: "As the running request was given in X-Query-Id, or sent with it." },
    summary: "Ends a running query within a second; closing its request does the same.",
    answer: z.void(),
    example: "/api/query/00000000-0000-4000-8000-000000000000",
    problems: [...ALWAYS, "unknown-query"],
  }),
  queryExplain: endpoint({
    method: "post",
    path: "/api/query/explain",
    ...bare,
    body: PlanBody,
    about: ASKED,
    summary: "The plan Neo4j would run a statement by; nothing is run.",
    answer: QueryPlan,
    example: "/api/query/explain",
    problems: [...ALWAYS, ...BODY, ...RUNNING],
  }),
  queryProfile: endpoint({
    method: "post",
    path: "/api/query/profile",
    ...bare,
    body: PlanBody,
    about: ASKED,
    summary: "Runs a statement, lets its rows go, and tells what each step of its plan cost.",
    answer: QueryPlan,
    example: "/api/query/profile",
    problems: [...ALWAYS, ...BODY, ...RUNNING],
  }),
  queryAccess: endpoint({
    method: "get",
    path: "/api/query/access",
    ...bare,
    about: {},
    summary: "Whether free queries are taken here, from whom, and what one may use.",
    answer: QueryAccess,
    example: "/api/query/access",
    problems: ["invalid-request", "internal"],
  }),
} as const;
