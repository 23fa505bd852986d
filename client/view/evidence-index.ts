import type { Evidence } from "#contract/evidence.ts";
import { CLAIM_KINDS, CONFIDENCES } from "#contract/kinds.ts";
import { dayNumber } from "./day.ts";

/** What a claim can be filtered by; days are counted from 1970. */
export interface IndexedClaim {
  readonly said: string;
  readonly confidence: string;
  readonly day: number;
  /** When a later claim took its place. */
  readonly superseded: number | undefined;
  readonly publishers: readonly string[];
  readonly usd: number | undefined;
}

/** The claims behind what is drawn, to be looked up. */
export interface EvidenceIndex {
  readonly dataset: string;
  /** By `co:alibaba RUNS ini:alibaba/qwen`. */
  readonly ofLink: ReadonlyMap<string, readonly IndexedClaim[]>;
  /** The claims that have it for a subject or an object. */
  readonly ofEntity: ReadonlyMap<string, readonly IndexedClaim[]>;
}

/** All evidence by what it is about. Nothing is looked at that is not in the answer. */
export function indexEvidence({ claims, links, ...words }: Evidence): EvidenceIndex {
  const days = words.dates.map((date) => dayNumber(date) ?? 0);
  const all = claims.kind.map(
    (kind, row): IndexedClaim => ({
      said: CLAIM_KINDS[kind] ?? "",
      confidence: CONFIDENCES[claims.confidence[row] ?? -1] ?? "",
      day: days[claims.date[row] ?? -1] ?? 0,
      superseded: days[claims.superseded[row] ?? -1],
      publishers: (claims.publishers[row] ?? []).map((at) => words.publishers[at] ?? ""),
      usd: claims.usd[row] ?? undefined,
    }),
  );
  const ofEntity = new Map<string, IndexedClaim[]>();
  for (const [row, claim] of all.entries()) {
    for (const entity of claims.about[row] ?? []) {
      const id = words.entities[entity] ?? "";
      ofEntity.set(id, [...(ofEntity.get(id) ?? []), claim]);
    }
  }
  const ofLink = new Map<string, readonly IndexedClaim[]>();
  for (const [row, source] of links.source.entries()) {
    const target = links.target[row] ?? -1;
    const own = (links.claims[row] ?? []).flatMap((at) => all[at] ?? []);
    ofLink.set(`${words.entities[source]} ${words.types[links.type[row] ?? -1]} ${words.entities[target]}`, own);
  }
  return { dataset: words.dataset, ofLink, ofEntity };
}
