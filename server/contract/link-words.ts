import { curvePoint, linkCurve, type Point } from "./curve.ts";

export const LINK_FONT_SIZE = 11;
/** Half the size of the mark of a dispute, in CSS pixels. */
export const DISPUTE_RADIUS = 3.5;

const WORD_SHARES = [0.5, 0.4, 0.6, 0.32, 0.68];
const DISPUTE_SHARES = [0.5, 0.42, 0.58, 0.34, 0.66];
/** A verb that stands on so many links is known to the reader. */
const MOST_TOLD = 4;

/** Where on its curve a link's verb or the mark of its dispute may stand, the best first. */
export function linkPlaces(source: Point, target: Point, bend: number, what: "verb" | "dispute"): readonly Point[] {
  const control = linkCurve(source.x, source.y, target.x, target.y, bend);
  const shares = what === "verb" ? WORD_SHARES : DISPUTE_SHARES;
  return shares.map((t) => curvePoint(source.x, source.y, control, target.x, target.y, t));
}

/** Whether a link is long enough to bear a verb of this half width. */
export function bearsVerb(source: Point, target: Point, half: number): boolean {
  return Math.hypot(target.x - source.x, target.y - source.y) >= half * 3;
}

/** Asked of each link in drawing order whether its verb is new: a fan of links that say the same is labelled once. */
export class ToldVerbs {
  readonly #fans = new Set<string>();
  readonly #times = new Map<string, number>();

  /** Whether verbs of this type are told no more, whatever they link. */
  isKnown(type: string): boolean {
    return (this.#times.get(type) ?? 0) >= MOST_TOLD;
  }

  /** @param anyway told whether it is new or not, and counted */
  tell(type: string, source: string, target: string, anyway = false): boolean {
    const times = this.#times.get(type) ?? 0;
    if (!anyway && times >= MOST_TOLD) return false;
    const fans = [`${type}>${target}`, `${source}>${type}`];
    if (!anyway && fans.some((fan) => this.#fans.has(fan))) return false;
    for (const fan of fans) this.#fans.add(fan);
    this.#times.set(type, times + 1);
    return true;
  }
}
