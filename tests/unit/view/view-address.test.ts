import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { entityKinds, FLOWS } from "#contract/kinds.ts";
import { LAYOUT_NAMES } from "#contract/layout-names.ts";
import type { LensDescription } from "#contract/lens.ts";
import { isoDay } from "#view/day.ts";
import { hasSeeds, type LayoutChoice } from "#view/layout-choice.ts";
import { lensTable, subjectParam } from "#view/lens-table.ts";
import { formatView, parseView, RESERVED_KEYS } from "#view/view-address.ts";
import { comparedParams, inDrawingOrder, lensView, type ViewState } from "#view/view-state.ts";
import { anyArrangement } from "./any-arrangement.ts";
import { anyFilters } from "./any-filters.ts";
import { anyStyle } from "./any-style.ts";

const formula: LensDescription = {
  id: "formula",
  title: "Cash cow + data + cloud",
  answers: "What carries it?",
  group: "Overview",
  arrangement: "formula",
  uses: [],
  params: { company: { type: "entity", kind: "company", all: true, default: "co:alibaba", about: "whose formula" } },
};
const around: LensDescription = {
  id: "around",
  title: "Around",
  answers: "What touches it?",
  group: "Evidence",
  arrangement: "organic",
  uses: [],
  params: {
    id: { type: "entity", kind: "company", default: "co:alibaba", about: "whom" },
    depth: { type: "int", min: 1, max: 3, default: 1, about: "steps" },
    order: { type: "enum", values: ["name", "degree"], default: "name", about: "order" },
  },
};
const lenses = new Map([
  ["formula", formula],
  ["around", around],
]);
const read = (search: string) => parseView(search, lenses);
const write = (view: ViewState) => formatView(view, lenses);

const seed = 20250926;
const entityId = fc.stringMatching(/^[a-z]{1,6}:[a-z0-9][a-z0-9/.-]{0,20}$/);
const params = {
  formula: fc.record({ company: entityId }),
  around: fc.record({ id: entityId, depth: fc.integer({ min: 1, max: 3 }), order: fc.constantFrom("name", "degree") }),
};
const anyLayout: fc.Arbitrary<LayoutChoice> = fc
  .record({
    name: fc.constantFrom(...LAYOUT_NAMES),
    seed: fc.integer({ min: 1, max: 9999 }),
    spread: fc.boolean(),
    around: fc.option(entityId, { nil: undefined }),
  })
  .map(({ name, seed: drawing, spread, around }) => ({
    name,
    seed: hasSeeds(name) ? drawing : 1,
    spread,
    around: name === "radial" ? around : undefined,
  }));
const filters = {
  hiddenKinds: fc
    .tuple(
      fc.subarray(entityKinds),
      fc.array(fc.constantFrom("Person", "Movie, old", "50 %2C", "人"), { maxLength: 3 }),
    )
    .map(([own, others]) => inDrawingOrder([...own, ...others])),
  style: anyStyle,
  hiddenFlows: fc.subarray([...FLOWS]),
  hideHedged: fc.boolean(),
  hideDisputed: fc.boolean(),
  filters: anyFilters,
  dim: fc.boolean(),
  day: fc.option(fc.integer({ min: -30_000, max: 60_000 }).map(isoDay), { nil: undefined }),
  layout: anyLayout,
  table: fc.boolean(),
  query: fc.option(
    fc.record({
      cypher: fc.string({ unit: "grapheme" }),
      params: fc.dictionary(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), {
        noNullPrototype: true,
      }),
    }),
    { nil: undefined },
  ),
};
const anyView: fc.Arbitrary<ViewState> = fc
  .record({
    ...filters,
    ...anyArrangement(entityId),
    frame: fc.constantFrom("wide" as const, "tall" as const),
    of: fc.oneof(
      params.formula.map((said) => ({ lens: "formula", params: said, subject: said.company })),
      params.around.map((said) => ({ lens: "around", params: said, subject: said.id })),
    ),
    ways: fc.array(
      fc
        .record({
          from: entityId,
          to: entityId,
          nth: fc.integer({ min: 1, max: 5 }),
          without: fc.subarray(["COMPETES_WITH", "RUNS", "FUNDS"]),
        })
        .filter(({ from, to }) => from !== to),
      { maxLength: 4 },
    ),
    expansions: fc.uniqueArray(
      fc.record({
        id: entityId,
        limit: fc.integer({ min: 1, max: 100 }),
        rank: fc.constantFrom("degree" as const, "amount" as const, "recency" as const),
        links: fc.subarray(["FUNDS.in", "RUNS.in", "RUNS.out"]),
      }),
      { selector: ({ id }) => id, maxLength: 4 },
    ),
    select: fc.option(entityId, { nil: undefined }),
    compare: fc.option(entityId, { nil: undefined }),
    beside: fc.constantFrom(
      undefined,
      "",
      "company=co:amazon&hide=place",
      "lens=around&depth=2&filter=date~2025-01-01~",
    ),
  })
  .map(({ of, compare, beside, frame, also, ...view }) => ({
    ...view,
    also: view.select === undefined ? [] : also.filter((id) => id !== view.select),
    frame: view.camera || Object.keys({ ...view.moved, ...view.held }).length > 0 ? frame : undefined,
    lens: of.lens,
    params: of.params,
    compare: compare === of.subject ? undefined : compare,
    beside: compare === undefined || compare === of.subject ? beside : undefined,
    story: undefined,
  }));

/** Addresses that come near to what is meant: the right keys with right and wrong values, in any order, some twice. */
const anySearch = fc
  .array(
    fc.tuple(
      fc.constantFrom(...RESERVED_KEYS, "company", "id", "depth", "order", "utm_source"),
      fc.oneof(
        fc.constantFrom(
          "formula",
          "around",
          "co:alibaba",
          "1",
          "0",
          "9",
          "name",
          "place,concept,place",
          "money,other",
          "colour:community,size:degree,colour:kind,width:wealth,Person~3,a%2Cb~8,%zz~2,~1",
          "co:alibaba~12~recency~RUNS.out~FUNDS.in,co:alibaba~3",
          "co:alibaba~0,CO:x~1,co:y~999~wealth",
          "organic~7~spread",
          "radial~co:alibaba~2",
          "lens=around&depth=3&beside=lens%3Daround&select=co:alibaba&style=colour:community",
          "co:alibaba~340~-12,leg:data~-0~00,co:alibaba~1~1,co:x~1.5~2",
          "",
        ),
        fc.string(),
      ),
    ),
  )
  .map((said) => new URLSearchParams(said).toString());

describe("the address of a view", () => {
  test("reads back as the same view", () => {
    fc.assert(
      fc.property(anyView, (view) => {
        expect(read(write(view))).toEqual(view);
      }),
      { seed },
    );
  });

  test("is a fixed point: whatever was typed settles after one reading", () => {
    fc.assert(
      fc.property(anySearch, (search) => {
        const settled = write(read(search));
        expect(write(read(settled))).toBe(settled);
      }),
      { seed },
    );
  });

  test("never fails, whatever is typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (search) => {
        expect(read(search)).toBeTypeOf("object");
      }),
      { seed },
    );
  });

  test("is nothing for the default view", () => {
    expect(write(lensView("formula", lenses))).toBe("");
    expect(read("")).toEqual(lensView("formula", lenses));
  });

  test("can be read by a person", () => {
    const view = { ...read("?select=ini:alibaba/qwen&hide=place,concept&company=co:amazon"), compare: "co:google" };
    expect(write(view)).toBe("?company=co:amazon&compare=co:google&select=ini:alibaba/qwen&hide=concept,place");
  });

  test("names the flows that are shown", () => {
    expect(read("?flows=money").hiddenFlows).toEqual(["none", "data", "computing"]);
    expect(write({ ...read(""), hiddenFlows: ["money"] })).toBe("?flows=other,data,computing");
  });

  test.each([
    ["a depth out of bounds", "?lens=around&depth=9", "?lens=around"],
    ["a word that is not a choice", "?lens=around&order=colour", "?lens=around"],
    ["a company that cannot be an id", "?company=Alibaba%20Inc", ""],
    ["an expansion of nobody", "?expand=Alibaba~12", ""],
    ["a way from somebody to themselves", "?path=co:x~co:x", ""],
    ["a sixth way", "?path=co:x~co:y~6", ""],
    ["a second expansion of the same", "?expand=co:x~12,co:x~9~amount", "?expand=co:x~12"],
    ["too many neighbours", "?expand=co:x~999~RUNS.out~FUNDS.in", "?expand=co:x~100~FUNDS.in~RUNS.out"],
    ["a kind without a name", "?hide=,%20,", ""],
    ["a rule of style that does not exist", "?style=colour:mood,size:degree,company~9", "?style=size:degree"],
    ["a layout that does not exist", "?layout=cube~3", ""],
    ["what a layout does not take", "?layout=time~3~co:x~spread", "?layout=time~spread"],
    ["a layout in a story", "?story=the-argument&step=2&layout=organic", "?story=the-argument&step=2"],
    ["a comparison with itself", "?compare=co:alibaba", ""],
    ["keys nobody knows", "?utm_source=x&fbclid=1", ""],
  ])("drops %s", (_, typed, settled) => expect(write(read(typed))).toBe(settled));

  test("keeps the name of a lens that does not exist, so that it can be said", () => {
    expect(read("?lens=nowhere").lens).toBe("nowhere");
  });
});

test("no lens declares a parameter with a reserved name", () => {
  for (const lens of lensTable.values()) for (const name of RESERVED_KEYS) expect(lens.params).not.toHaveProperty(name);
});

test("a comparison asks the same question of the second subject", () => {
  expect(comparedParams(read("?lens=around&depth=2&compare=co:amazon"), lenses)).toEqual({
    id: "co:amazon",
    depth: 2,
    order: "name",
  });
  expect(comparedParams(read(""), lenses)).toBeUndefined();
  expect(subjectParam(formula)?.name).toBe("company");
});
