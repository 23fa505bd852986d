import type { PngPainter } from "./picture.ts";
import { WorkThread } from "./work-thread.ts";

/** Paints in one thread beside the main one; so many pictures are painted or wait, each for a fraction of a second. */
export class ThreadedPainter implements PngPainter {
  readonly #painting = new Map<string, Promise<Uint8Array>>();
  readonly #thread = new WorkThread<string, Uint8Array>({
    module: new URL("./png-thread.ts", import.meta.url),
    doing: "painted",
    mostWaiting: 8,
    longestMs: 15_000,
  });

  /** One after the other; who asks for what is being painted already waits for that. */
  paint(picture: string): Promise<Uint8Array> {
    const same = this.#painting.get(picture);
    if (same) return same;
    const painted = this.#thread.run(picture).finally(() => this.#painting.delete(picture));
    this.#painting.set(picture, painted);
    return painted;
  }

  /** Ends the thread; what it was painting is never told. */
  close(): Promise<void> {
    return this.#thread.close();
  }
}
