import { Problem } from "#server/problem.ts";
import { type FromWorker, type Outcome, receivedProblem, type WorkerAsk } from "./worker-message.ts";
import type { WorkerThread } from "./worker-thread.ts";

type Thread = Pick<WorkerThread, "listen" | "send">;

/** Over the statement's own time, for Neo4j to notice and for the last bytes to be written. */
const OVERTIME_MS = 1000;
/** For the database to confirm the end after the answer; far more than the few milliseconds it takes. */
const CONFIRM_MS = 1500;
/** The same after a cancellation, which promises the end within a second. */
const CANCEL_MS = 400;

/** How a run ended: the database has confirmed it, or the worker was ended and nobody knows what Neo4j still does. */
export type RunEnd = "confirmed" | "unknown";

export interface RunHooks {
  onVetted(): void;
  /** The worker ended by itself: a fault of ours or too little memory. */
  onLost(cause: Error): void;
  /** Exactly once, when the worker is free again or to be discarded. */
  onEnd(end: RunEnd): void;
}

/** One statement in a worker, as seen from the main thread: a stream of chunks, one outcome, and an end on time. */
export class QueryRun {
  readonly #ask: WorkerAsk;
  readonly #worker: Thread;
  readonly #hooks: RunHooks;
  readonly #chunks: Uint8Array[] = [];
  readonly #timers = new Set<NodeJS.Timeout>();
  #outcome: Outcome | undefined;
  #ended = false;
  #begun = false;
  #wake: (() => void) | undefined;

  constructor(ask: WorkerAsk, worker: Thread, hooks: RunHooks) {
    this.#ask = ask;
    this.#worker = worker;
    this.#hooks = hooks;
    worker.listen({ onMessage: (message) => this.#receive(message), onGone: (cause) => this.#loseWorker(cause) });
    worker.send({ kind: "ask", ask });
    this.#after(ask.caps.ms + OVERTIME_MS, () => this.#overrun());
  }

  /**
   * Resolves at the first bytes or the outcome.
   *
   * @throws Problem where there is nothing but a failure
   */
  async started(): Promise<Outcome | undefined> {
    while (this.#chunks.length === 0 && !this.#outcome) await this.#news();
    if (!this.#begun && this.#outcome?.kind === "problem") throw receivedProblem(this.#outcome.problem);
    return this.#outcome;
  }

  /**
   * The answer's bytes, no faster than they are taken; at the end its outcome.
   *
   * @throws Problem where the answer breaks off in the middle
   */
  async *chunks(): AsyncGenerator<Uint8Array, Outcome> {
    for (;;) {
      const chunk = this.#chunks.shift();
      if (chunk) {
        yield chunk;
        this.#worker.send({ kind: "taken", id: this.#ask.id, bytes: chunk.length });
      } else if (this.#outcome?.kind === "problem") {
        throw receivedProblem(this.#outcome.problem);
      } else if (this.#outcome) {
        return this.#outcome;
      } else {
        await this.#news();
      }
    }
  }

  /** Ends the statement: at once for the caller, within a second in the database. Does nothing after its outcome. */
  cancel(reason = new Problem("query-cancelled", "The query was cancelled.")): void {
    if (this.#ended || this.#outcome) return;
    this.#decide(reason);
    this.#worker.send({ kind: "cancel", id: this.#ask.id });
    this.#after(CANCEL_MS, () => this.#end("unknown"));
  }

  #receive(message: FromWorker): void {
    if (message.kind === "vetted") this.#hooks.onVetted();
    if (message.kind === "idle") this.#end("confirmed");
    if (message.kind === "bytes" || (message.kind === "outcome" && message.bytes)) this.#push(message.bytes);
    if (message.kind === "outcome") {
      this.#outcome ??= message.outcome;
      this.#after(CONFIRM_MS, () => this.#end("unknown"));
    }
    this.#tell();
  }

  #push(bytes: Uint8Array | undefined): void {
    if (!bytes || this.#outcome) return;
    this.#begun = true;
    this.#chunks.push(bytes);
  }

  #overrun(): void {
    const seconds = this.#ask.caps.ms / 1000;
    const detail = `The query was stopped after ${seconds} seconds, and Neo4j did not stop it in time itself. Long expressions over huge ranges and huge single values do that: use UNWIND and LIMIT instead.`;
    this.#decide(new Problem("query-timeout", detail));
    this.#end("unknown");
  }

  #loseWorker(cause: Error): void {
    this.#hooks.onLost(cause);
    const memory = "code" in cause && cause.code === "ERR_WORKER_OUT_OF_MEMORY";
    this.#decide(
      memory
        ? new Problem(
            "query-too-large",
            "A row of the answer needs more memory than there is for one query; return fewer or shorter values in one.",
          )
        : new Problem("internal", "The answer could not be read; the log has the cause.", {}, { cause }),
    );
    this.#end("unknown");
  }

  #decide({ type, message }: Problem): void {
    this.#outcome ??= { kind: "problem", problem: { type, detail: message } };
    this.#tell();
  }

  #end(end: RunEnd): void {
    if (this.#ended) return;
    this.#ended = true;
    for (const timer of this.#timers) clearTimeout(timer);
    this.#decide(new Problem("internal", "The query ended without an answer."));
    this.#hooks.onEnd(end);
  }

  #after(ms: number, act: () => void): void {
    this.#timers.add(setTimeout(act, ms));
  }

  #news(): Promise<void> {
    return new Promise((resolve) => (this.#wake = resolve));
  }

  #tell(): void {
    this.#wake?.();
    this.#wake = undefined;
  }
}
