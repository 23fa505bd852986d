import { CONFIDENCES, type EntityKind, FLOWS, type Flow, VERDICTS } from "#contract/kinds.ts";
import type { Dataset } from "./dataset.ts";
import { type DrawnClaim, drawnClaims, legFlow } from "./drawn-claim.ts";
import { figureText } from "./figure-text.ts";
import type { EntityRecord } from "./schema.ts";

/** An entity with what the canvas shows of it. */
export interface DisplayEntity extends EntityRecord {
  /** A short figure to stand under the name; the record's `figure` is a key, this one is text. */
  readonly figure: string | undefined;
  readonly tier: 1 | 2 | 3 | 4;
  /** The colour of a leg; "none" for all else. */
  readonly flow: Flow;
  /** Links that end here. */
  readonly degree: number;
  /** Disputes among the claims about it. */
  readonly disputes: number;
}

/** All live claims that draw the same link between the same two entities. */
export interface DisplayLink {
  /** `<from>|<type>|<to>`. */
  readonly id: string;
  readonly type: string;
  readonly label: string;
  readonly inverse: string | undefined;
  readonly from: string;
  readonly to: string;
  readonly flow: Flow;
  /** The strongest hedge of the claims in the source's own word; undefined where one states it flatly. */
  readonly hedge: string | undefined;
  /** The best of the claims'. */
  readonly confidence: (typeof CONFIDENCES)[number];
  /** The latest of the claims'. */
  readonly asOf: string;
  /** The best of the assessments' that draw it. */
  readonly verdict: (typeof VERDICTS)[number] | undefined;
  /** Ids, in order; at least one. */
  readonly claims: readonly string[];
  readonly sources: readonly string[];
  readonly disputes: number;
}

export interface DisplayGraph {
  readonly entities: readonly DisplayEntity[];
  readonly links: readonly DisplayLink[];
}

const TIERS: Readonly<Record<EntityKind, 1 | 2 | 3 | 4>> = {
  thesis: 1,
  leg: 1,
  company: 2,
  initiative: 2,
  business: 3,
  product: 3,
  market: 3,
  event: 4,
  concept: 4,
  place: 4,
};
/** A period's label longer than this many characters is left to the inspector. */
const LONGEST_LABEL = 14;

/** What is drawn, derived from the claims: every link names its live claims, and every live claim with objects has its links. */
export function displayGraph(dataset: Dataset): DisplayGraph {
  const links = displayLinks(dataset);
  const degrees = tally(links.flatMap(({ from, to }) => [from, to]));
  const subjects = new Map(dataset.claims.map(({ id, subject }) => [id, subject]));
  const disputes = tally(
    dataset.disputes.flatMap(({ claims }) => [...new Set(claims.flatMap((id) => subjects.get(id) ?? []))]),
  );
  const entities = dataset.entities.map(
    (entity): DisplayEntity => ({
      ...entity,
      figure: entityFigure(dataset, entity),
      tier: (entity.tier as DisplayEntity["tier"] | undefined) ?? TIERS[entity.kind],
      flow: entity.kind === "leg" ? legFlow(entity.id) : "none",
      degree: degrees.get(entity.id) ?? 0,
      disputes: disputes.get(entity.id) ?? 0,
    }),
  );
  return { entities, links };
}

function displayLinks(dataset: Dataset): readonly DisplayLink[] {
  const byLink = new Map<string, DrawnClaim[]>();
  for (const claim of drawnClaims(dataset)) {
    const link = byLink.get(`${claim.from}|${claim.type}|${claim.to}`);
    if (link) link.push(claim);
    else byLink.set(`${claim.from}|${claim.type}|${claim.to}`, [claim]);
  }
  return [...byLink].map(([id, claims]) => toLink(id, claims, dataset)).sort((a, b) => (a.id < b.id ? -1 : 1));
}

function toLink(id: string, claims: readonly DrawnClaim[], { disputes }: Dataset): DisplayLink {
  const [{ type, label, inverse, from, to }] = claims as [DrawnClaim];
  const ids = new Set(claims.map((claim) => claim.id));
  return {
    id,
    type,
    label,
    inverse,
    from,
    to,
    flow: commonFlow(claims),
    hedge: strongestHedge(claims),
    confidence: CONFIDENCES.find((level) => claims.some(({ confidence }) => confidence === level)) ?? "low",
    asOf:
      claims
        .map(({ asOf }) => asOf)
        .sort()
        .at(-1) ?? "",
    verdict: VERDICTS.find((best) => claims.some(({ verdict }) => verdict === best)),
    claims: [...ids].sort(),
    sources: [...new Set(claims.flatMap(({ sources }) => sources))].sort(),
    disputes: disputes.filter((dispute) => dispute.claims.some((claim) => ids.has(claim))).length,
  };
}

/** The flow that most claims give, "none" only where all do; ties go to the earlier of FLOWS. */
function commonFlow(claims: readonly DrawnClaim[]): Flow {
  const counts = tally(claims.map(({ flow }) => flow));
  const coloured = FLOWS.filter((flow) => flow !== "none" && counts.has(flow));
  return coloured.sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))[0] ?? "none";
}

/** Hedges are free text, so the claim of least confidence is taken to have the strongest; ties go by the alphabet. */
function strongestHedge(claims: readonly DrawnClaim[]): string | undefined {
  if (claims.some(({ hedge }) => hedge === undefined)) return undefined;
  const doubt = ({ confidence }: DrawnClaim) => CONFIDENCES.indexOf(confidence);
  return [...claims].sort((a, b) => doubt(b) - doubt(a) || ((a.hedge ?? "") < (b.hedge ?? "") ? -1 : 1))[0]?.hedge;
}

function entityFigure({ claims, predicates }: Dataset, { figure }: EntityRecord): string | undefined {
  const claim = figure && claims.find(({ key }) => key === figure);
  if (!claim) return undefined;
  const text = figureText(claim, predicates.find(({ id }) => id === claim.predicate)?.signed) ?? claim.text;
  const label = claim.period?.label;
  return text && label && label.length <= LONGEST_LABEL ? `${text}, ${label}` : text;
}

function tally<T>(all: readonly T[]): ReadonlyMap<T, number> {
  const counts = new Map<T, number>();
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}
