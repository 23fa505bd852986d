/** A scale from `low` to `high` with round numbers on it. */
export interface PivotScale {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
}

const STEPS = [10, 20, 25, 50, 100, 200, 500];
const MOST_TICKS = 7;
/** Part of a step that stays free on both sides, so that nothing lies on the edge. */
const ROOM = 0.2;

/** Holds all numbers and nothing, which is 0, between round numbers that are at most seven steps apart. */
export function pivotScale(numbers: readonly number[]): PivotScale {
  const least = Math.min(0, ...numbers);
  const most = Math.max(0, ...numbers);
  const step = STEPS.find((one) => (most - least) / one <= MOST_TICKS) ?? 1000;
  const low = Math.floor((least - ROOM * step) / step) * step;
  const high = Math.ceil((most + ROOM * step) / step) * step;
  const ticks = Array.from({ length: Math.round((high - low) / step) + 1 }, (_, place) => low + place * step);
  return { low, high, ticks };
}

/** Where a number stands, from 0 to 100. */
export function placeOn({ low, high }: PivotScale, value: number): number {
  return (100 * (value - low)) / (high - low);
}
