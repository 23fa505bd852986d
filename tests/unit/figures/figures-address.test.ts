import fc from "fast-check";
import { expect, test } from "vitest";
import { CURRENCIES, formatFiguresView, parseFiguresView, RATE, SPANS, UNTIL } from "#figures/figures-address.ts";

test("the address of the page is read back as it was written", () => {
  const view = fc.record({
    chart: fc.constantFrom("bars" as const, "pivot" as const),
    metric: fc.constantFrom("capex", "revenue", "free-cash-flow"),
    kind: fc.constantFrom(undefined, "company" as const),
    form: fc.constantFrom(undefined, "cloud" as const),
    companies: fc.uniqueArray(fc.constantFrom("co:alibaba", "co:alphabet", "con:us-tech")),
    span: fc.constantFrom(undefined, ...SPANS),
    currency: fc.constantFrom(...CURRENCIES),
    rate: fc.option(fc.integer({ min: RATE.min, max: RATE.max }), { nil: undefined }),
    until: fc.constantFrom(...UNTIL),
    table: fc.boolean(),
    open: fc.constantFrom(undefined, "clm:0123456789ab", "co:alibaba"),
  });
  fc.assert(
    fc.property(view, (one) => {
      expect(parseFiguresView(formatFiguresView(one))).toEqual(one);
    }),
  );
});

test("the first view needs no query, and what cannot be meant is dropped", () => {
  const first = parseFiguresView("");
  expect(formatFiguresView(first)).toBe("");
  const odd = "?chart=pie&metric=<b>&kind=cloud&form=company&companies=x,<script>&span=day&currency=EUR&rate=99&open=x";
  expect(parseFiguresView(odd)).toEqual(first);
});
