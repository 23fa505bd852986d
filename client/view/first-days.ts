import type { EvidenceIndex } from "./evidence-index.ts";

/** The day on which each entity first came up, counted from 1970, by id; without those of which no dated claim speaks. */
export function firstDays({ ofEntity }: Pick<EvidenceIndex, "ofEntity">): ReadonlyMap<string, number> {
  const days = new Map<string, number>();
  for (const [id, claims] of ofEntity) {
    const dated = claims.flatMap(({ day }) => (day === 0 ? [] : day));
    if (dated.length > 0) days.set(id, Math.min(...dated));
  }
  return days;
}
