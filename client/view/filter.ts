import { isProperty, type PropertyName } from "./property-index.ts";

/** What a filter can look at: words that are counted, and amounts that lie on a scale. */
export const TERM_FACETS = ["kind", "type", "confidence", "said", "source"] as const;
export const RANGE_FACETS = ["date", "links", "money", "claims"] as const;
export type TermFacet = (typeof TERM_FACETS)[number];
export type RangeFacet = (typeof RANGE_FACETS)[number];
/** Any property of what is drawn can be looked at as well, by its words or by its amounts. */
export type AnyTermFacet = TermFacet | PropertyName;
export type AnyRangeFacet = RangeFacet | PropertyName;

/** Some words are left out, or nothing but them is left. The words are sorted and distinct, and there is at least one. */
export interface TermFilter {
  readonly facet: AnyTermFacet;
  readonly mode: "not" | "only";
  readonly terms: readonly string[];
}

/** An amount from one end to the other, both inclusive; at least one is given. Dates are days since 1970. */
export interface RangeFilter {
  readonly facet: AnyRangeFacet;
  readonly from: number | undefined;
  readonly to: number | undefined;
  /** Of a property whose ends are days since 1970. */
  readonly dates?: true;
}

/** Entities without a link left are left out. */
export interface LinkedFilter {
  readonly facet: "linked";
}

/** One thing that is asked of what is shown; all of a view's have to hold. */
export type Filter = TermFilter | RangeFilter | LinkedFilter;
export type FilterFacet = Filter["facet"];

const ORDER: readonly FilterFacet[] = [...TERM_FACETS, ...RANGE_FACETS, "linked"];

/** The filters with this one in the place of its facet's; one that asks for nothing takes it away. In the order of facets. */
export function withFilter(filters: readonly Filter[], filter: Filter): readonly Filter[] {
  const others = withoutFilter(filters, filter.facet);
  const settled = settle(filter);
  return settled
    ? [...others, settled].toSorted((a, b) => placeOf(a) - placeOf(b) || (a.facet < b.facet ? -1 : 1))
    : others;
}

/** Properties come last, by the alphabet. */
function placeOf({ facet }: Filter): number {
  return isProperty(facet) ? ORDER.length : ORDER.indexOf(facet);
}

/** The filters without a facet's. */
export function withoutFilter(filters: readonly Filter[], facet: FilterFacet): readonly Filter[] {
  return filters.filter((one) => one.facet !== facet);
}

/** The facet's filter of words, or undefined. */
export function termFilter(filters: readonly Filter[], facet: AnyTermFacet): TermFilter | undefined {
  return filters.find((one): one is TermFilter => one.facet === facet && "terms" in one);
}

/** The facet's filter of amounts, or undefined. */
export function rangeFilter(filters: readonly Filter[], facet: AnyRangeFacet): RangeFilter | undefined {
  return filters.find((one): one is RangeFilter => one.facet === facet && "from" in one);
}

/** Whether a filter of words lets a word pass. */
export function passes(filter: TermFilter | undefined, term: string): boolean {
  return filter === undefined || filter.terms.includes(term) === (filter.mode === "only");
}

/** The filters after a word is left out that passed, or taken in again that did not. */
export function withToggled(filters: readonly Filter[], facet: AnyTermFacet, term: string): readonly Filter[] {
  const filter = termFilter(filters, facet) ?? { facet, mode: "not", terms: [] };
  const terms = filter.terms.includes(term) ? filter.terms.filter((one) => one !== term) : [...filter.terms, term];
  return withFilter(filters, { ...filter, terms });
}

/** As filters stand in a view, or undefined where nothing is asked. */
function settle(filter: Filter): Filter | undefined {
  if (filter.facet === "linked") return filter;
  if ("terms" in filter) {
    return filter.terms.length > 0 ? { ...filter, terms: [...new Set(filter.terms)].toSorted() } : undefined;
  }
  const { from, to } = filter;
  if (from === undefined && to === undefined) return undefined;
  const isTurned = from !== undefined && to !== undefined && from > to;
  return isTurned ? { ...filter, from: to, to: from } : filter;
}
