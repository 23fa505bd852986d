import * as z from "zod/mini";
import type { ProblemType } from "./problem.ts";

/** One GET address: what it takes, what it answers, how it can fail. Written once; server, client and OpenAPI read it. */
export interface Endpoint<
  Query extends z.ZodMiniType = z.ZodMiniType,
  Answer extends z.ZodMiniType = z.ZodMiniType,
  Path extends z.ZodMiniType = z.ZodMiniType,
> {
  /** As Express and OpenAPI both can read it: `{id}` is one path segment, `{+id}` may hold slashes. */
  readonly path: string;
  readonly summary: string;
  /** The names in braces of `path`. */
  readonly pathParams: Path;
  readonly query: Query;
  /** What each name of the path and the query means; a name without a word here fails a test. */
  readonly about: Readonly<Record<string, string>>;
  readonly answer: Answer;
  readonly problems: readonly ProblemType[];
  /** An address that works with the facts of this repository; linked from /api. */
  readonly example: string;
}

/** An address with its exact types. */
export function endpoint<Query extends z.ZodMiniType, Answer extends z.ZodMiniType, Path extends z.ZodMiniType>(
  declared: Endpoint<Query, Answer, Path>,
) {
  return declared;
}

/** What an address takes that takes nothing. */
export const NOTHING = z.strictObject({});
export const BARE = { pathParams: NOTHING, query: NOTHING, about: {} } as const;
/** How whatever asks the database can fail. */
export const GRAPH_FAILS = ["starting", "graph-unavailable", "graph-timeout", "internal"] as const;
