import type { QueryPlan, QuerySummary } from "#contract/query.ts";
import { Problem } from "#server/problem.ts";
import type { ClientBudget } from "./client-budget.ts";
import type { PlaceQueue } from "./place-queue.ts";
import type { Pulse } from "./pulse.ts";
import type { QueryDoor } from "./query-door.ts";
import { QueryRun, type RunEnd } from "./query-run.ts";
import type { QueryAccess, QueryCaps, QueryService, RowsAsk, RowsReply, StatementAsk } from "./query-service.ts";
import { VerdictCache } from "./verdict-cache.ts";
import type { Outcome, WorkerAsk } from "./worker-message.ts";
import type { WorkerPool } from "./worker-pool.ts";
import type { WorkerThread } from "./worker-thread.ts";

export interface VisitorCaps extends QueryCaps {
  /** Rows of an answer for which no number was asked. */
  readonly usualRows: number;
  /** Of one row, as it arrives from the database. */
  readonly rowBytes: number;
}

export interface VisitorParts {
  readonly caps: VisitorCaps;
  readonly pool: WorkerPool;
  readonly queue: PlaceQueue;
  readonly budget: ClientBudget;
  readonly door: QueryDoor;
  readonly verdicts: VerdictCache;
  readonly pulse: Pulse;
  readonly now: () => number;
}

interface Begun {
  readonly run: QueryRun;
  readonly outcome: Outcome | undefined;
}

/** What a client pays for a statement that Neo4j could not stop. */
const STUCK_MS = 120_000;
const MISTAKES: ReadonlySet<string> = new Set(["query-invalid", "query-refused", "query-timeout", "query-too-large"]);

/** Runs visitors' statements: in a place, in a worker, within the client's budget, and to a certain end. */
export class VisitorQueries implements QueryService {
  readonly #parts: VisitorParts;
  readonly #running = new Map<string, QueryRun>();

  constructor(parts: VisitorParts) {
    this.#parts = parts;
  }

  async rows(ask: RowsAsk): Promise<RowsReply> {
    const { door, caps } = this.#parts;
    return this.rowsWithin(ask, caps.ms, () => door.throwIfClosed());
  }

  /** The same whether the door is open or not, for trying what is behind it. */
  async rowsWithin(ask: RowsAsk, ms: number, check = () => {}): Promise<RowsReply> {
    const { usualRows, rows, bytes, rowBytes } = this.#parts.caps;
    const caps = { rows: Math.min(ask.limit ?? usualRows, rows), bytes, rowBytes, ms };
    const { run, outcome } = await this.#begin(ask, { kind: "rows", format: ask.format }, caps, check);
    return { known: outcome && summaryOf(outcome), chunks: chunksOf(run) };
  }

  explain(ask: StatementAsk): Promise<QueryPlan> {
    return this.#plan(ask, "explain");
  }

  profile(ask: StatementAsk): Promise<QueryPlan> {
    return this.#plan(ask, "profile");
  }

  cancel(id: string): boolean {
    const run = this.#running.get(id);
    run?.cancel();
    return run !== undefined;
  }

  /** Ends every statement: the database answers nobody any more, and it is one of theirs that does it. */
  cancelAll(reason: Problem): void {
    for (const run of this.#running.values()) run.cancel(reason);
  }

  access(): QueryAccess {
    const {
      caps: { rows, bytes, ms },
      door,
    } = this.#parts;
    return { open: door.reason === "", reason: door.reason, caps: { rows, bytes, ms } };
  }

  async close(): Promise<void> {
    this.#parts.door.shut("The atlas is being stopped.");
    this.cancelAll(new Problem("query-closed", "The atlas is being stopped."));
    await this.#parts.pool.close();
  }

  async #plan(ask: StatementAsk, kind: "explain" | "profile"): Promise<QueryPlan> {
    const { door, caps } = this.#parts;
    const { outcome } = await this.#begin(ask, { kind }, caps, () => door.throwIfClosed());
    if (outcome?.kind !== "plan") throw new Error("A plan was asked for and something else came.");
    return outcome.plan;
  }

  async #begin(ask: StatementAsk, work: WorkerAsk["work"], caps: WorkerAsk["caps"], check: () => void): Promise<Begun> {
    const { id, client, signal } = ask;
    const { budget, queue } = this.#parts;
    check();
    if (this.#running.has(id))
      throw new Problem("invalid-request", `A query with the id ${id} is running already; give each its own.`);
    budget.check(client);
    const leave = await queue.place(client, signal);
    try {
      check();
    } catch (failure) {
      leave();
      throw failure;
    }
    const run = this.#start(ask, work, caps, leave);
    signal.addEventListener("abort", () => run.cancel(), { once: true });
    try {
      return { run, outcome: await run.started() };
    } catch (failure) {
      if (failure instanceof Problem && MISTAKES.has(failure.type)) budget.charge(client, 0, 1);
      throw failure;
    }
  }

  #start(
    { id, cypher, params, client }: StatementAsk,
    work: WorkerAsk["work"],
    caps: WorkerAsk["caps"],
    leave: () => void,
  ): QueryRun {
    const { pool, verdicts, pulse, now } = this.#parts;
    const began = now();
    const endWatch = pulse.watch();
    const worker = pool.take();
    const key = VerdictCache.key(cypher, params);
    const run = new QueryRun({ id, cypher, params, work, caps, vetted: verdicts.has(key) }, worker, {
      onVetted: () => verdicts.add(key),
      onLost: (cause) => this.#parts.door.report({ what: "worker-lost", id, cause }),
      onEnd: (end) => {
        this.#running.delete(id);
        endWatch();
        this.#parts.budget.charge(client, now() - began, 0);
        void this.#settle(id, client, worker, end).finally(leave);
      },
    });
    this.#running.set(id, run);
    return run;
  }

  /** The place stays taken until it is certain that the database is done with the statement. */
  async #settle(id: string, client: string, worker: WorkerThread, end: RunEnd): Promise<void> {
    const { pool, door, budget } = this.#parts;
    if (end === "confirmed") {
      pool.giveBack(worker);
      return;
    }
    await pool.discard(worker);
    if ((await door.lookAfter(id)) === "stuck") budget.charge(client, STUCK_MS, 0);
  }
}

function summaryOf(outcome: Outcome): QuerySummary {
  if (outcome.kind !== "summary") throw new Error("Rows were asked for and something else came.");
  return outcome.summary;
}

async function* chunksOf(run: QueryRun): AsyncGenerator<Uint8Array, QuerySummary> {
  try {
    return summaryOf(yield* run.chunks());
  } finally {
    // Nobody takes the rest, so nobody need make it; nothing happens where the answer is whole.
    run.cancel();
  }
}
