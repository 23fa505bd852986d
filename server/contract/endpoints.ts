import * as z from "zod/mini";
import { EntityDetail } from "./entity.ts";
import { LensDescription, lensQuery } from "./lens.ts";
import { lenses } from "./lenses.gen.ts";
import type { ProblemType } from "./problem.ts";
import { SearchAnswer, searchQuery } from "./search.ts";
import { Health, Ready, SchemaAnswer } from "./status.ts";
import { Subgraph } from "./subgraph.ts";

/** One GET address: what it takes, what it answers, how it can fail. Written once; server, client and OpenAPI read it. */
export interface Endpoint<Query extends z.ZodMiniType = z.ZodMiniType, Answer extends z.ZodMiniType = z.ZodMiniType> {
  /** As Express and OpenAPI both can read it: `{id}` is one path segment, `{+id}` may hold slashes. */
  readonly path: string;
  readonly summary: string;
  readonly query: Query;
  readonly answer: Answer;
  readonly problems: readonly ProblemType[];
}

const nothing = z.strictObject({});
const graphFails = ["starting", "graph-unavailable", "graph-timeout", "internal"] as const;

function endpoint<Query extends z.ZodMiniType, Answer extends z.ZodMiniType>(declared: Endpoint<Query, Answer>) {
  return declared;
}

export const endpoints = {
  health: endpoint({
    path: "/api/health", summary: "Is the process alive?", query: nothing, answer: Health, problems: ["invalid-request", "internal"],
  }),
  ready: endpoint({
    path: "/api/ready", summary: "Does a real query go through, and what is loaded?", query: nothing, answer: Ready,
    problems: ["invalid-request", ...graphFails],
  }),
  schema: endpoint({
    path: "/api/schema", summary: "Labels, relationship types, property keys and indexes of the database.", query: nothing,
    answer: SchemaAnswer, problems: ["invalid-request", ...graphFails],
  }),
  lensList: endpoint({
    path: "/api/lenses", summary: "Every named question with its parameters.", query: nothing, answer: z.array(LensDescription),
    problems: ["invalid-request", "internal"],
  }),
  entity: endpoint({
    path: "/api/entities/{+id}", summary: "One entity with its claims, disputes, sources and neighbours.", query: nothing,
    answer: EntityDetail, problems: ["invalid-request", "unknown-entity", ...graphFails],
  }),
  search: endpoint({
    path: "/api/search", summary: "Entities by name, Chinese name, alias, ticker or description; typos forgiven.", query: searchQuery,
    answer: SearchAnswer, problems: ["invalid-request", ...graphFails],
  }),
} as const;

export type LensId = keyof typeof lenses;
export const lensIds = Object.keys(lenses) as LensId[];

/** The address of one lens; its query parser is built from the declared parameters. */
export function lensEndpoint(id: LensId) {
  const { title, answers, params } = lenses[id];
  return endpoint({
    path: `/api/lenses/${id}`,
    summary: `${title}: ${answers}`,
    query: lensQuery(params),
    answer: Subgraph,
    problems: ["invalid-request", "unknown-entity", ...graphFails],
  });
}
