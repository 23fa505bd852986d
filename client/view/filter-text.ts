import { dayNumber, isoDay } from "./day.ts";
import {
  type Filter,
  RANGE_FACETS,
  type RangeFacet,
  type RangeFilter,
  TERM_FACETS,
  type TermFacet,
  withFilter,
} from "./filter.ts";

/** As long as an address may reasonably be. */
const MOST_TERMS = 200;
const NUMBER = /^-?\d{1,15}(\.\d{1,6})?$/;

/**
 * Filters as an address holds them: `!type~RUNS~FUNDS` leaves two types out, `confidence~high` leaves nothing else,
 * `date~2025-01-01~` is a range that is open at its end, `linked` leaves out what has no link left; commas between them.
 */
export function filtersText(filters: readonly Filter[]): string {
  return filters.map(filterText).join(",");
}

/** Filters from an address; what cannot be meant is dropped, and of two for the same facet the later counts. */
export function readFilters(said: string): readonly Filter[] {
  return said.split(",").reduce<readonly Filter[]>((filters, text) => {
    const filter = readFilter(text);
    return filter ? withFilter(filters, filter) : filters;
  }, []);
}

function filterText(filter: Filter): string {
  if (filter.facet === "linked") return filter.facet;
  if ("terms" in filter) {
    return `${filter.mode === "not" ? "!" : ""}${[filter.facet, ...filter.terms.map(escaped)].join("~")}`;
  }
  const write = (end: number | undefined) => (end === undefined ? "" : endText(filter.facet, end));
  return `${filter.facet}~${write(filter.from)}~${write(filter.to)}`;
}

function readFilter(text: string): Filter | undefined {
  const [head = "", ...words] = text.split("~");
  if (head === "linked") return { facet: head };
  const isNot = head.startsWith("!");
  const name = isNot ? head.slice(1) : head;
  const facet = TERM_FACETS.find((one): one is TermFacet => one === name);
  if (facet) {
    const terms = words
      .slice(0, MOST_TERMS)
      .map(unescaped)
      .filter((term) => term !== "");
    return { facet, mode: isNot ? "not" : "only", terms };
  }
  const range = RANGE_FACETS.find((one): one is RangeFacet => one === head);
  return range && readRange(range, words);
}

function readRange(facet: RangeFacet, [from = "", to = ""]: readonly string[]): RangeFilter {
  const read = (word: string) => (facet === "date" ? dayNumber(word) : NUMBER.test(word) ? Number(word) : undefined);
  return { facet, from: read(from), to: read(to) };
}

function endText(facet: RangeFacet, end: number): string {
  return facet === "date" ? isoDay(end) : String(end);
}

/** A word without the signs that stand between words. */
function escaped(term: string): string {
  return term.replaceAll(/[%,~]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}

function unescaped(word: string): string {
  return word.replaceAll(/%(25|2c|7e)/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
