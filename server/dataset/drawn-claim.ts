import type { CONFIDENCES, Flow, VERDICTS } from "#contract/kinds.ts";
import { ASSESSMENT_PREDICATE, REVIEW_PREDICATE } from "./claim-id.ts";
import type { Dataset } from "./dataset.ts";
import type { PredicateRecord } from "./schema.ts";

/** One link that one live claim draws between two entities. */
export interface DrawnClaim {
  /** The claim's. */
  readonly id: string;
  readonly type: string;
  readonly label: string;
  readonly inverse: string | undefined;
  readonly from: string;
  readonly to: string;
  readonly flow: Flow;
  readonly hedge: string | undefined;
  readonly confidence: (typeof CONFIDENCES)[number];
  readonly asOf: string;
  readonly verdict: (typeof VERDICTS)[number] | undefined;
  readonly sources: readonly string[];
}

/** How a link of an assessment reads where no predicate of the dataset says it. */
export const ASSESSMENT_LINKS = {
  MEETS: { id: ASSESSMENT_PREDICATE, label: "meets", inverse: "is met by" },
  FULFILS: { id: "fulfils", label: "fulfils", inverse: "is fulfilled by" },
} as const;

/** How a link of our own review reads where no predicate of the dataset says it, by the verdict that draws it. */
export const REVIEW_LINKS = {
  PASSES: { id: REVIEW_PREDICATE, label: "passes our review for", inverse: "is passed in our review by" },
  PARTLY_PASSES: {
    id: `partly-${REVIEW_PREDICATE}`,
    label: "partly passes our review for",
    inverse: "is partly passed in our review by",
  },
} as const;

const LEG_FLOWS: Readonly<Record<string, Flow>> = { "cash-cow": "money", data: "data", cloud: "computing" };

/** What flows through a leg of the formula, by the slug of its id. */
export function legFlow(leg: string): Flow {
  return LEG_FLOWS[leg.slice(leg.indexOf(":") + 1)] ?? "none";
}

/** How MEETS or FULFILS reads: as the dataset's own predicate with that link has it. */
export function assessmentLink(
  { predicates }: Dataset,
  type: keyof typeof ASSESSMENT_LINKS,
): Pick<PredicateRecord, "id" | "label" | "inverse"> {
  return predicates.find(({ link }) => link === type) ?? ASSESSMENT_LINKS[type];
}

/** How PASSES or PARTLY_PASSES reads: as the dataset's own predicate with that link has it. */
export function reviewLink(
  { predicates }: Dataset,
  type: keyof typeof REVIEW_LINKS,
): Pick<PredicateRecord, "id" | "label" | "inverse"> {
  return predicates.find(({ link }) => link === type) ?? REVIEW_LINKS[type];
}

/** Every link that a claim or a verdict draws, one for each pair of subject and object. Deprecated claims draw none. */
export function drawnClaims(dataset: Dataset): readonly DrawnClaim[] {
  return [...claimLinks(dataset), ...assessmentLinks(dataset), ...reviewLinks(dataset)];
}

function claimLinks({ claims, predicates }: Dataset): readonly DrawnClaim[] {
  const byId = new Map(predicates.map((predicate) => [predicate.id, predicate]));
  return claims.flatMap((claim) => {
    const predicate = byId.get(claim.predicate);
    if (!predicate?.link || claim.rank === "deprecated") return [];
    const { link: type, label, inverse } = predicate;
    const { id, hedge, confidence, asOf } = claim;
    const flow = claim.flow ?? predicate.flow;
    const sources = claim.sources.map((source) => source.id);
    const ends = claim.subject.flatMap((from) => (claim.object ?? []).map((to) => ({ from, to })));
    return ends.map(({ from, to }) => ({
      id,
      type,
      label,
      inverse,
      from,
      to,
      flow,
      hedge,
      confidence,
      asOf,
      verdict: undefined,
      sources,
    }));
  });
}

/** The company meets the leg, and what it has fulfils it; a leg unknown or not met draws nothing. */
function assessmentLinks(dataset: Dataset): readonly DrawnClaim[] {
  return dataset.assessments.flatMap(({ id, company, leg, verdict, fulfilledBy, hedge, asOf, sources }) => {
    if (verdict !== "met" && verdict !== "partly") return [];
    const draw = (from: string, type: keyof typeof ASSESSMENT_LINKS): DrawnClaim => {
      const { label, inverse } = assessmentLink(dataset, type);
      return {
        id,
        type,
        label,
        inverse,
        from,
        to: leg,
        flow: legFlow(leg),
        hedge,
        confidence: "medium",
        asOf,
        verdict,
        sources: sources.map((source) => source.id),
      };
    };
    return [draw(company, "MEETS"), ...fulfilledBy.map((thing) => draw(thing, "FULFILS"))];
  });
}

/** From the company to the leg that it passes; a verdict is no stream of money, data or computing, so it has no colour. */
function reviewLinks(dataset: Dataset): readonly DrawnClaim[] {
  return dataset.reviews.flatMap(({ id, company, leg, verdict, asOf, sources }) => {
    if (verdict !== "met" && verdict !== "partly") return [];
    const type = verdict === "met" ? "PASSES" : "PARTLY_PASSES";
    const { label, inverse } = reviewLink(dataset, type);
    return {
      id,
      type,
      label,
      inverse,
      from: company,
      to: leg,
      flow: "none",
      hedge: undefined,
      confidence: "medium",
      asOf,
      verdict,
      sources: sources.map((source) => source.id),
    };
  });
}
