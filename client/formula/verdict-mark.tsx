import type { Cell } from "#contract/formula-matrix.ts";
import type { Flow } from "#contract/kinds.ts";

type Verdict = Cell["recomputed"]["verdict"];

export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  met: "met",
  partly: "partly met",
  "not-met": "not met",
  unknown: "unknown",
};

/** A verdict as a small picture in the leg's colour: full, half, struck through, or dotted; always beside its word. */
export function VerdictMark({ verdict, flow }: { readonly verdict: Verdict; readonly flow: Flow }) {
  return (
    <svg className={`mark flow-${flow}`} width="16" height="16" viewBox="-8 -8 16 16" aria-hidden="true">
      <circle r="6" className={verdict === "unknown" ? "ring dotted" : "ring"} />
      {verdict === "met" && <circle r="6" className="full" />}
      {verdict === "partly" && <path d="M0 -6A6 6 0 0 0 0 6Z" className="full" />}
      {verdict === "not-met" && <path d="M-4.2 4.2L4.2 -4.2" className="strike" />}
    </svg>
  );
}
