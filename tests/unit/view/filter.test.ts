import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Evidence } from "#contract/evidence.ts";
import { pictured } from "#tests/support/pictured.ts";
import { dayNumber } from "#view/day.ts";
import { indexEvidence } from "#view/evidence-index.ts";
import { termCounts } from "#view/facet-counts.ts";
import { type Filter, withFilter, withoutFilter, withToggled } from "#view/filter.ts";
import { filtersText, readFilters } from "#view/filter-text.ts";
import { histogram } from "#view/histogram.ts";
import { publishersOf } from "#view/publishers.ts";
import { drawnRows, viewFilter, visibleRows } from "#view/visible-rows.ts";
import { anyFilter, anyFilters } from "./any-filters.ts";

const picture = pictured({
  nodes: [
    ["co:a", "company"],
    ["ini:a/x", "initiative"],
    ["con:y", "concept"],
    ["co:b", "company"],
  ],
  links: [
    ["co:a", "ini:a/x", "RUNS", "none"],
    ["co:a", "con:y", "FUNDS", "money", "expected"],
    ["ini:a/x", "con:y", "FEEDS", "data", "", 1],
    ["co:b", "co:a", "PARTNERS", "none"],
  ],
});
/** RUNS was said in January, FUNDS in June and anew in September, FEEDS in June by another; nobody claims PARTNERS. */
const answer: Evidence = {
  dataset: "test",
  entities: ["co:a", "con:y", "ini:a/x"],
  types: ["FEEDS", "FUNDS", "RUNS"],
  publishers: ["A paper", "The company"],
  dates: ["2025-01", "2025-06-15", "2025-09-25"],
  claims: {
    kind: [0, 3, 0, 0],
    confidence: [0, 2, 0, 1],
    date: [0, 1, 2, 1],
    superseded: [-1, 2, -1, -1],
    publishers: [[1], [0], [1], [0, 1]],
    about: [[0, 2], [0, 1], [0, 1], [2]],
    usd: [null, null, 2_000_000_000, 5_000_000],
  },
  links: { source: [0, 0, 2], target: [2, 1, 1], type: [2, 1, 0], claims: [[0], [1, 2], [3]] },
};
const evidence = indexEvidence(answer);
const seed = 20250926;
const NONE = { hiddenKinds: [], hiddenFlows: [], hideHedged: false, hideDisputed: false };
const asked = (said: string, more: { day?: string; dim?: boolean } = {}) =>
  viewFilter({ ...NONE, filters: readFilters(said), ...more }, evidence);
const left = (said: string, day?: string) => visibleRows(picture, asked(said, day === undefined ? {} : { day }));
const days = fc.option(fc.constantFrom("2024-01-01", "2025-03-01", "2025-06-15", "2025-12-31"), { nil: undefined });

test("publishers are told of what is left, whoever stands behind most links first", () => {
  // The company: RUNS, FUNDS and FEEDS; the paper: FUNDS and FEEDS.
  expect(publishersOf(picture, asked(""))).toEqual(["The company", "A paper"]);
  expect(publishersOf(picture, asked("type~RUNS"))).toEqual(["The company"]);
  expect(publishersOf(picture, viewFilter({ ...NONE, filters: [] }, undefined))).toEqual([]);
});

describe("in the address", () => {
  test("any filters are read back as they were, and written the same again", () => {
    fc.assert(
      fc.property(anyFilters, (filters) => {
        expect(readFilters(filtersText(filters))).toEqual(filters);
      }),
      { seed },
    );
  });

  test("whatever stands there is read as some filters, and those are read back", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const filters = readFilters(text);
        expect(readFilters(filtersText(filters))).toEqual(filters);
      }),
      { seed },
    );
  });

  test.for([
    ["!type~RUNS~FUNDS", "!type~FUNDS~RUNS"],
    ["confidence~high,confidence~low", "confidence~low"],
    ["date~2025-09~2025-01-05", "date~2025-01-05~2025-09-01"],
    ["linked,links~3~", "links~3~,linked"],
    ["links~x~,type,!said,nonsense~1,date~2025-02-30~", ""],
  ])("%s is %s", ([said, meant]) => {
    expect(filtersText(readFilters(said ?? ""))).toBe(meant);
  });
});

describe("one filter a facet", () => {
  test("what is toggled twice is as it was, and a facet taken away is gone", () => {
    const facets = fc.constantFrom("type" as const, "source" as const);
    fc.assert(
      fc.property(anyFilters, facets, fc.constantFrom("RUNS", "Reuters"), (filters, facet, term) => {
        const own = withFilter(withoutFilter(filters, facet), { facet, mode: "not", terms: ["other"] });
        expect(withToggled(withToggled(own, facet, term), facet, term)).toEqual(own);
        expect(withoutFilter(own, facet).some((one) => one.facet === facet)).toBe(false);
      }),
      { seed },
    );
  });

  test("the order in which filters of several facets are asked for does not matter", () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyFilter, { selector: ({ facet }) => facet, maxLength: 5 }), (filters) => {
        const build = (list: readonly Filter[]) => list.reduce<readonly Filter[]>(withFilter, []);
        expect(build(filters)).toEqual(build(filters.toReversed()));
      }),
      { seed },
    );
  });
});

describe("what is left", () => {
  test("with what is dimmed it is everything, and the two have nothing in common", () => {
    fc.assert(
      fc.property(anyFilters, days, (filters, day) => {
        const rows = drawnRows(picture, viewFilter({ ...NONE, filters, day, dim: true }, evidence));
        expect([...rows.left.nodes, ...rows.pale.nodes].sort()).toEqual([0, 1, 2, 3]);
        expect([...rows.left.links, ...rows.pale.links].sort()).toEqual([0, 1, 2, 3]);
      }),
      { seed },
    );
  });

  test("no link is left without its ends, and another filter never brings anything back", () => {
    fc.assert(
      fc.property(anyFilters, anyFilter, days, (filters, more, day) => {
        const before = visibleRows(
          picture,
          viewFilter({ ...NONE, filters: withoutFilter(filters, more.facet), day }, evidence),
        );
        const after = visibleRows(picture, viewFilter({ ...NONE, filters: withFilter(filters, more), day }, evidence));
        for (const row of after.links) {
          expect(after.nodes).toContain(picture.links.source[row]);
          expect(after.nodes).toContain(picture.links.target[row]);
        }
        expect(before.nodes).toEqual(expect.arrayContaining(after.nodes));
        expect(before.links).toEqual(expect.arrayContaining(after.links));
      }),
      { seed },
    );
  });

  test.for<[string, readonly number[]]>([
    ["!type~RUNS", [1, 2, 3]],
    ["type~RUNS", [0]],
    ["!confidence~low", [0, 1, 2, 3]],
    ["confidence~low", [1]],
    ["confidence~low,said~fact", []],
    ["source~A paper", [1, 2]],
    ["!source~A paper", [0, 1, 2, 3]],
    ["!source~The company", [1, 2, 3]],
    ["date~2025-02-01~2025-06-30", [1, 2]],
    ["date~2025-01-01~2025-01-01", [0]],
    ["claims~2~", []],
    ["kind~company", [3]],
  ])("links by %s", ([said, links]) => {
    expect(left(said).links).toEqual(links);
  });

  test("entities by their largest sum, and without those that have no link left", () => {
    expect(left("money~1000000000~").nodes).toEqual([0, 2]);
    expect(left("type~RUNS").nodes).toEqual([0, 1, 2, 3]);
    expect(left("type~RUNS,linked").nodes).toEqual([0, 1]);
  });

  test("before the claims have come, filters on them let everything pass", () => {
    const filters = readFilters("confidence~low,date~2030-01-01~,money~1~");
    expect(visibleRows(picture, viewFilter({ ...NONE, filters })).links).toEqual([0, 1, 2, 3]);
  });
});

describe("on a day", () => {
  test("what was claimed later is not there, and what nobody claims always was", () => {
    expect(left("", "2024-12-31")).toEqual({ nodes: [3], links: [] });
    expect(left("", "2025-01-31")).toEqual({ nodes: [0, 1, 3], links: [0, 3] });
    expect(left("", "2025-06-15").links).toEqual([0, 1, 2, 3]);
  });

  test("what rests on superseded claims alone is pale, until something new is claimed", () => {
    const rows = drawnRows(picture, asked("said~opinion", { day: "2025-09-25" }));
    expect(rows.left.links).toEqual([]);
    expect(rows.pale).toEqual({ nodes: [], links: [1] });
    expect(drawnRows(picture, asked("said~opinion", { day: "2025-09-24" })).left.links).toEqual([1]);
  });
});

describe("counts", () => {
  test("follow the other filters, and a word of which nothing is left stays with 0", () => {
    expect(termCounts(picture, asked(""), "confidence")).toEqual([
      { term: "high", count: 2 },
      { term: "low", count: 1 },
      { term: "medium", count: 1 },
    ]);
    expect(termCounts(picture, asked("type~RUNS,confidence~low"), "confidence")).toEqual([
      { term: "high", count: 1 },
      { term: "low", count: 0 },
      { term: "medium", count: 0 },
    ]);
    expect(termCounts(picture, asked("type~RUNS"), "kind")[0]).toEqual({ term: "company", count: 2 });
  });

  test("choosing a single word leaves as many links as were counted", () => {
    fc.assert(
      fc.property(anyFilters, days, fc.constantFrom("type", "confidence", "said", "source"), (filters, day, facet) => {
        const others = withoutFilter(filters, facet);
        for (const { term, count } of termCounts(picture, viewFilter({ ...NONE, filters, day }, evidence), facet)) {
          const only = withFilter(others, { facet, mode: "only", terms: [term] });
          expect(visibleRows(picture, viewFilter({ ...NONE, filters: only, day }, evidence)).links).toHaveLength(count);
        }
      }),
      { seed },
    );
  });

  test("bins hold everything once, and a range over some leaves as many as they count", () => {
    const bins = histogram(picture, asked(""), "date");
    expect(bins.map(({ count }) => count)).toEqual([1, 0, 0, 0, 0, 2, 0, 0, 1]);
    expect(bins[0]?.from).toBe(dayNumber("2025-01-01"));
    for (const { from, to, count } of bins) {
      const filters = withFilter([], { facet: "date", from, to });
      expect(visibleRows(picture, viewFilter({ ...NONE, filters }, evidence)).links).toHaveLength(count);
    }
    expect(
      histogram(picture, asked(""), "money")
        .map(({ count }) => count)
        .filter(Boolean),
    ).toEqual([1, 2]);
    expect(histogram(picture, asked(""), "links")).toEqual([]);
  });
});
