import fc from "fast-check";
import { expect, test } from "vitest";
import { pictured } from "#tests/support/pictured.ts";
import { dayNumber } from "#view/day.ts";
import { termCounts } from "#view/facet-counts.ts";
import { type Filter, rangeFilter, withFilter } from "#view/filter.ts";
import { filtersText, readFilters } from "#view/filter-text.ts";
import { histogram } from "#view/histogram.ts";
import { propertyBins } from "#view/property-bins.ts";
import { propertyColumn } from "#view/property-index.ts";
import { namedProperties } from "#view/property-use.ts";
import { readStyle } from "#view/style-rules.ts";
import { viewFilter, visibleRows } from "#view/visible-rows.ts";

const seed = 20261123;
const picture = pictured({
  nodes: [
    ["co:a", "company"],
    ["co:b", "company"],
    ["co:c", "company"],
    ["con:y", "concept"],
  ],
  links: [["co:a", "co:b", "PARTNERS", "none"]],
});
const properties = new Map([
  ["founded", propertyColumn(["co:a", "co:b", "co:c"], [1999, 2004, 1999])],
  ["country", propertyColumn(["co:a", "co:b", "co:b"], ["China", "US", "Ireland, Republic of..it"])],
  ["listed", propertyColumn(["co:a", "co:b"], ["2014-09-19", "2019-11-26"])],
]);
const NONE = { hiddenKinds: [], hiddenFlows: [], hideHedged: false, hideDisputed: false };
const asked = (said: string) => viewFilter({ ...NONE, filters: readFilters(said) }, undefined, properties);
const left = (said: string) => visibleRows(picture, asked(said)).nodes;

test("entities are left by a word, a number or a date of theirs; what has none goes with what asks for one", () => {
  expect(left(".founded~1999..2000")).toEqual([0, 2]);
  expect(left(".founded~2000..")).toEqual([1]);
  expect(left(".listed~2015-01-01..")).toEqual([1]);
  expect(left(".country~China")).toEqual([0]);
  expect(left("!.country~China")).toEqual([1, 2, 3]);
  expect(left(".country~Ireland%2c Republic of%2e.it")).toEqual([1]);
  expect(left(".country~China,.founded~2000..")).toEqual([]);
});

test("a filter on a property whose values have not come lets everything pass", () => {
  expect(left(".employees~10..")).toEqual([0, 1, 2, 3]);
  expect(visibleRows(picture, viewFilter({ ...NONE, filters: readFilters(".founded~2000..") })).nodes).toHaveLength(4);
});

test("words are counted, numbers and dates spread over bins, each among what the other filters leave", () => {
  expect(termCounts(picture, asked("!.country~China"), ".country")).toEqual([
    { term: "China", count: 1 },
    { term: "Ireland, Republic of..it", count: 1 },
    { term: "US", count: 1 },
  ]);
  expect(termCounts(picture, asked(".founded~2000.."), ".country").find(({ term }) => term === "China")?.count).toBe(0);
  expect(histogram(picture, asked(""), ".founded")).toEqual([
    { from: 1999, to: 1999, count: 2, all: 2 },
    { from: 2004, to: 2004, count: 1, all: 1 },
  ]);
  expect(histogram(picture, asked(""), ".listed").map(({ from }) => from)).toEqual(
    ["2014-09-19", "2019-11-26"].map(dayNumber),
  );
  expect(histogram(picture, asked(""), ".nowhere")).toEqual([]);
});

test("a range of bins holds just the values that are counted in them, however the numbers lie", () => {
  const number = fc.oneof(
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer({ min: 0, max: 9 }),
  );
  fc.assert(
    fc.property(fc.array(number, { minLength: 1, maxLength: 80 }), fc.nat(), fc.nat(), (values, one, other) => {
      const bins = propertyBins(values);
      expect(bins.length).toBeLessThanOrEqual(24);
      const counts = bins.map(([from, to]) => values.filter((value) => value >= from && value <= to).length);
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(values.length);
      const [low, high] = [one % bins.length, other % bins.length].sort((a, b) => a - b) as [number, number];
      const [from, to] = [bins[low]?.[0] ?? 0, bins[high]?.[1] ?? 0];
      const within = values.filter((value) => value >= from && value <= to).length;
      expect(within).toBe(counts.slice(low, high + 1).reduce((sum, count) => sum + count, 0));
    }),
    { seed },
  );
});

test("a few giants do not put all others into one bin", () => {
  const values = [...Array.from({ length: 40 }, (_, at) => 10 + at), 1_000_000];
  const filled = propertyBins(values).filter(([from, to]) => values.some((value) => value >= from && value <= to));
  expect(filled.length).toBeGreaterThan(3);
});

const key = fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }).filter((text) => !/\p{Surrogate}/u.test(text));
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
const day = fc.integer({ min: -300_000, max: 900_000 });
const propertyFilter: fc.Arbitrary<Filter> = fc.oneof(
  fc.record({
    facet: key.map((name) => `.${name}` as const),
    mode: fc.constantFrom("not" as const, "only" as const),
    terms: fc.array(fc.oneof(key, fc.constantFrom("a..b", "...", "50%2e", "1..2")), { minLength: 1, maxLength: 4 }),
  }),
  fc.record({
    facet: key.map((name) => `.${name}` as const),
    from: number,
    to: fc.option(number, { nil: undefined }),
  }),
  fc.record({
    facet: key.map((name) => `.${name}` as const),
    from: fc.option(day, { nil: undefined }),
    to: day,
    dates: fc.constant(true as const),
  }),
);

test("any filters on properties are read back from the address as they were", () => {
  fc.assert(
    fc.property(fc.array(propertyFilter, { maxLength: 4 }), (wanted) => {
      const filters = wanted.reduce<readonly Filter[]>(withFilter, []);
      expect(readFilters(filtersText(filters))).toEqual(filters);
      const named = namedProperties({ filters, style: readStyle("colour:.country,size:.founded") });
      for (const { facet } of filters) expect(named).toContain(facet.slice(1));
      expect(named).toEqual(expect.arrayContaining(["country", "founded"]));
    }),
    { seed },
  );
});

test("an open range, a whole one and a broken one", () => {
  expect(rangeFilter(readFilters(".founded~..2000"), ".founded")).toEqual({ facet: ".founded", to: 2000 });
  expect(readFilters(".founded~2000..1990")).toEqual([{ facet: ".founded", from: 1990, to: 2000 }]);
  expect(readFilters(".founded~early..late")).toEqual([]);
  expect(readFilters(".~a,.")).toEqual([]);
});
