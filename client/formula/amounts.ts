import type { Threshold } from "#contract/thresholds.ts";

const SCALES = [
  [1e12, " tn"],
  [1e9, " bn"],
  [1e6, " m"],
] as const;

/** A threshold or what is held against it, in few characters: "2.2 ×", "1.24 bn users", "US$16.3 bn". */
export function inShort(name: Threshold, value: number): string {
  if (name === "cover") return `${Number(value.toPrecision(2))} ×`;
  if (name === "users") return `${scaled(value)} users`;
  if (name === "cloudUsd") return `US$${scaled(value)}`;
  return `${value.toFixed(2)} yuan`;
}

function scaled(value: number): string {
  const [scale, word] = SCALES.find(([least]) => value >= least) ?? [1, ""];
  return `${Number((value / scale).toPrecision(3))}${word}`;
}

/**
 * Where a slider may stand: every number of two digits from `min` to `max`, such as 0.99, 1, 1.1. So it is as fine at
 * its low end as at its high one, one step always changes what is shown, and it always stands at a number worth reading.
 */
export function stops(min: number, max: number): readonly number[] {
  const all: number[] = [];
  for (let power = Math.floor(Math.log10(min)) - 1; 10 ** power * 10 <= max; power += 1) {
    for (let digits = 10; digits < 100; digits += 1) all.push(Number(`${digits}e${power}`));
  }
  return all.filter((stop) => stop >= min && stop <= max);
}

/** The place of the stop nearest to a value, by ratio. */
export function nearestStop(all: readonly number[], value: number): number {
  const distance = (stop: number) => Math.abs(Math.log(stop / value));
  return all.reduce((best, stop, place) => (distance(stop) < distance(all[best] ?? stop) ? place : best), 0);
}
