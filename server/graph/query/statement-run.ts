import type { ResultSummary, Session, Transaction } from "neo4j-driver";
import type { QuerySummary } from "#contract/query.ts";
import { cypherFile } from "#graph/cypher-files.ts";
import { Problem } from "#server/problem.ts";
import { type AnswerSink, answerSink } from "./answer-sink.ts";
import type { ByteOutlet } from "./byte-outlet.ts";
import { notificationsOf, queryPlan } from "./plan-tree.ts";
import { queryProblem, timeoutProblem } from "./query-failure.ts";
import { type GateParts, passGate } from "./query-gate.ts";
import { type Copied, type CopyProgress, copyRows, rowCount } from "./row-copy.ts";
import { paramValues } from "./typed-param.ts";
import { type Outcome, sentProblem, type WorkerAsk } from "./worker-message.ts";

export interface RunParts {
  readonly session: Session;
  readonly gate: GateParts;
  readonly outlet: ByteOutlet;
  /** Told when the gate has let the text through. */
  readonly onVetted: () => void;
  /** Updated as rows are decoded. */
  readonly progress: CopyProgress;
  /** Whether the time is up and the session was closed for that; whatever failed then failed for that. */
  readonly expired: () => boolean;
}

/**
 * Runs one statement through the gate and in a READ transaction that is never committed; its answer leaves through the
 * outlet, but for its end, which stays in it. The caller closes the session, whatever comes of it.
 *
 * @returns what came of it; a failure after the first bytes is told in the answer itself where its format has a place
 */
export async function runStatement(parts: RunParts, ask: WorkerAsk): Promise<Outcome> {
  const began = performance.now();
  const ms = () => Math.round((performance.now() - began) * 10) / 10;
  try {
    const values = paramValues(ask.params);
    const explained = ask.vetted && ask.work.kind !== "explain" ? undefined : await vet(parts, ask, values);
    if (ask.work.kind === "explain" && explained) return { kind: "plan", plan: queryPlan(explained, ms()) };
    // Neo4j takes 0 for no limit at all.
    const timeout = Math.max(1, Math.round(ask.caps.ms - ms()));
    const transaction = parts.session.beginTransaction({ timeout, metadata: { atlasQuery: ask.id } });
    if (ask.work.kind === "profile") return await profile(parts, transaction, ask, values, ms);
    return await answer(parts, transaction, ask, values, ms);
  } catch (failure) {
    return { kind: "problem", problem: sentProblem(problemOf(failure, parts, ask)) };
  }
}

async function vet(
  { session, gate, onVetted }: RunParts,
  ask: WorkerAsk,
  values: Record<string, unknown>,
): Promise<ResultSummary> {
  const { id, cypher, params, caps } = ask;
  const explained = await passGate(session, gate, { id, cypher, params, values, ms: caps.ms });
  onVetted();
  return explained;
}

/** Counts the rows and lets them go: what is asked for is the plan. */
async function profile(
  { progress }: RunParts,
  transaction: Transaction,
  ask: WorkerAsk,
  values: object,
  ms: () => number,
): Promise<Outcome> {
  try {
    const sink = { begin: () => undefined, take: () => true, room: () => undefined };
    const copied = await copyRows(
      transaction.run(`PROFILE\n${ask.cypher}`, values),
      sink,
      Number.POSITIVE_INFINITY,
      progress,
    );
    if (!copied.summary) throw new Error("A profile ended early.");
    return { kind: "plan", plan: queryPlan(copied.summary, ms(), progress.rows) };
  } catch (failure) {
    throw queryProblem(failure, ask.caps.ms, 1);
  }
}

async function answer(
  parts: RunParts,
  transaction: Transaction,
  ask: WorkerAsk,
  values: object,
  ms: () => number,
): Promise<Outcome> {
  const { outlet, progress } = parts;
  if (ask.work.kind !== "rows") throw new Error("No rows were asked for.");
  const sink = answerSink(ask.work.format, outlet, ask.caps.bytes);
  const copied = await copyRows(transaction.run(ask.cypher, values), sink, ask.caps.rows, progress).catch(
    (failure: unknown) => brokenOff(failure, parts, ask),
  );
  if (copied.stopped?.by !== "failure" && copied.stopped?.by !== "time") await addEnds(sink, transaction, ask);
  const notifications = copied.summary ? notificationsOf(copied.summary) : [];
  const summary: QuerySummary = { rows: progress.rows, stopped: copied.stopped, ms: ms(), notifications };
  sink.end(summary);
  return { kind: "summary", summary };
}

/** An answer of which there is a part already is kept, and says why it is one; otherwise the failure is all there is. */
function brokenOff(failure: unknown, parts: RunParts, ask: WorkerAsk): Copied {
  const { outlet, progress } = parts;
  const { caps } = ask;
  const problem = problemOf(failure, parts, ask);
  if (problem.type === "query-timeout" && progress.rows > 0) {
    return {
      stopped: {
        by: "time",
        detail: `${rowCount(progress.rows)} so far; stopped at the time limit of ${caps.ms / 1000} seconds.`,
      },
    };
  }
  if (!outlet.begun) throw problem;
  return { stopped: { by: "failure", detail: problem.message } };
}

function problemOf(failure: unknown, { expired }: RunParts, { caps }: WorkerAsk): Problem {
  return expired() ? timeoutProblem(caps.ms) : queryProblem(failure, caps.ms);
}

async function addEnds({ graph }: AnswerSink, transaction: Transaction, { caps }: WorkerAsk): Promise<void> {
  const ids = graph?.missingEnds() ?? [];
  if (!graph || ids.length === 0) return;
  if (ids.length > caps.rows)
    throw new Problem(
      "query-too-large",
      "The links of the answer end at more nodes than the row cap allows; return the nodes too.",
    );
  const { records } = await transaction.run(cypherFile("lookups", "nodes-by-element-id"), { ids });
  graph.addEnds(records.map((record) => record.get(0)));
}
