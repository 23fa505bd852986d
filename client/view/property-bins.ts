/** So many bins at most; fewer where there are fewer values. */
const BINS = 24;
/** From here on the largest value is so far off the usual one that equal steps would put all others into one bin. */
const SKEWED = 50;

/**
 * Bins from the least to the largest of some numbers, both ends inclusive: each as wide as the others or, where a few are far
 * larger than all else, each some times as wide as the one before. Where anything lies in a bin, its ends are values, so that a range
 * from one bin to another holds just what is counted there.
 */
export function propertyBins(values: readonly number[]): readonly (readonly [number, number])[] {
  const distinct = [...new Set(values)].sort((one, other) => one - other);
  if (distinct.length <= BINS) return distinct.map((value) => [value, value]);
  const starts = startsOf(distinct);
  const bins = starts.map((): number[] => []);
  let bin = 0;
  for (const value of distinct) {
    while (bin + 1 < starts.length && value >= (starts[bin + 1] ?? 0)) bin += 1;
    bins[bin]?.push(value);
  }
  return bins.map((own, at) => [own[0] ?? starts[at] ?? 0, own.at(-1) ?? starts[at] ?? 0]);
}

function startsOf(distinct: readonly number[]): readonly number[] {
  const [least = 0, most = 0] = [distinct[0], distinct.at(-1)];
  const middle = distinct[Math.floor(distinct.length / 2)] ?? 0;
  const step = (most - least) / BINS;
  const even = Array.from({ length: BINS }, (_, at) => least + at * step);
  if (least < 0 || most < SKEWED * Math.max(middle, Number.MIN_VALUE)) return even;
  const first = distinct.find((value) => value > 0) ?? 1;
  const growth = (most / first) ** (1 / BINS);
  const grown = Array.from({ length: BINS }, (_, at) => first * growth ** at);
  return least < first ? [least, ...grown] : grown;
}
