import { dayNumber, isoDay } from "./day.ts";
import {
  type AnyRangeFacet,
  type Filter,
  RANGE_FACETS,
  type RangeFacet,
  type RangeFilter,
  TERM_FACETS,
  type TermFacet,
  withFilter,
} from "./filter.ts";
import { isProperty, type PropertyName } from "./property-index.ts";

/** As long as an address may reasonably be. */
const MOST_TERMS = 200;
const MOST_KEY = 200;
const NUMBER = /^-?\d{1,15}(\.\d{1,6})?$/;

/** Of a property, as exact as values come. */
const ANY_NUMBER = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/;
const BETWEEN = "..";

/**
 * Filters as an address holds them: `!type~RUNS~FUNDS` leaves two types out, `confidence~high` leaves nothing else,
 * `date~2025-01-01~` is a range that is open at its end, `linked` leaves out what has no link left; commas between them. Properties begin with a dot: `.country~China` leaves the entities
 * of that country, `.founded~1990..` those founded from then on.
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
  if (isProperty(filter.facet)) return propertyText(filter, filter.facet);
  if ("terms" in filter) {
    return `${filter.mode === "not" ? "!" : ""}${[filter.facet, ...filter.terms.map(escaped)].join("~")}`;
  }
  const write = (end: number | undefined) => (end === undefined ? "" : endText(filter.facet, end));
  return `${filter.facet}~${write(filter.from)}~${write(filter.to)}`;
}

function propertyText(filter: Exclude<Filter, { facet: "linked" }>, facet: PropertyName): string {
  const name = `.${wordOf(facet.slice(1))}`;
  if ("terms" in filter) return `${filter.mode === "not" ? "!" : ""}${[name, ...filter.terms.map(wordOf)].join("~")}`;
  const write = (end: number | undefined) => (end === undefined ? "" : filter.dates ? isoDay(end) : String(end));
  return `${name}~${write(filter.from)}${BETWEEN}${write(filter.to)}`;
}

/** A word of a property, which may hold the two dots of a range. */
function wordOf(text: string): string {
  return text.includes(BETWEEN) ? escaped(text).replaceAll(".", "%2e") : escaped(text);
}

function readFilter(text: string): Filter | undefined {
  const [head = "", ...words] = text.split("~");
  if (head === "linked") return { facet: head };
  const isNot = head.startsWith("!");
  const name = isNot ? head.slice(1) : head;
  if (isProperty(name)) return readPropertyFilter(`.${unescaped(name.slice(1)).slice(0, MOST_KEY)}`, isNot, words);
  const facet = TERM_FACETS.find((one): one is TermFacet => one === name);
  if (facet) {
    return { facet, mode: isNot ? "not" : "only", terms: readTerms(words) };
  }
  const range = RANGE_FACETS.find((one): one is RangeFacet => one === head);
  return range && readRange(range, words);
}

function readTerms(words: readonly string[]): readonly string[] {
  return words
    .slice(0, MOST_TERMS)
    .map(unescaped)
    .filter((term) => term !== "");
}

function readPropertyFilter(facet: PropertyName, isNot: boolean, words: readonly string[]): Filter {
  const [said = ""] = words;
  if (isNot || words.length !== 1 || !said.includes(BETWEEN))
    return { facet, mode: isNot ? "not" : "only", terms: readTerms(words) };
  const [from = "", to = ""] = said.split(BETWEEN);
  const days = { from: dayOf(from), to: dayOf(to) };
  if (days.from !== undefined || days.to !== undefined) return { facet, ...days, dates: true };
  const read = (word: string) =>
    ANY_NUMBER.test(word) && Number.isFinite(Number(word)) ? Number(word) + 0 : undefined;
  return { facet, from: read(from), to: read(to) };
}

/** A whole date; a year alone is a number. */
function dayOf(word: string): number | undefined {
  return word.length === 10 ? dayNumber(word) : undefined;
}

function readRange(facet: RangeFacet, [from = "", to = ""]: readonly string[]): RangeFilter {
  const read = (word: string) => (facet === "date" ? dayNumber(word) : NUMBER.test(word) ? Number(word) : undefined);
  return { facet, from: read(from), to: read(to) };
}

function endText(facet: AnyRangeFacet, end: number): string {
  return facet === "date" ? isoDay(end) : String(end);
}

/** A word without the signs that stand between words. */
function escaped(term: string): string {
  return term.replaceAll(/[%,~]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}

function unescaped(word: string): string {
  return word.replaceAll(/%(25|2c|2e|7e)/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
