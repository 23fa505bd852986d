import { contentHash } from "./content-hash.ts";
import type { ClaimRecord, DisputeRecord } from "./schema.ts";
import type { AssessmentRecord, ReviewRecord } from "./verdict-schema.ts";

/** The predicates under which a verdict on a company and a leg is kept as a claim: the article's, and our own. */
export const ASSESSMENT_PREDICATE = "meets";
export const REVIEW_PREDICATE = "passes";

/**
 * The id of a claim: `clm:` and twelve hex digits over what it states and who says so.
 * Wording, rank, confidence, notes and the order of subjects, objects and sources do not count,
 * unless the wording is all there is.
 */
export function claimId(claim: ClaimRecord): string {
  const { predicate, value, low, high, text, unit, currency, period } = claim;
  const objects = [...(claim.object ?? [])].sort();
  const said = value ?? low ?? high ?? text;
  const wording = said === undefined && objects.length === 0 ? claim.statement : undefined;
  const subjects = [...claim.subject].sort();
  const content = { subjects, predicate, objects, value, low, high, text, unit, currency, period, wording };
  return `clm:${contentHash({ ...content, sources: sourceIds(claim) }, 12)}`;
}

/** The id of the claim that holds a verdict of the article; a changed verdict is another claim. */
export function assessmentId(assessment: AssessmentRecord): string {
  return verdictId(ASSESSMENT_PREDICATE, assessment);
}

/** The id of the claim that holds a verdict of our own; a changed verdict is another claim. */
export function reviewId(review: ReviewRecord): string {
  return verdictId(REVIEW_PREDICATE, review);
}

function verdictId(predicate: string, record: AssessmentRecord | ReviewRecord): string {
  const { company, leg, verdict } = record;
  const content = { subjects: [company], predicate, objects: [leg], text: verdict };
  return `clm:${contentHash({ ...content, sources: sourceIds(record) }, 12)}`;
}

/** The id of a dispute between two claims, given by their ids. */
export function disputeId({ kind, topic }: DisputeRecord, claimIds: readonly string[]): string {
  return `dsp:${contentHash({ kind, topic, claims: claimIds }, 12)}`;
}

function sourceIds({ sources }: Pick<ClaimRecord, "sources">): readonly string[] {
  return sources.map(({ id }) => id).sort();
}
