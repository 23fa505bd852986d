import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { Problem } from "#server/problem.ts";
import type { PngPainter } from "./picture.ts";

/** Node passes no loader on to a thread, so that it takes its own before it reads TypeScript. */
const START = `
  const { loader, module } = require("node:worker_threads").workerData;
  import(loader).then(({ register }) => register()).then(() => import(module));`;
const MODULES = {
  loader: import.meta.resolve("tsx/esm/api"),
  module: new URL("./png-thread.ts", import.meta.url).href,
};
/** So many pictures are painted or wait; each takes a fraction of a second. */
const MOST_WAITING = 8;
const LONGEST_MS = 15_000;

/** Paints in one thread beside the main one, which is begun with the first picture and keeps no process alive. */
export class ThreadedPainter implements PngPainter {
  readonly #painting = new Map<string, Promise<Uint8Array>>();
  #worker: Worker | undefined;
  #last: Promise<unknown> = Promise.resolve();

  /** One after the other; who asks for what is being painted already waits for that. */
  paint(picture: string): Promise<Uint8Array> {
    const same = this.#painting.get(picture);
    if (same) return same;
    if (this.#painting.size >= MOST_WAITING) {
      return Promise.reject(new Problem("picture-busy", `${MOST_WAITING} pictures are waiting to be painted.`));
    }
    const painted = this.#last.then(() => this.#paintNow(picture)).finally(() => this.#painting.delete(picture));
    this.#painting.set(picture, painted);
    this.#last = painted.catch(() => undefined);
    return painted;
  }

  /** Ends the thread; what it was painting is never told. */
  async close(): Promise<void> {
    await this.#worker?.terminate();
  }

  async #paintNow(picture: string): Promise<Uint8Array> {
    const worker = this.#worker ?? new Worker(START, { eval: true, workerData: MODULES });
    this.#worker = worker;
    worker.unref();
    try {
      const painted = once(worker, "message", { signal: AbortSignal.timeout(LONGEST_MS) });
      worker.postMessage(picture);
      const [png] = await painted;
      return png;
    } catch (failure) {
      // The next picture gets a thread that nothing has gone wrong in.
      this.#worker = undefined;
      await worker.terminate();
      throw failure;
    }
  }
}
