import type { LayoutReport } from "./layout-message.ts";
import type { LayoutResult, LayoutTask } from "./layout-task.ts";
import type { Report } from "./multilevel.ts";

/**
 * Lays a picture out in a worker of its own, so that the page stays quick; where a page may have none, such as a frame without
 * an origin, it is done at once in the page.
 *
 * @throws the signal's reason where it is aborted, or an Error where the worker's code cannot be fetched
 */
export async function laidOut(task: LayoutTask, report: Report, signal: AbortSignal): Promise<LayoutResult> {
  signal.throwIfAborted();
  const worker = openWorker();
  if (!worker) {
    const { runLayout } = await import("./run-layout.ts");
    signal.throwIfAborted();
    return runLayout(task);
  }
  try {
    return await new Promise((resolve, reject) => {
      signal.addEventListener("abort", () => reject(signal.reason), { once: true });
      worker.addEventListener("error", () => reject(new Error("The part that lays pictures out could not be run.")));
      worker.addEventListener("message", ({ data }: MessageEvent<LayoutReport>) => {
        if ("result" in data) resolve(data.result);
        else report(data.share);
      });
      worker.postMessage(task);
    });
  } finally {
    worker.terminate();
  }
}

function openWorker(): Worker | undefined {
  try {
    return new Worker(new URL("./layout-worker.ts", import.meta.url), { type: "module" });
  } catch {
    return undefined;
  }
}
