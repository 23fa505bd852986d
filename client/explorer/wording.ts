import type { Claim, Period, Source } from "#contract/entity.ts";
import type { DISPUTE_KINDS, VERDICTS } from "#contract/kinds.ts";
import { ENTITY_KINDS, type EntityKind } from "#contract/kinds.ts";
import { dateWords } from "#view/date-words.ts";

/** A moment as the reader's clock shows it: "09:05". */
export function clockWords(ms: number): string {
  return new Date(ms).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
}

/** The name a source gave a period, or else its ends; empty where nothing is known. */
export function periodWords(period: Period | undefined): string {
  if (period?.label) return period.label;
  const from = period?.from && dateWords(period.from);
  const to = period?.to && dateWords(period.to);
  if (from && to) return from === to ? from : `${from} to ${to}`;
  if (from) return `from ${from}`;
  return to ? `to ${to}` : "";
}

/** The day a claim holds for; empty where it is said already, as the end of its period or beside its source. */
export function asOfWords({ asOf, period, sources }: Claim, known: readonly Source[]): string {
  const own = new Set(sources.map(({ id }) => id));
  const isSaid = period?.to === asOf || known.some(({ id, publishedOn }) => own.has(id) && publishedOn === asOf);
  return isSaid ? "" : `as of ${dateWords(asOf)}`;
}

const STATUS: Readonly<Record<Claim["status"], string>> = {
  reported: "reported",
  announced: "announced",
  expected: "expected, not yet seen",
  estimated: "an estimate",
  rumoured: "a rumour",
  derived: "worked out here",
  opinion: "an opinion",
};
const SORT: Readonly<Record<Claim["kind"], string>> = {
  fact: "",
  causal: "a causal claim",
  comparison: "a comparison",
  opinion: "an opinion",
  question: "a question raised",
  assessment: "an assessment",
};
const CONFIDENCE: Readonly<Record<Claim["confidence"], string>> = {
  high: "high confidence",
  medium: "medium confidence",
  low: "low confidence",
};

/** How the source stands to a claim and how sure the atlas is of it: "an estimate, medium confidence". */
export function standingWords({ kind, status, confidence, rank }: Claim): string {
  const words = [SORT[kind], STATUS[status], CONFIDENCE[confidence], rank === "deprecated" ? "since withdrawn" : ""];
  return [...new Set(words)].filter(Boolean).join(", ");
}

/** "unknown" is no verdict against anybody: nothing was said. */
export const VERDICT_WORDS: Readonly<Record<(typeof VERDICTS)[number], string>> = {
  met: "met",
  partly: "partly met",
  "not-met": "not met",
  unknown: "not said",
};

export const DISPUTE_WORDS: Readonly<Record<(typeof DISPUTE_KINDS)[number], string>> = {
  contradicts: "two claims disagree",
  refines: "one claim is more exact",
  updates: "one claim is newer",
  "different-measure": "two measures, not one",
};

/** The word for an entity of a kind; a kind the atlas does not know is called by its own name. */
export function kindWord(kind: string, count = 1): string {
  if (!isKind(kind)) return kind;
  return ENTITY_KINDS[kind][count === 1 ? "one" : "many"];
}

/** Whether the atlas itself has the kind; another database may have others. */
export function isKind(kind: string): kind is EntityKind {
  return Object.hasOwn(ENTITY_KINDS, kind);
}

/** "1 link", "46 links". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}
