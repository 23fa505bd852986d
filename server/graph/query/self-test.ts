import { randomUUID } from "node:crypto";
import { cypherFile } from "#graph/cypher-files.ts";
import { Problem } from "#server/problem.ts";
import type { Patience } from "./patience.ts";
import type { RowsAsk, RowsReply } from "./query-service.ts";
import type { TrustedView } from "./trusted-view.ts";
import { afterlife } from "./watchdog.ts";

/** Runs a statement as a visitor's, though queries are not open yet, and ends it after `ms`. */
export type RunAsVisitor = (ask: RowsAsk, ms: number) => Promise<RowsReply>;

const ENOUGH_MS = 20_000;
const RUNAWAY_MS = 1000;

/** From cypher/hostile: how each must end, and what the database fails to do where it does not. */
const TRIALS = [
  { name: "greeting", ms: ENOUGH_MS, ends: "answered", promise: "answer an ordinary query" },
  { name: "write", ms: ENOUGH_MS, ends: "query-refused", promise: "refuse a write" },
  { name: "spy", ms: ENOUGH_MS, ends: "query-refused", promise: "keep visitors from seeing each other's queries" },
  { name: "runaway", ms: RUNAWAY_MS, ends: "query-timeout", promise: "stop a query at its time limit" },
] as const;

/** What says nothing about the database but that it was slow, busy or away. */
const INCONCLUSIVE: ReadonlySet<string> = new Set([
  "query-timeout",
  "query-busy",
  "query-budget-spent",
  "graph-unavailable",
  "internal",
]);

/**
 * Whether queries can be opened to visitors of this database: an ordinary one is answered, hostile ones are not. The
 * database itself is asked, since a setting may have been taken out, or it may be no Neo4j at all.
 *
 * @returns why not, or an empty text
 * @throws Error where nothing can be said yet: the database does not answer, or too late
 */
export async function objectionToOpening(
  trusted: TrustedView,
  run: RunAsVisitor,
  { graceMs, silenceMs }: Pick<Patience, "graceMs" | "silenceMs">,
): Promise<string> {
  if ((await trusted.components()).includes("Memgraph"))
    return "The database is Memgraph, whose plans and READ mode cannot be relied on.";
  if (await trusted.writesInReadMode()) return "The database lets a READ transaction write.";
  for (const { name, ms, ends, promise } of TRIALS) {
    const id = randomUUID();
    const end = await endOf(run, id, cypherFile("hostile", name), ms);
    if (end !== ends && INCONCLUSIVE.has(end)) throw new Error(`Trying "${name}" ended as "${end}".`);
    if (end !== ends) return `The database does not ${promise}; trying it ended as "${end}".`;
    if ((await afterlife(id, { holds: trusted.holds, graceMs, silenceMs })) === "stuck")
      throw new Error(`The database goes on with "${name}" after it was stopped.`);
  }
  return "";
}

/** Runs an ordinary statement as a visitor's, so that the next one finds everything warm; how it ends is nobody's business. */
export async function greet(run: RunAsVisitor): Promise<void> {
  await endOf(run, randomUUID(), cypherFile("hostile", "greeting"), ENOUGH_MS);
}

async function endOf(run: RunAsVisitor, id: string, cypher: string, ms: number): Promise<string> {
  const { signal } = new AbortController();
  try {
    const { chunks } = await run({ id, cypher, params: {}, client: "self-test", signal, format: "json" }, ms);
    for await (const chunk of chunks) void chunk;
    return "answered";
  } catch (failure) {
    if (failure instanceof Problem) return failure.type;
    throw failure;
  }
}
