import { STALE_MONTHS } from "#contract/about.ts";
import type { Quality } from "./quality.ts";

/** How many of the oldest figures are named. */
const NAMED = 10;

/** What a dataset amounts to as the lines of a short table: counts with their floors, then what is thin and what is old. */
export function qualityLines({
  counts,
  links,
  unsourcedLinks,
  claims,
  singleSource,
  figures,
  stale,
}: Quality): readonly string[] {
  const row = (what: string, ...cells: readonly (string | number)[]) =>
    what.padEnd(32) + cells.map((cell) => String(cell).padStart(10)).join("");
  return [
    row("", "count", "at least"),
    ...counts.map(({ what, count, floor }) => row(what, count, floor)),
    row("links", links),
    row("links without a source", unsourcedLinks, "none"),
    row("claims and verdicts", claims),
    row("  on one source only", singleSource, share(singleSource, claims)),
    row("latest figures of their kind", figures),
    row(`  older than ${STALE_MONTHS} months`, stale.length, share(stale.length, figures)),
    ...stale.slice(0, NAMED).map(({ thing, metric, asOf }) => `    ${asOf.padEnd(12)}${thing}, ${metric}`),
    ...(stale.length > NAMED ? [`    and ${stale.length - NAMED} more`] : []),
  ];
}

function share(part: number, whole: number): string {
  return whole === 0 ? "–" : `${Math.round((100 * part) / whole)} %`;
}
