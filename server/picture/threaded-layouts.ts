import type { LayoutResult, LayoutTask } from "#layout/layout-task.ts";
import type { PictureLayouts } from "./viewed-picture.ts";
import { WorkThread } from "./work-thread.ts";

/** Lays pictures out in one thread beside the main one, as a browser does in a worker. */
export class ThreadedLayouts implements PictureLayouts {
  readonly #thread = new WorkThread<LayoutTask, LayoutResult>({
    module: new URL("./layout-thread.ts", import.meta.url),
    doing: "laid out",
    mostWaiting: 8,
    longestMs: 15_000,
  });

  layOut(task: LayoutTask): Promise<LayoutResult> {
    return this.#thread.run(task);
  }

  /** Ends the thread; what it was laying out is never told. */
  close(): Promise<void> {
    return this.#thread.close();
  }
}
