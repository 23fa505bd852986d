import type { LoadProgress } from "#graph/load/graph-writer.ts";
import { progressBar, progressCount } from "#graph/load/load-progress.ts";

/** Says a line only where it differs from the one before: a step that takes its time reports more often than it has news. */
export function sayOnce(): (step: string, detail: string) => void {
  let last = "";
  return (_step, detail) => {
    if (detail !== last) console.error(detail);
    last = detail;
  };
}

/** How far it is: one line that grows where somebody watches, else a line now and then. */
export function showProgress(doing: "written" | "drawn", progress: LoadProgress): void {
  const isLast = progress.done === progress.total;
  if (process.stderr.isTTY) process.stderr.write(`\r${progressBar(progress)} ${doing}${isLast ? "\n" : ""}`);
  else if (doing === "written" || isLast) console.error(`${doing}: ${progressCount(progress)}`);
}
