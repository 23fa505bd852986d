import type { Subgraph } from "#contract/subgraph.ts";
import type { EvidenceIndex, IndexedClaim } from "./evidence-index.ts";
import { linkKey } from "./sieve.ts";

/** The claims behind what a picture draws, each once: about its entities, and of its links. */
export function claimsBehind(picture: Subgraph, evidence: EvidenceIndex): readonly IndexedClaim[] {
  const { nodes, links } = picture;
  return [
    ...new Set([
      ...nodes.id.flatMap((id) => evidence.ofEntity.get(id) ?? []),
      ...links.source.flatMap((_, row) => evidence.ofLink.get(linkKey(picture, row)) ?? []),
    ]),
  ];
}

/** The days on which something of it was claimed, the earliest first, with how much. */
export function claimDays(
  claims: readonly IndexedClaim[],
): readonly { readonly day: number; readonly count: number }[] {
  const counts = new Map<number, number>();
  for (const { day } of claims) counts.set(day, (counts.get(day) ?? 0) + 1);
  return [...counts].map(([day, count]) => ({ day, count })).sort((a, b) => a.day - b.day);
}

export interface StandingClaims {
  /** Claimed on that very day. */
  readonly announced: number;
  /** Claimed by then, and not superseded by then. */
  readonly believed: number;
  /** Claimed by then, and superseded by a later claim of that day or before. */
  readonly superseded: number;
}

/** How claims stood at the end of a day. */
export function standingOn(claims: readonly IndexedClaim[], day: number): StandingClaims {
  const known = claims.filter((claim) => claim.day <= day);
  const superseded = known.filter((claim) => claim.superseded !== undefined && claim.superseded <= day).length;
  return {
    announced: known.filter((claim) => claim.day === day).length,
    believed: known.length - superseded,
    superseded,
  };
}

/** The rows of the links that nobody had claimed before that day, and somebody did on it. */
export function newLinks(picture: Subgraph, evidence: EvidenceIndex, day: number): readonly number[] {
  return picture.links.source.flatMap((_, row) => {
    const days = (evidence.ofLink.get(linkKey(picture, row)) ?? []).map((claim) => claim.day);
    return days.length > 0 && Math.min(...days) === day ? [row] : [];
  });
}
