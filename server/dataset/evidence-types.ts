import type { DISPUTE_KINDS } from "#contract/kinds.ts";

/** Relationships of the evidence: from a claim to what it is about, what it rests on and who says so. */
export const EVIDENCE_TYPES = [
  "ABOUT",
  "OBJECT",
  "OF_CRITERION",
  "OF_METRIC",
  "BASED_ON",
  "CUTS_AGAINST",
  "SUPPORTED_BY",
] as const;
export type EvidenceType = (typeof EVIDENCE_TYPES)[number];

/** The relationship from the first to the second claim of a dispute. */
export const DISPUTE_TYPES = {
  contradicts: "CONTRADICTS",
  refines: "REFINES",
  updates: "UPDATES",
  "different-measure": "MEASURES_DIFFERENTLY",
} as const satisfies Record<(typeof DISPUTE_KINDS)[number], string>;

/** Names that no drawn link may take. */
export const RESERVED_TYPES: ReadonlySet<string> = new Set([...EVIDENCE_TYPES, ...Object.values(DISPUTE_TYPES)]);
