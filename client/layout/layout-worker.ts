import type { LayoutReport, LayoutRequest } from "./layout-message.ts";
import { runLayout } from "./run-layout.ts";

/* Lays out one picture after the other; who no longer wants one ends the worker. */

const SAY_EVERY_MS = 40;

addEventListener("message", ({ data }: MessageEvent<LayoutRequest>) => {
  let said = performance.now();
  const result = runLayout(data, (share) => {
    if (performance.now() - said < SAY_EVERY_MS) return;
    said = performance.now();
    postMessage({ share } satisfies LayoutReport);
  });
  postMessage({ result } satisfies LayoutReport);
});
