import { expect, test } from "vitest";
import type { Claim } from "#contract/entity.ts";
import type { Figures } from "#contract/figures.ts";
import { barExtent } from "#figures/bar-extent.ts";
import { type BarChoice, barSections, spansOf } from "#figures/bar-sections.ts";
import { periodWords, wholeDays } from "#figures/period-words.ts";
import { pivotPoints } from "#figures/pivot-points.ts";
import { pivotScale, placeOn } from "#figures/pivot-scale.ts";

interface Given {
  readonly id: string;
  readonly company: string;
  readonly number: number;
  readonly currency?: string;
  readonly start: string;
  readonly end: string;
  readonly months?: number;
  readonly rank?: Claim["rank"];
}

function answer(metric: string, given: readonly Given[], disputes: Figures["disputes"] = []): Figures {
  const owner = (id: string) => ({ id, kind: "company", name: id });
  return {
    dataset: "facts-1",
    metric: { id: metric, label: metric, unit: metric === "capex" ? "money" : "percent", definition: "" },
    cnyPerUsd: 7,
    figures: given.map(({ id, company, start, end }) => ({
      claim: id,
      owner: owner(company),
      about: owner(company),
      start,
      end,
    })),
    claims: given.map(({ id, company, number, currency, start, end, months = 12, rank = "preferred" }) => ({
      id,
      subjects: [owner(company)],
      predicate: { id: metric, label: metric },
      objects: [],
      statement: "",
      value: { number, ...(currency ? { currency, unit: "money" } : { unit: "percent" }) },
      figure: String(number),
      period: { from: start, to: end, months },
      kind: "fact",
      status: "reported",
      confidence: "high",
      rank,
      flow: "money",
      asOf: end,
      sources: [],
      notes: [],
      basedOn: [],
    })),
    disputes,
    sources: [],
  };
}

const YEAR = { start: "2024-01-01", end: "2024-12-31" };
const BEFORE = { start: "2023-01-01", end: "2023-12-31" };
const capex = answer("capex", [
  { id: "a", company: "co:one", number: 70, currency: "CNY", ...YEAR },
  { id: "b", company: "co:one", number: 63, currency: "CNY", ...YEAR, rank: "normal" },
  { id: "c", company: "co:two", number: 30, currency: "USD", ...YEAR },
  { id: "d", company: "co:two", number: 8, currency: "USD", start: "2024-10-01", end: "2024-12-31", months: 3 },
  { id: "e", company: "co:three", number: 5, currency: "HKD", ...YEAR },
]);
const ALL: BarChoice = { companies: [], span: "year", currency: "original", rate: 7 };

/** What is drawn: section, scale, and each bar's claim with its length. */
function drawn(choice: Partial<BarChoice>) {
  return barSections(capex, { ...ALL, ...choice }).map(({ title, high, owners }) => {
    const marks = owners.flatMap(({ things }) =>
      things.flatMap(({ periods }) => periods.flatMap(({ marks }) => marks)),
    );
    return [title, high, marks.map(({ claim, extent, converted }) => [claim.id, extent.reach, converted])];
  });
}

test("currencies never share a scale unless the reader asks for a rate; what has none stays apart", () => {
  expect(drawn({})).toEqual([
    [
      "In yuan",
      70,
      [
        ["a", 70, undefined],
        ["b", 63, undefined],
      ],
    ],
    ["In US dollars", 30, [["c", 30, undefined]]],
    ["In Hong Kong dollars", 5, [["e", 5, undefined]]],
  ]);
  expect(drawn({ currency: "USD" })).toEqual([
    [
      "In US dollars",
      30,
      [
        ["a", 10, "≈ US$10"],
        ["b", 9, "≈ US$9"],
        ["c", 30, undefined],
      ],
    ],
    ["In Hong Kong dollars", 5, [["e", 5, undefined]]],
  ]);
  expect(drawn({ currency: "CNY", rate: 5 })[0]).toEqual([
    "In yuan",
    150,
    [
      ["a", 70, undefined],
      ["b", 63, undefined],
      ["c", 150, "≈ RMB 150"],
    ],
  ]);
});

test("rivals stand in one period, years and quarters apart, and only for whom they are asked", () => {
  expect(spansOf(capex)).toEqual(["year", "quarter"]);
  const [yuan] = barSections(capex, { ...ALL, companies: ["co:one"] });
  expect(yuan?.owners[0]?.things[0]?.periods.map(({ name, marks }) => [name, marks.length])).toEqual([["2024", 2]]);
  expect(drawn({ span: "quarter" })).toEqual([["In US dollars", 8, [["d", 8, undefined]]]]);
});

test.each([
  [{ number: 5 }, { solid: 5, reach: 5, end: "sharp" }],
  [
    { number: 5, bound: "nearly" as const },
    { solid: 5, reach: 5, end: "about" },
  ],
  [
    { number: 5, bound: "at-least" as const },
    { solid: 5, reach: 5, end: "more" },
  ],
  [
    { number: 5, bound: "below" as const },
    { solid: 5, reach: 5, end: "less" },
  ],
  [
    { number: -30, bound: "below" as const },
    { solid: -30, reach: -30, end: "more" },
  ],
  [
    { low: 66, high: 72 },
    { solid: 66, reach: 72, end: "sharp" },
  ],
  [
    { low: -7, high: -5 },
    { solid: -5, reach: -7, end: "sharp" },
  ],
  [{ low: 4 }, { solid: 4, reach: 4, end: "more" }],
  [{ text: "a lot" }, undefined],
])("the bar of %o", (value, extent) => {
  expect(barExtent(value)).toEqual(extent);
});

test.each([
  ["FY2025", "2024-04-01", "2025-03-31", { name: "FY2025", dates: "Apr 2024 to Mar 2025" }],
  ["2024", "2024-01-01", "2024-12-31", { name: "2024", dates: "" }],
  ["2024", "2023-10-01", "2024-09-30", { name: "2024", dates: "Oct 2023 to Sep 2024" }],
  ["Q2 2025", "2025-04-01", "2025-06-30", { name: "Q2 2025", dates: "Apr to Jun 2025" }],
  [undefined, "2025-01-01", "2025-09-11", { name: "1 Jan to 11 Sep 2025", dates: "" }],
  [undefined, "2024-01-01", "2024-12-31", { name: "2024", dates: "" }],
])("%s from %s to %s says its dates where its name does not", (label, start, end, words) => {
  expect(periodWords(label ? { label } : {}, { start, end })).toEqual(words);
});

test("ends of any precision become days", () => {
  expect(wholeDays({ from: "2024", to: "2025-02" })).toEqual({ start: "2024-01-01", end: "2025-02-28" });
  expect(wholeDays({ from: "2025-04", to: "2025-09-11" })).toEqual({ start: "2025-04-01", end: "2025-09-11" });
  expect(wholeDays({ to: "2024" })).toEqual({ end: "2024-12-31" });
  expect(wholeDays(undefined)).toEqual({});
});

test("growth goes by the preferred claims, and from the least to the most where none is preferred", () => {
  const spent = answer("capex", [
    { id: "now", company: "co:one", number: 60, currency: "CNY", ...YEAR },
    { id: "low", company: "co:one", number: 20, currency: "CNY", ...BEFORE, rank: "normal" },
    { id: "high", company: "co:one", number: 30, currency: "CNY", ...BEFORE, rank: "normal" },
    { id: "two", company: "co:two", number: 30, currency: "USD", ...YEAR },
    { id: "old", company: "co:two", number: 20, currency: "USD", start: "2022-01-01", end: "2022-12-31" },
  ]);
  const moved = { start: "2025-01-01", end: "2025-09-11", months: 8 };
  const prices = answer(
    "price-change-ytd",
    [
      { id: "p1", company: "co:one", number: 86, ...moved },
      { id: "p0", company: "co:one", number: 80, ...moved, end: "2025-09-10", rank: "normal" },
      { id: "p2", company: "co:two", number: 5, ...moved },
      { id: "later", company: "co:two", number: 50, ...moved, end: "2025-12-31" },
    ],
    [{ kind: "contradicts", topic: "", reason: "", claims: ["p0", "p1"] }],
  );
  const points = pivotPoints(prices, spent, "2025-09-30");
  expect(points.map(({ company, price, growth }) => [company.id, price.best, growth])).toEqual([
    ["co:one", 86, { low: 100, high: 200, best: 200 }],
    ["co:two", 5, undefined],
  ]);
  expect(points[0]?.priceClaims.map(({ id }) => id)).toEqual(["p1", "p0"]);
  expect(pivotPoints(prices, spent, "2025-12-31")[1]?.price.best).toBe(50);
});

test("a scale holds every number between few round ones", () => {
  for (const numbers of [[-27, 221], [1, 75], [], [0], [-300, -10], [3]]) {
    const scale = pivotScale(numbers);
    expect(scale.ticks.length).toBeLessThanOrEqual(10);
    expect(scale.ticks).toContain(0);
    for (const number of numbers) {
      expect(placeOn(scale, number)).toBeGreaterThanOrEqual(0);
      expect(placeOn(scale, number)).toBeLessThanOrEqual(100);
    }
  }
});
