import type { BOUNDS, UNITS } from "#contract/kinds.ts";

/** The number of a claim: in plain units, never in billions. */
export interface Amount {
  readonly value?: number | undefined;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
  /** On which side of `value` the truth lies; of a fall, below -30 is more than 30 down. */
  readonly bound?: (typeof BOUNDS)[number] | undefined;
  readonly unit?: (typeof UNITS)[number] | undefined;
  readonly currency?: string | undefined;
}

type Bound = (typeof BOUNDS)[number];

const BOUND_WORDS: Readonly<Record<Bound, string>> = {
  exact: "",
  about: "about ",
  nearly: "nearly ",
  "at-least": "at least ",
  above: "over ",
  "at-most": "at most ",
  below: "under ",
};
/** How a bound reads before a number with a minus: the words speak of the size of the fall. */
const MIRRORED: Readonly<Partial<Record<Bound, Bound>>> = {
  "at-least": "at-most",
  above: "below",
  "at-most": "at-least",
  below: "above",
};
const CURRENCY_SIGNS: Readonly<Record<string, string>> = { CNY: "RMB ", USD: "US$", HKD: "HK$", EUR: "€", GBP: "£" };
const SCALES = [
  [1e12, " tn"],
  [1e9, " bn"],
  [1e6, " m"],
] as const;
const NOUNS: Readonly<Partial<Record<string, readonly [one: string, many: string]>>> = {
  months: ["month", "months"],
  users: ["user", "users"],
  chips: ["chip", "chips"],
  parameters: ["parameter", "parameters"],
};

/**
 * A claim's number in a few words, as "RMB 380 bn", "over US$3.3 bn", "×2.08", "no. 4" or "30–33 %".
 * Numbers from a million on are rounded to four digits. Undefined where there is no number.
 *
 * @param signed whether a percentage is a change: then "+61 %", "over −30 %", and "flat" for none
 */
export function figureText({ value, low, high, bound, ...measure }: Amount, signed = false): string | undefined {
  if (value !== undefined) {
    if (measure.unit === "percent" && value === 0 && (signed || bound === "about")) return "flat";
    return withBound(value, bound ?? "exact", measure, signed);
  }
  if (low !== undefined && high !== undefined) return rangeText(low, high, measure, signed);
  if (low !== undefined) return withBound(low, "at-least", measure, signed);
  return high === undefined ? undefined : withBound(high, "at-most", measure, signed);
}

type Measure = Pick<Amount, "unit" | "currency">;

function withBound(value: number, bound: Bound, measure: Measure, signed: boolean): string {
  const words = BOUND_WORDS[value < 0 ? (MIRRORED[bound] ?? bound) : bound];
  const [scale, scaleWord] = scaleOf(value, measure);
  return `${words}${sign(value, signed && measure.unit === "percent")}${before(measure)}${digits(value, scale, measure)}${scaleWord}${after(measure, value)}`;
}

function rangeText(low: number, high: number, measure: Measure, signed: boolean): string {
  const [scale, scaleWord] = scaleOf(Math.max(Math.abs(low), Math.abs(high)), measure);
  const plus = signed && measure.unit === "percent";
  const last = digits(high, scale, measure);
  const between = low < 0 || high < 0 ? ` to ${sign(high, plus)}` : "–";
  return `${sign(low, plus)}${before(measure)}${digits(low, scale, measure)}${between}${last}${scaleWord}${after(measure, high)}`;
}

function scaleOf(value: number, { unit }: Measure): readonly [number, string] {
  if (unit === "percent" || unit === "times" || unit === "rank" || unit === "months") return [1, ""];
  return SCALES.find(([scale]) => Math.abs(value) >= scale) ?? [1, ""];
}

function sign(value: number, plus: boolean): string {
  if (value < 0) return "−";
  return plus && value > 0 ? "+" : "";
}

function before({ unit, currency }: Measure): string {
  if (unit === "money" && currency) return CURRENCY_SIGNS[currency] ?? `${currency} `;
  return { times: "×", rank: "no. " }[unit as string] ?? "";
}

function after({ unit }: Measure, value: number): string {
  if (unit === "percent") return " %";
  const noun = unit && NOUNS[unit];
  return noun ? ` ${Math.abs(value) === 1 ? noun[0] : noun[1]}` : "";
}

function digits(value: number, scale: number, { unit }: Measure): string {
  const scaled = Math.abs(value) / scale;
  if (scale > 1) return scaled.toLocaleString("en-US", { maximumSignificantDigits: 4 });
  const cents = unit === "money" && !Number.isInteger(value) ? 2 : 0;
  return scaled.toLocaleString("en-US", { minimumFractionDigits: cents, maximumFractionDigits: 4 });
}
