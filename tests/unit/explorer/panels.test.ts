import { expect, test } from "vitest";
import type { Claim, EntityDetail } from "#contract/entity.ts";
import { figureSeries, singleFigures } from "#explorer/figure-series.ts";
import { assessmentOf, legsOf } from "#explorer/legs.ts";
import { entitiesOf } from "#explorer/roster.ts";
import { isWebAddress } from "#explorer/source-list.tsx";
import { tally } from "#explorer/tally.ts";
import { sorted, viewRows } from "#explorer/view-rows.ts";
import { asOfWords, counted, kindWord, periodWords, standingWords } from "#explorer/wording.ts";
import { pictured } from "#tests/support/pictured.ts";
import { dateWords } from "#view/date-words.ts";
import { parseView } from "#view/view-address.ts";
import { viewFilter } from "#view/visible-rows.ts";

const picture = pictured({
  nodes: [
    ["leg:cloud", "leg"],
    ["co:a", "company"],
    ["biz:a/cloud", "business"],
    ["co:b", "company"],
  ],
  links: [
    ["co:a", "leg:cloud", "MEETS", "none"],
    ["biz:a/cloud", "leg:cloud", "FULFILS", "computing", "largely"],
    ["biz:a/cloud", "leg:cloud", "FULFILS", "computing", "", 1],
  ],
});

const claim = (id: string, more: Partial<Claim> = {}): Claim => ({
  id,
  subjects: [{ id: "co:a", kind: "company", name: "A" }],
  predicate: { id: "revenue", label: "revenue" },
  objects: [],
  statement: "A earned something.",
  kind: "fact",
  status: "reported",
  confidence: "medium",
  rank: "normal",
  flow: "money",
  asOf: "2025-09",
  sources: [{ id: "src:x" }],
  notes: [],
  basedOn: [],
  ...more,
});
const yearly = (id: string, year: number, number: number, more: Partial<Claim> = {}) =>
  claim(id, {
    figure: `RMB ${number} bn`,
    value: { number, unit: "money", currency: "CNY" },
    period: { from: `${year}-01`, to: `${year}-12`, label: `FY${year}` },
    ...more,
  });

test("the legend counts what is drawn, in its own order", () => {
  expect(tally(picture)).toEqual({
    kinds: [
      { kind: "leg", count: 1 },
      { kind: "company", count: 2 },
      { kind: "business", count: 1 },
    ],
    flows: { none: 1, money: 0, data: 0, computing: 2 },
    hedged: 1,
    disputed: 1,
  });
});

test("a leg is fulfilled by what is drawn to fulfil it, named once", () => {
  expect(legsOf(picture)).toMatchObject([{ id: "leg:cloud", fulfilledBy: [{ id: "biz:a/cloud" }] }]);
});

test("who passes a leg is told by verdict, whole before partly, and a verdict that nobody has is left out", () => {
  const passed = pictured({
    nodes: [
      ["leg:cloud", "leg"],
      ["co:a", "company"],
      ["co:b", "company"],
    ],
    links: [
      ["co:b", "leg:cloud", "PARTLY_PASSES", "computing"],
      ["co:a", "leg:cloud", "PASSES", "computing"],
    ],
  });
  expect(legsOf(passed)).toMatchObject([
    {
      fulfilledBy: [],
      verdicts: [
        { words: "passed by", companies: [{ id: "co:a" }] },
        { words: "in part by", companies: [{ id: "co:b" }] },
      ],
    },
  ]);
});

test("the verdict on a leg is that of the live assessment; none is no verdict", () => {
  const leg = { id: "leg:cloud", kind: "leg", name: "Cloud" };
  const detail: EntityDetail = {
    id: "co:a",
    kind: "company",
    labels: [],
    name: "A",
    aliases: [],
    tickers: [],
    description: "",
    disputes: [],
    sources: [],
    neighbours: [],
    claims: [
      claim("old", { verdict: "not-met", objects: [leg], rank: "deprecated" }),
      claim("new", { verdict: "partly", objects: [leg] }),
    ],
  };
  expect(assessmentOf(detail, "leg:cloud")?.verdict).toBe("partly");
  expect(assessmentOf(detail, "leg:data")).toBeUndefined();
});

test("years of one measure stand as bars, a rival and a quarter by themselves", () => {
  const claims = [
    yearly("c", 2025, 118, { rank: "preferred" }),
    yearly("rival", 2025, 106),
    yearly("a", 2023, 77),
    yearly("b", 2024, 106),
    claim("quarter", {
      figure: "RMB 33 bn",
      value: { number: 33, unit: "money", currency: "CNY" },
      period: { from: "2025-04", to: "2025-06" },
    }),
  ];
  const series = figureSeries(claims);
  expect(series).toMatchObject([
    {
      label: "revenue",
      flow: "money",
      metric: "revenue",
      bars: [{ claim: "a", rivals: 0 }, { claim: "b" }, { claim: "c", rivals: 1 }],
    },
  ]);
  expect(singleFigures(claims, series).map(({ id }) => id)).toEqual(["rival", "quarter"]);
});

test("two years are no series", () => {
  expect(figureSeries([yearly("a", 2024, 1), yearly("b", 2025, 2)])).toEqual([]);
});

test("the table has the names at both ends of a link and keeps to the filters", () => {
  const { entities, links } = viewRows(picture, viewFilter(parseView("?hedged=0&hide=company")));
  expect(entities.map(({ id }) => id)).toEqual(["leg:cloud", "biz:a/cloud"]);
  expect(links).toMatchObject([
    { source: "biz:a/cloud", label: "fulfils", target: "leg:cloud", flow: "computing", disputes: 1 },
  ]);
});

test("a column sorts words by the alphabet and numbers by size, and the other way round", () => {
  const rows = [
    { name: "b", links: 1 },
    { name: "A", links: 3 },
    { name: "c", links: 2 },
  ];
  expect(sorted(rows, "name", false).map(({ name }) => name)).toEqual(["A", "b", "c"]);
  expect(sorted(rows, "links", false).map(({ links }) => links)).toEqual([1, 2, 3]);
  expect(sorted(rows, "links", true).map(({ links }) => links)).toEqual([3, 2, 1]);
});

test("entities of a kind are offered with the largest first, ties by id", () => {
  expect(entitiesOf(picture, "company").map(({ id }) => id)).toEqual(["co:a", "co:b"]);
});

test("dates and periods are written as people write them", () => {
  expect(["2025-09-05", "2025-09", "2025", "soon"].map(dateWords)).toEqual(["5 Sep 2025", "Sep 2025", "2025", "soon"]);
  expect(periodWords({ from: "2024-04", to: "2025-03" })).toBe("Apr 2024 to Mar 2025");
  expect(periodWords({ from: "2025", to: "2025" })).toBe("2025");
  expect(periodWords({ from: "2020-11" })).toBe("from Nov 2020");
  expect(periodWords({ label: "last fiscal year", to: "2025" })).toBe("last fiscal year");
  expect(periodWords(undefined)).toBe("");
});

test("the standing of a claim is said in words, and its date only where no source says it", () => {
  const source = { id: "src:x", publisher: "X", title: "X", accessedOn: "2025-11-01", publishedOn: "2025-09" };
  expect(standingWords(claim("a", { kind: "opinion", status: "opinion", rank: "deprecated" }))).toBe(
    "an opinion, medium confidence, since withdrawn",
  );
  expect(asOfWords(claim("a"), [source])).toBe("");
  expect(asOfWords(claim("a", { asOf: "2024" }), [source])).toBe("as of 2024");
});

test("words agree with their number", () => {
  expect([counted(1, "entity", "entities"), counted(1200, "link")]).toEqual(["1 entity", "1,200 links"]);
  expect([kindWord("company"), kindWord("company", 3), kindWord("Unicorn", 2)]).toEqual([
    "Company",
    "Companies",
    "Unicorn",
  ]);
});

test.each(["javascript:alert(1)", "data:text/html,x", "ftp://x", "not an address"])("%s is never linked", (address) => {
  expect(isWebAddress(address)).toBe(false);
});
