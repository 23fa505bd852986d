import type { ClaimValue } from "#contract/entity.ts";

/** How far a bar goes, and what is known of its end. */
export interface BarExtent {
  /** From nothing to here it is certain. */
  readonly solid: number;
  /** As far as it may go: beyond `solid` for a range. */
  readonly reach: number;
  /** Sharp; rounded by its source; at least that much; at most that much. */
  readonly end: "sharp" | "about" | "more" | "less";
}

const OUTWARD = ["at-least", "above"];
const INWARD = ["at-most", "below"];

/** The bar of an amount; undefined where there is no number. Of a fall, "below −30" is further from nothing and so more. */
export function barExtent({ number, low, high, bound = "exact" }: ClaimValue): BarExtent | undefined {
  if (number !== undefined) {
    if (bound === "about" || bound === "nearly") return { solid: number, reach: number, end: "about" };
    const [more, less] = number < 0 ? [INWARD, OUTWARD] : [OUTWARD, INWARD];
    if (more.includes(bound)) return { solid: number, reach: number, end: "more" };
    if (less.includes(bound)) return { solid: number, reach: number, end: "less" };
    return { solid: number, reach: number, end: "sharp" };
  }
  if (low !== undefined && high !== undefined) {
    return high <= 0 ? { solid: high, reach: low, end: "sharp" } : { solid: low, reach: high, end: "sharp" };
  }
  if (low !== undefined) return { solid: low, reach: low, end: "more" };
  return high === undefined ? undefined : { solid: high, reach: high, end: "less" };
}
