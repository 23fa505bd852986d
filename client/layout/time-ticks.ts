const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;
const DAY_MS = 86_400_000;
/** Between the middles of two labels. */
const LEAST_GAP = 64;

interface Stop {
  readonly day: number;
  readonly x: number;
}

/**
 * Where years begin, or quarters, months or days, on an axis whose days stand where the stops say: the finest of these whose
 * labels have room. Stops rise in both; at least one tick comes back for any.
 */
export function timeTicks(
  stops: readonly Stop[],
  width: number,
): readonly { readonly x: number; readonly text: string }[] {
  const [first, last] = [stops[0], stops.at(-1)];
  if (!first || !last) return [];
  for (const months of [1, 3, 12, 24, 60, 120]) {
    const ticks = beginnings(first.day, last.day, months).map((day) => ({
      x: placeOf(stops, day),
      text: words(day, months),
    }));
    const isLegible = ticks.every(({ x }, at) => at === 0 || x - ticks[at - 1]!.x >= LEAST_GAP);
    if (isLegible && ticks.length > 0 && ticks.length * LEAST_GAP <= width + LEAST_GAP) return ticks;
  }
  return [{ x: first.x, text: words(first.day, 0) }];
}

/** The first days of every so many months after the first day and up to the last. */
function beginnings(first: number, last: number, months: number): readonly number[] {
  const begin = new Date(first * DAY_MS);
  const from = Math.ceil((begin.getUTCFullYear() * 12 + begin.getUTCMonth()) / months) * months;
  const days: number[] = [];
  for (let month = from; ; month += months) {
    const day = Date.UTC(Math.floor(month / 12), month % 12, 1) / DAY_MS;
    if (day > last) return days;
    if (day >= first) days.push(day);
  }
}

/** Between two stops as far as the day is between theirs. */
function placeOf(stops: readonly Stop[], day: number): number {
  const after = stops.findIndex((stop) => stop.day >= day);
  const to = stops[after] ?? stops.at(-1)!;
  const from = stops[after - 1];
  if (!from || to.day === from.day) return to.x;
  return from.x + ((to.x - from.x) * (day - from.day)) / (to.day - from.day);
}

function words(day: number, months: number): string {
  const date = new Date(day * DAY_MS);
  const [year, month] = [date.getUTCFullYear(), MONTHS[date.getUTCMonth()] ?? ""];
  if (months === 0) return `${date.getUTCDate()} ${month} ${year}`;
  return months >= 12 || date.getUTCMonth() === 0 ? String(year) : `${month} ${year}`;
}
