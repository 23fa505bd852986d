import type { Report } from "./embedded-progress.ts";

/** A server as the supervisor sees it; see `ServerProcess`. */
export interface Supervised {
  readonly pid: number | undefined;
  readonly ended: Promise<string>;
  stop(): Promise<void>;
  kill(): Promise<void>;
}

/** Starts a server and resolves when it is ready; rejects when it will not be, or with the signal's reason. */
export type Launch = (readOnly: boolean, signal: AbortSignal) => Promise<Supervised>;

export interface RestartOptions {
  /** Whether writes to the database are refused from now on; without it nothing changes. */
  readonly readOnly?: boolean;
  /** Kill instead of asking: the only way past a statement that ignores its time limit. */
  readonly force?: boolean;
}

const FIRST_DELAY_MS = 500;
const LONGEST_DELAY_MS = 30_000;
/** A server that ran this long is taken to be sound, so the next crash waits the first delay again. */
const SOUND_AFTER_MS = 60_000;

/** Keeps one server running: starts it again when it crashes, and restarts or stops it when asked. */
export class Supervisor {
  readonly #launch: Launch;
  readonly #report: Report;
  readonly #over = new AbortController();
  #server: Supervised | undefined;
  #ending: Supervised | undefined;
  #readOnly: boolean;
  #startedAt = 0;
  #failures = 0;
  #retry: NodeJS.Timeout | undefined;
  // Starts and stops happen one after another, in the order they were asked for.
  #queue: Promise<unknown> = Promise.resolve();

  constructor(launch: Launch, report: Report, readOnly: boolean) {
    this.#launch = launch;
    this.#report = report;
    this.#readOnly = readOnly;
  }

  get pid(): number | undefined {
    return this.#server?.pid;
  }

  get readOnly(): boolean {
    return this.#readOnly;
  }

  /** The first start. Rejects as `launch` does, and then there is nothing to stop. */
  async start(): Promise<void> {
    await this.#inTurn(() => this.#startNow());
  }

  /**
   * Ends the server and starts it again. Rejects when the new start fails; it is then tried again with growing delays,
   * as after a crash.
   */
  async restart({ readOnly, force = false }: RestartOptions = {}): Promise<void> {
    // A stop under way may be waiting for the very statement that the caller wants to be rid of.
    if (force) void this.#ending?.kill();
    await this.#inTurn(async () => {
      this.#over.signal.throwIfAborted();
      this.#readOnly = readOnly ?? this.#readOnly;
      await this.#endNow(force);
      this.#report({ step: "restarting", detail: this.#readOnly ? "read-only" : "for writing", elapsedMs: 0 });
      try {
        await this.#startNow();
      } catch (error) {
        this.#retryLater(error instanceof Error ? error.message : String(error));
        throw error;
      }
    });
  }

  /** Stops the server for good; a start under way is given up. Resolves when no process is left; may be called twice. */
  async stop(): Promise<void> {
    this.#over.abort(new Error("The embedded Neo4j has been stopped."));
    await this.#inTurn(() => this.#endNow(false));
  }

  async #inTurn(work: () => Promise<void>): Promise<void> {
    const turn = this.#queue.then(work);
    this.#queue = turn.catch(() => {});
    return turn;
  }

  async #startNow(): Promise<void> {
    const server = await this.#launch(this.#readOnly, this.#over.signal);
    this.#server = server;
    this.#startedAt = Date.now();
    void server.ended.then((ending) => {
      if (this.#server === server) this.#onCrash(server, ending);
    });
  }

  async #endNow(force: boolean): Promise<void> {
    clearTimeout(this.#retry);
    const server = this.#server;
    // Forgotten first, so that its end is not taken for a crash.
    this.#server = undefined;
    this.#ending = server;
    await (force ? server?.kill() : server?.stop());
    this.#ending = undefined;
  }

  #onCrash(server: Supervised, ending: string): void {
    this.#server = undefined;
    if (Date.now() - this.#startedAt > SOUND_AFTER_MS) this.#failures = 0;
    this.#retryLater(`Neo4j (process ${server.pid}) ended unexpectedly: ${ending}`);
  }

  #retryLater(reason: string): void {
    if (this.#over.signal.aborted) return;
    const delay = Math.min(FIRST_DELAY_MS * 2 ** this.#failures, LONGEST_DELAY_MS);
    this.#failures += 1;
    this.#report({ step: "crashed", detail: `${reason}; next start in ${delay / 1000} s`, elapsedMs: 0 });
    this.#retry = setTimeout(() => {
      this.#inTurn(async () => {
        if (this.#server || this.#over.signal.aborted) return;
        this.#report({ step: "restarting", detail: "after a crash", elapsedMs: 0 });
        await this.#startNow();
      }).catch((error: unknown) => this.#retryLater(error instanceof Error ? error.message : String(error)));
    }, delay);
  }
}
