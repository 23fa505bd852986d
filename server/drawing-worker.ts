import { parentPort } from "node:worker_threads";
import { arrange } from "#dataset/arrangement.ts";
import type { DrawingTask } from "./drawing-crew.ts";

// Run by drawing-crew.ts as a thread of its own; a task that throws ends it, which the crew hears.
parentPort?.on("message", ({ answer, arrangement, frame }: DrawingTask) => {
  parentPort?.postMessage(arrange(answer, arrangement, frame));
});
