/** What was measured of one thing: a sample of ours and one of the other for each round, in the same order. */
export interface Comparison {
  readonly name: string;
  readonly ours: readonly number[];
  readonly other: readonly number[];
}

interface Summary {
  readonly ours: number;
  readonly other: number;
  /** The median of the rounds' own ratios, ours by the other: what slows a whole round down cancels out. */
  readonly ratio: number;
  readonly least: number;
  readonly most: number;
}

/** Medians, and how far the ratios lie apart. Throws where a side has no sample, or one more than the other. */
export function summarise({ name, ours, other }: Comparison): Summary {
  if (ours.length === 0 || ours.length !== other.length) throw new Error(`${name} was not measured in pairs.`);
  const ratios = ours.map((value, round) => value / (other[round] ?? Number.NaN));
  return {
    ours: median(ours),
    other: median(other),
    ratio: median(ratios),
    least: Math.min(...ratios),
    most: Math.max(...ratios),
  };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? Number.NaN) + (sorted[Math.ceil(middle)] ?? Number.NaN)) / 2;
}
