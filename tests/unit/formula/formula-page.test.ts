import fc from "fast-check";
import { expect, test } from "vitest";
import { THRESHOLDS, thresholdNames } from "#contract/thresholds.ts";
import { fromSlider, inShort, SLIDER_STEPS, toSlider } from "#formula/amounts.ts";
import { formatFormulaView, parseFormulaView } from "#formula/formula-address.ts";

test("a slider moved anywhere stays within its bounds, and putting it back keeps its place", () => {
  fc.assert(
    fc.property(fc.constantFrom(...thresholdNames), fc.integer({ min: 0, max: SLIDER_STEPS }), (name, step) => {
      const { min, max } = THRESHOLDS[name];
      const value = fromSlider(step, min, max);
      expect(value).toBeGreaterThanOrEqual(min);
      expect(value).toBeLessThanOrEqual(max);
      expect(Math.abs(toSlider(value, min, max) - step)).toBeLessThanOrEqual(name === "cnyPerUsd" ? 16 : 4);
    }),
  );
});

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
    "1.24B users",
    "US$16.3B",
  ]);
});
