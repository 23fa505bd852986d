import { Worker } from "node:worker_threads";
import type { FromWorker, ToWorker, WorkerSettings } from "./worker-message.ts";

/** Of JavaScript objects only; the bytes that wait in buffers are bounded by the outlet and the row cap. */
const HEAP_MB = 384;

export interface ThreadListener {
  onMessage(message: FromWorker): void;
  /** The thread ended by itself: out of memory, or a fault. */
  onGone(cause: Error): void;
}

/** A worker thread with a connection of its own; it does one statement after another until it is ended. */
export class WorkerThread {
  readonly #worker: Worker;
  #listener: ThreadListener | undefined;
  #gone: Error | undefined;
  /** Resolves when it is connected and warm; never rejects. */
  readonly ready: Promise<void>;

  constructor(settings: WorkerSettings) {
    this.#worker = new Worker(new URL("./query-worker.mjs", import.meta.url), {
      workerData: settings,
      execArgv: [],
      env: {},
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
    });
    let warm = () => {};
    this.ready = new Promise((resolve) => (warm = resolve));
    this.#worker.on("message", (message: FromWorker) => {
      if (message.kind === "ready") warm();
      else this.#listener?.onMessage(message);
    });
    this.#worker.on("error", (error) => this.#end(error));
    this.#worker.on("exit", (code) => {
      this.#end(new Error(`The worker ended with code ${code}.`));
      warm();
    });
  }

  /** Whether it has ended and takes no more statements. */
  get gone(): boolean {
    return this.#gone !== undefined;
  }

  /** Who is told of what happens from now on; replaces the one before. */
  listen(listener: ThreadListener | undefined): void {
    this.#listener = listener;
    if (this.#gone) listener?.onGone(this.#gone);
  }

  send(message: ToWorker): void {
    if (!this.#gone) this.#worker.postMessage(message);
  }

  /** Ends it at once, whatever it is doing; its connection closes with it. */
  async terminate(): Promise<void> {
    this.#gone ??= new Error("The worker was terminated.");
    this.#listener = undefined;
    await this.#worker.terminate();
  }

  #end(cause: Error): void {
    if (this.#gone) return;
    this.#gone = cause;
    this.#listener?.onGone(cause);
  }
}
