import { isCounted } from "./claim-rows.ts";
import type { Dataset } from "./dataset.ts";
import { DISPUTE_TYPES, type EvidenceType } from "./evidence-types.ts";
import type { RelationshipRow, RowValue } from "./row.ts";

/** What every claim is about, what it rests on, and who says so. */
export function evidenceRows(dataset: Dataset): readonly RelationshipRow[] {
  const metrics = new Set(dataset.metrics.map(({ id }) => id));
  return [
    ...dataset.claims.flatMap((claim) => [
      ...claim.subject.map((entity) => evidence(claim.id, "ABOUT", entity)),
      ...(claim.object ?? []).map((entity) => evidence(claim.id, "OBJECT", entity)),
      ...(metrics.has(claim.predicate) && isCounted(claim) ? [evidence(claim.id, "OF_METRIC", claim.predicate)] : []),
      ...supports(claim.id, claim.sources),
    ]),
    ...dataset.assessments.flatMap(({ id, company, leg, basedOn, sources }) => [
      evidence(id, "ABOUT", company),
      evidence(id, "OF_CRITERION", leg),
      ...basedOn.map((claim) => evidence(id, "BASED_ON", claim)),
      ...supports(id, sources),
    ]),
    ...dataset.reviews.flatMap(({ id, company, leg, basedOn, against, sources }) => [
      evidence(id, "ABOUT", company),
      evidence(id, "OF_CRITERION", leg),
      ...basedOn.map((claim) => evidence(id, "BASED_ON", claim)),
      ...against.map((claim) => evidence(id, "CUTS_AGAINST", claim)),
      ...supports(id, sources),
    ]),
  ];
}

/** From the first to the second claim of every dispute. */
export function disputeRows({ disputes }: Dataset): readonly RelationshipRow[] {
  return disputes.map(({ id, kind, topic, reason, oddity, claims: [from, to] }) => {
    const properties = { kind, topic, reason, oddity: oddity === undefined ? null : BigInt(oddity) };
    return { id, type: DISPUTE_TYPES[kind], from, to, properties };
  });
}

function supports(claim: string, sources: Dataset["claims"][number]["sources"]): readonly RelationshipRow[] {
  return sources.map(({ id, locator }) => evidence(claim, "SUPPORTED_BY", id, { locator: locator ?? null }));
}

function evidence(
  from: string,
  type: EvidenceType,
  to: string,
  properties: Readonly<Record<string, RowValue>> = {},
): RelationshipRow {
  return { id: `${from}|${type}|${to}`, type, from, to, properties };
}
