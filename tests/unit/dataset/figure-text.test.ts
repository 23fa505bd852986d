import { expect, test } from "vitest";
import { type Amount, figureText } from "#dataset/figure-text.ts";

const FIGURES: readonly (readonly [text: string, amount: Amount, signed?: boolean])[] = [
  ["RMB 380 bn", { value: 380e9, unit: "money", currency: "CNY" }],
  ["at least RMB 380 bn", { value: 380e9, bound: "at-least", unit: "money", currency: "CNY" }],
  ["over US$3.3 bn", { value: 3.3e9, bound: "above", unit: "money", currency: "USD" }],
  ["RMB 118 bn", { value: 118_028e6, unit: "money", currency: "CNY" }],
  ["US$16.27 bn", { value: 16.27e9, unit: "money", currency: "USD" }],
  ["US$800 m", { value: 800e6, unit: "money", currency: "USD" }],
  ["HK$1.2 tn", { value: 1.2e12, unit: "money", currency: "HKD" }],
  ["JPY 2 tn", { value: 2e12, unit: "money", currency: "JPY" }],
  ["US$176.44", { value: 176.44, unit: "money", currency: "USD" }],
  ["US$84.50", { value: 84.5, unit: "money", currency: "USD" }],
  ["RMB 7.2567", { value: 7.2567, unit: "money", currency: "CNY" }],
  ["−RMB 21.84 bn", { value: -21.84e9, unit: "money", currency: "CNY" }],
  ["+61 %", { value: 61, unit: "percent" }, true],
  ["61 %", { value: 61, unit: "percent" }],
  ["nearly +30 %", { value: 30, bound: "nearly", unit: "percent" }, true],
  ["−30 %", { value: -30, unit: "percent" }, true],
  ["over −30 %", { value: -30, bound: "below", unit: "percent" }, true],
  ["under −30 %", { value: -30, bound: "above", unit: "percent" }, true],
  ["flat", { value: 0, bound: "about", unit: "percent" }],
  ["flat", { value: 0, unit: "percent" }, true],
  ["0 %", { value: 0, unit: "percent" }],
  ["×2.08", { value: 2.08, unit: "times" }],
  ["no. 4", { value: 4, unit: "rank" }],
  ["under 10 months", { value: 10, bound: "below", unit: "months" }],
  ["1 month", { value: 1, unit: "months" }],
  ["16,384 chips", { value: 16_384, unit: "chips" }],
  ["480 bn parameters", { value: 480e9, unit: "parameters" }],
  ["300 m users", { value: 300e6, unit: "users" }],
  ["1,200", { value: 1200, unit: "count" }],
  ["30–33 %", { low: 30, high: 33, unit: "percent" }],
  ["−5 to +5 %", { low: -5, high: 5, unit: "percent" }, true],
  ["RMB 30–33.5 bn", { low: 30e9, high: 33.5e9, unit: "money", currency: "CNY" }],
  ["at least ×2", { low: 2, unit: "times" }],
  ["at most ×3", { high: 3, unit: "times" }],
];

test.for(FIGURES)("%s", ([text, amount, signed]) => {
  expect(figureText(amount, signed)).toBe(text);
});

test("no number, no figure", () => {
  expect(figureText({})).toBeUndefined();
});
