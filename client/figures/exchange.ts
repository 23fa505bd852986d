import type { CurrencyChoice } from "./figures-address.ts";

/** Yuan for one US dollar. */
export type Rate = number;

const SIGNS: Readonly<Record<string, string>> = { CNY: "RMB ", USD: "US$" };
const NAMES: Readonly<Record<string, string>> = {
  CNY: "yuan",
  USD: "US dollars",
  HKD: "Hong Kong dollars",
  EUR: "euros",
  GBP: "pounds",
};
const SCALES = [
  [1e12, " tn"],
  [1e9, " bn"],
  [1e6, " m"],
] as const;

/** By what an amount is multiplied to be in the chosen currency; undefined where there is no rate for it. */
export function factorTo(chosen: CurrencyChoice, currency: string | undefined, rate: Rate): number | undefined {
  if (currency === undefined || chosen === "original" || chosen === currency) return 1;
  if (chosen === "USD" && currency === "CNY") return 1 / rate;
  if (chosen === "CNY" && currency === "USD") return rate;
  return undefined;
}

/** "In US dollars". */
export function currencyWords(currency: string): string {
  return `In ${NAMES[currency] ?? currency}`;
}

/** An amount that was worked out, with three digits: "US$11.9 bn". */
export function amountWords(amount: number, currency: string): string {
  const [scale, word] = SCALES.find(([least]) => Math.abs(amount) >= least) ?? [1, ""];
  const digits = Number((Math.abs(amount) / scale).toPrecision(3)).toLocaleString("en-US");
  return `${amount < 0 ? "−" : ""}${SIGNS[currency] ?? `${currency} `}${digits}${word}`;
}
