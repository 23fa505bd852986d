import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { Problem } from "#server/problem.ts";

/** Node passes no loader on to a thread, so that it takes its own before it reads TypeScript. */
const START = `
  const { loader, module } = require("node:worker_threads").workerData;
  import(loader).then(({ register }) => register()).then(() => import(module));`;
const LOADER = import.meta.resolve("tsx/esm/api");

interface WorkThreadOptions {
  /** What answers each message with one, and ends where it cannot. */
  readonly module: URL;
  /** What its tasks do, as in "waiting to be painted". */
  readonly doing: string;
  readonly mostWaiting: number;
  readonly longestMs: number;
}

/** A thread beside the main one that does one task after the other; begun with the first, and keeps no process alive. */
export class WorkThread<Task, Result> {
  readonly #options: WorkThreadOptions;
  #worker: Worker | undefined;
  #waiting = 0;
  #last: Promise<unknown> = Promise.resolve();

  constructor(options: WorkThreadOptions) {
    this.#options = options;
  }

  /** @throws Problem `picture-busy` where too many wait, or an Error where it takes too long or cannot be done */
  run(task: Task): Promise<Result> {
    const { mostWaiting, doing } = this.#options;
    if (this.#waiting >= mostWaiting)
      return Promise.reject(new Problem("picture-busy", `${mostWaiting} pictures are waiting to be ${doing}.`));
    this.#waiting += 1;
    const done = this.#last
      .then(() => this.#runNow(task))
      .finally(() => {
        this.#waiting -= 1;
      });
    this.#last = done.catch(() => undefined);
    return done;
  }

  /** Ends the thread; what it was doing is never told. */
  async close(): Promise<void> {
    await this.#worker?.terminate();
  }

  async #runNow(task: Task): Promise<Result> {
    const workerData = { loader: LOADER, module: this.#options.module.href };
    const worker = this.#worker ?? new Worker(START, { eval: true, workerData });
    this.#worker = worker;
    worker.unref();
    try {
      const answered = once(worker, "message", { signal: AbortSignal.timeout(this.#options.longestMs) });
      worker.postMessage(task);
      const [result] = await answered;
      return result;
    } catch (failure) {
      // The next task gets a thread that nothing has gone wrong in.
      this.#worker = undefined;
      await worker.terminate();
      throw failure;
    }
  }
}
