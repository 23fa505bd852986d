import type { Threshold } from "#contract/thresholds.ts";

const compact = new Intl.NumberFormat("en", { notation: "compact", maximumSignificantDigits: 3 });

/** A threshold or what is held against it, in few characters: "2.2 ×", "1.24B users", "US$16.3B". */
export function inShort(name: Threshold, value: number): string {
  if (name === "cover") return `${value.toFixed(value < 10 ? 1 : 0)} ×`;
  if (name === "users") return `${compact.format(value)} users`;
  if (name === "cloudUsd") return `US$${compact.format(value)}`;
  return `${value.toFixed(2)} yuan`;
}

const STEPS = 200;

/** Large spans are moved through by ratio, so that a slider is as fine at its low end as at its high one. */
export function toSlider(value: number, min: number, max: number): number {
  return Math.round((STEPS * Math.log(value / min)) / Math.log(max / min));
}

/** The inverse of `toSlider`, rounded to two significant digits and kept within the bounds. */
export function fromSlider(step: number, min: number, max: number): number {
  const exact = min * (max / min) ** (step / STEPS);
  return Math.min(max, Math.max(min, Number(exact.toPrecision(2))));
}

export const SLIDER_STEPS = STEPS;
