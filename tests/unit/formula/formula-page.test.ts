import fc from "fast-check";
import { expect, test } from "vitest";
import { THRESHOLDS, thresholdNames } from "#contract/thresholds.ts";
import { inShort, nearestStop, stops } from "#formula/amounts.ts";
import { formatFormulaView, parseFormulaView } from "#formula/formula-address.ts";

test.each(thresholdNames)(
  "every stop of the slider of %s is its own, within the bounds, and reads unlike its neighbours",
  (name) => {
    const { min, max } = THRESHOLDS[name];
    const all = stops(min, max);
    expect([all[0], all.at(-1)]).toEqual([min, max]);
    expect(all.map((stop) => nearestStop(all, stop))).toEqual(all.map((_, place) => place));
    expect(new Set(all.map((stop) => inShort(name, stop))).size).toBe(all.length);
  },
);

test("the address of the page is read back as it was written", () => {
  const threshold = fc.constantFrom(...thresholdNames).chain((name) => {
    const { min, max } = THRESHOLDS[name];
    return fc.integer({ min: Math.ceil(min), max: Math.floor(max) }).map((value) => ({ [name]: value }));
  });
  const cell = fc.option(fc.constant({ company: "co:alibaba", leg: "leg:cloud" }), { nil: undefined });
  fc.assert(
    fc.property(threshold, cell, (thresholds, open) => {
      const view = { thresholds, cell: open };
      expect(parseFormulaView(formatFormulaView(view))).toEqual(view);
    }),
  );
});

test("what cannot be meant is dropped", () => {
  expect(parseFormulaView("?cover=-1&users=many&cloudUsd=1e99&company=<script>&leg=x")).toEqual({
    thresholds: {},
    cell: undefined,
  });
});

test("amounts are short", () => {
  expect([inShort("cover", 2.234), inShort("users", 1.24e9), inShort("cloudUsd", 16.27e9)]).toEqual([
    "2.2 ×",
    "1.24 bn users",
    "US$16.3 bn",
  ]);
});
