import type { Claim, Dispute } from "#contract/entity.ts";

const STATUS: Readonly<Record<Claim["status"], string>> = {
  reported: "reported",
  announced: "announced",
  expected: "expected",
  estimated: "an estimate",
  rumoured: "a rumour",
  derived: "worked out here",
  opinion: "an opinion",
};

/** How the source stands to what it says, in a word or three. */
export function statusWords({ status }: Pick<Claim, "status">): string {
  return STATUS[status];
}

/** How two claims stand to each other, as said of one of them. */
export const DISPUTE_WORDS: Readonly<Record<Dispute["kind"], string>> = {
  contradicts: "disputed",
  refines: "one is more exact",
  updates: "one is newer",
  "different-measure": "two measures",
};
