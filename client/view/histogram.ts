import type { Subgraph } from "#contract/subgraph.ts";
import { dayNumber, isoDay } from "./day.ts";
import type { AnyRangeFacet } from "./filter.ts";
import { propertyBins } from "./property-bins.ts";
import { isProperty, keyOf } from "./property-index.ts";
import { largestSum, linkKey, sieveOf, type ViewFilter } from "./sieve.ts";
import { visibleRows } from "./visible-rows.ts";

export interface Bin {
  /** Both inclusive: days since 1970, dollars, how many, or values of a property; but for these whole numbers. */
  readonly from: number;
  readonly to: number;
  /** Among what the other filters leave. */
  readonly count: number;
  /** In the whole picture. */
  readonly all: number;
}

/** A scale of years would be empty but for its end, one of months would not fit. */
const MOST_BINS = 40;
const MONTHS = [1, 3, 12, 60] as const;

/**
 * How an amount is spread over a picture, in bins from the least to the largest; none where all are alike or nothing has it.
 * Links, sums and properties count entities, claims and dates count links.
 */
export function histogram(picture: Subgraph, filter: ViewFilter, facet: AnyRangeFacet): readonly Bin[] {
  const everywhere = { nodes: picture.nodes.id.map((_, row) => row), links: picture.links.source.map((_, row) => row) };
  const all = amounts(picture, everywhere, facet, (row) => filter.evidence?.ofLink.get(linkKey(picture, row)), filter);
  const values = all.flat();
  const [least, most] = [min(values), max(values)];
  if (values.length === 0 || least === most) return [];
  const left = visibleRows(picture, filter, facet);
  const now = amounts(picture, left, facet, sieveOf(picture, filter, facet).claims, filter);
  const within = (rows: readonly (readonly number[])[], from: number, to: number) =>
    rows.filter((row) => row.some((value) => value >= from && value <= to)).length;
  const bins = isProperty(facet) ? propertyBins(values) : edges(facet, least, most);
  return bins.map(([from, to]) => ({
    from,
    to,
    count: within(now, from, to),
    all: within(all, from, to),
  }));
}

/** Of each row all its amounts: a link has a date for every claim behind it. */
function amounts(
  { nodes, links }: Subgraph,
  rows: { readonly nodes: readonly number[]; readonly links: readonly number[] },
  facet: AnyRangeFacet,
  claims: ReturnType<typeof sieveOf>["claims"],
  { evidence, properties }: ViewFilter,
): readonly (readonly number[])[] {
  if (isProperty(facet)) {
    const column = properties?.get(keyOf(facet));
    const own = (row: number) => column?.ofEntity.get(nodes.id[row] ?? "") ?? [];
    return rows.nodes.map((row) => own(row).filter((value) => typeof value === "number"));
  }
  switch (facet) {
    case "links":
      return rows.nodes.map((row) => [nodes.degree[row] ?? 0]);
    case "claims":
      return rows.links.map((row) => [links.claims[row] ?? 0]);
    case "money":
      return rows.nodes.map((row) =>
        [largestSum(evidence?.ofEntity.get(nodes.id[row] ?? ""))].flatMap((sum) => sum ?? []),
      );
    case "date":
      return rows.links.map((row) => (claims(row) ?? []).map(({ day }) => day));
  }
}

function edges(facet: AnyRangeFacet, least: number, most: number): readonly (readonly [number, number])[] {
  const starts =
    facet === "date"
      ? monthStarts(least, most)
      : facet === "money"
        ? decadeStarts(least, most)
        : doublings(least, most);
  return starts.map((from, at) => [from, (starts[at + 1] ?? most + 1) - 1]);
}

/** The first days of months, quarters or years, so that there are not too many. */
function monthStarts(least: number, most: number): readonly number[] {
  const monthOf = (day: number) => Number(isoDay(day).slice(0, 4)) * 12 + Number(isoDay(day).slice(5, 7)) - 1;
  const [first, last] = [monthOf(least), monthOf(most)];
  const step = MONTHS.find((months) => (last - first) / months < MOST_BINS) ?? 60;
  const start = Math.floor(first / step) * step;
  return Array.from({ length: Math.floor((last - start) / step) + 1 }, (_, at) => {
    const month = start + at * step;
    return (
      dayNumber(`${String(Math.floor(month / 12)).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}`) ?? 0
    );
  });
}

/** 1, 3, 10, 30 … around the amounts, from 0 where there are smaller ones. */
function decadeStarts(least: number, most: number): readonly number[] {
  const starts: number[] = [];
  for (let power = 0; 10 ** power <= most; power += 1) starts.push(10 ** power, 3 * 10 ** power);
  const first = starts.findLastIndex((start) => start <= least);
  const kept = starts.slice(Math.max(0, first)).filter((start) => start <= most);
  return first < 0 ? [Math.min(0, least), ...kept] : kept;
}

/** One by one where they are few, or else each as wide as all before it. */
function doublings(least: number, most: number): readonly number[] {
  if (most - least < 24) return Array.from({ length: most - least + 1 }, (_, at) => least + at);
  const starts = [least];
  for (let start = Math.max(1, least) + 1; start <= most; start *= 2) starts.push(start);
  return starts;
}

function min(values: readonly number[]): number {
  return values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
}

function max(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
}
