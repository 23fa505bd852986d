import type { LoadProgress } from "./graph-writer.ts";

const WIDTH = 30;

/** A bar and the count behind it, `━━━━━━──── 1,000 of 3,480`, as one line without its end. */
export function progressBar({ done, total }: LoadProgress): string {
  const filled = total === 0 ? WIDTH : Math.floor((done / total) * WIDTH);
  return `${"━".repeat(filled)}${"─".repeat(WIDTH - filled)} ${progressCount({ done, total })}`;
}

/** The count alone, for where no bar can be drawn. */
export function progressCount({ done, total }: LoadProgress): string {
  return `${done.toLocaleString("en-US")} of ${total.toLocaleString("en-US")}`;
}
