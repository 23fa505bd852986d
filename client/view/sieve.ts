import { FLOWS, type Flow } from "#contract/kinds.ts";
import type { Subgraph } from "#contract/subgraph.ts";
import { dayNumber } from "./day.ts";
import type { EvidenceIndex, IndexedClaim } from "./evidence-index.ts";
import { type Filter, type FilterFacet, passes, type RangeFacet, rangeFilter, termFilter } from "./filter.ts";
import type { PropertyIndex } from "./property-index.ts";
import { propertySieve } from "./property-sieve.ts";

/** The filters of a view in the form that is looked things up in. */
export interface ViewFilter {
  readonly hiddenKinds: ReadonlySet<string>;
  readonly hiddenFlows: ReadonlySet<Flow>;
  readonly hideHedged: boolean;
  readonly hideDisputed: boolean;
  readonly filters: readonly Filter[];
  /** What is left out stays in the picture, pale. */
  readonly dim: boolean;
  /** ISO; what was claimed later is left out, and what had lost its place by then. */
  readonly day: string | undefined;
  /** Entities that are left out one by one, and are not drawn pale either. */
  readonly out: ReadonlySet<string>;
  /** The only entities that are not left out, where it is not empty. */
  readonly only: ReadonlySet<string>;
  /** Ids and link keys that are pale whatever else is asked, in a drawing that was filtered before. */
  readonly pale?: ReadonlySet<string>;
  /** Before it has come, filters on claims let everything pass. */
  readonly evidence: EvidenceIndex | undefined;
  /** The properties whose values are known; filters on others let everything pass. */
  readonly properties?: PropertyIndex | undefined;
}

/** What a link or its claims come to: left, left out, or once claimed and then superseded. */
export type Standing = "in" | "out" | "superseded";

/** Looks at one row after the other, each by itself; whether a link's ends are left is for the caller to ask. */
export interface Sieve {
  readonly node: (row: number) => boolean;
  readonly link: (row: number) => Standing;
  /** The claims of a link that pass; undefined where nothing is known of them. */
  readonly claims: (row: number) => readonly IndexedClaim[] | undefined;
}

/** @param without a facet whose own filter does not count, so that its other words can be counted */
export function sieveOf(picture: Subgraph, filter: ViewFilter, without?: FilterFacet): Sieve {
  const filters = filter.filters.filter(({ facet }) => facet !== without);
  const claims = claimSieve(filters, filter.day);
  return {
    node: nodeSieve(picture, filter, filters, claims),
    link: linkSieve(picture, filter, filters, claims),
    claims: (row) => {
      const own = filter.evidence?.ofLink.get(linkKey(picture, row));
      return own && claims.known(own).filter((claim) => claims.isLive(claim) && claims.isMeant(claim));
    },
  };
}

interface ClaimSieve {
  /** Those of the day and before it. */
  readonly known: (claims: readonly IndexedClaim[]) => readonly IndexedClaim[];
  /** Whether no later claim has taken its place by the day. */
  readonly isLive: (claim: IndexedClaim) => boolean;
  readonly isMeant: (claim: IndexedClaim) => boolean;
  /** Nothing says that what rests on no claim is to go, unless something is to be left alone. */
  readonly letsClaimless: boolean;
}

function claimSieve(filters: readonly Filter[], isoDay: string | undefined): ClaimSieve {
  const day = isoDay === undefined ? undefined : dayNumber(isoDay);
  const [confidence, said, source] = [
    termFilter(filters, "confidence"),
    termFilter(filters, "said"),
    termFilter(filters, "source"),
  ];
  const date = withinRange(filters, "date");
  return {
    known: (claims) => (day === undefined ? claims : claims.filter((one) => one.day <= day)),
    isLive: ({ superseded }) => day === undefined || superseded === undefined || superseded > day,
    isMeant: (claim) =>
      passes(confidence, claim.confidence) &&
      passes(said, claim.said) &&
      (source === undefined || claim.publishers.some((publisher) => passes(source, publisher))) &&
      (date === undefined || date(claim.day)),
    letsClaimless: ![confidence, said, source].some((one) => one?.mode === "only") && date === undefined,
  };
}

function nodeSieve(
  { nodes, kinds }: Subgraph,
  { hiddenKinds, evidence, properties }: ViewFilter,
  filters: readonly Filter[],
  { known }: ClaimSieve,
): Sieve["node"] {
  const kindFilter = termFilter(filters, "kind");
  const hasProperties = propertySieve(filters, properties);
  const [degree, money] = [withinRange(filters, "links"), withinRange(filters, "money")];
  return (row) => {
    const kind = kinds[nodes.kind[row] ?? -1] ?? "";
    const own = evidence?.ofEntity.get(nodes.id[row] ?? "");
    return (
      !hiddenKinds.has(kind) &&
      passes(kindFilter, kind) &&
      hasProperties(nodes.id[row] ?? "") &&
      (degree === undefined || degree(nodes.degree[row] ?? 0)) &&
      (money === undefined || evidence === undefined || money(largestSum(own))) &&
      (own === undefined || known(own).length > 0)
    );
  };
}

function linkSieve(
  picture: Subgraph,
  filter: ViewFilter,
  filters: readonly Filter[],
  { known, isLive, isMeant, letsClaimless }: ClaimSieve,
): Sieve["link"] {
  const { links, types } = picture;
  const type = termFilter(filters, "type");
  const count = withinRange(filters, "claims");
  const passesItself = (row: number) =>
    !filter.hiddenFlows.has(FLOWS[links.flow[row] ?? 0] ?? "none") &&
    !(filter.hideHedged && links.hedge[row] !== "") &&
    !(filter.hideDisputed && (links.disputes[row] ?? 0) > 0) &&
    passes(type, types[links.type[row] ?? -1]?.type ?? "") &&
    (count === undefined || count(links.claims[row] ?? 0));
  return (row) => {
    if (!passesItself(row)) return "out";
    if (!filter.evidence) return "in";
    const claims = filter.evidence.ofLink.get(linkKey(picture, row)) ?? [];
    if (claims.length === 0) return letsClaimless ? "in" : "out";
    const meant = known(claims).filter(isMeant);
    return meant.some(isLive) ? "in" : meant.length > 0 ? "superseded" : "out";
  };
}

/** A link's name: its ends and its type. */
export function linkKey({ nodes, links, types }: Subgraph, row: number): string {
  const type = types[links.type[row] ?? -1]?.type;
  return `${nodes.id[links.source[row] ?? -1]} ${type} ${nodes.id[links.target[row] ?? -1]}`;
}

/** The largest sum of money, in dollars, that any of some claims states; undefined where none does. */
export function largestSum(claims: readonly IndexedClaim[] | undefined): number | undefined {
  const sums = (claims ?? []).flatMap(({ usd }) => usd ?? []);
  return sums.length > 0 ? Math.max(...sums) : undefined;
}

function withinRange(
  filters: readonly Filter[],
  facet: RangeFacet,
): ((amount: number | undefined) => boolean) | undefined {
  const range = rangeFilter(filters, facet);
  if (!range) return undefined;
  const { from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY } = range;
  return (amount) => amount !== undefined && amount >= from && amount <= to;
}
