import { parentPort } from "node:worker_threads";
import type { LayoutTask } from "#layout/layout-task.ts";
import { runLayout } from "#layout/run-layout.ts";

// Run by threaded-layouts.ts as a thread of its own.
parentPort?.on("message", (task: LayoutTask) => {
  parentPort?.postMessage(runLayout(task));
});
