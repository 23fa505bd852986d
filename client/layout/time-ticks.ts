const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;
const DAY_MS = 86_400_000;
/** Between the middles of two labels. */
const LEAST_GAP = 74;
/** In months. */
const STEPS = [120, 60, 24, 12, 3, 1] as const;

interface Stop {
  readonly day: number;
  readonly x: number;
}

/**
 * Where decades, years, quarters and months begin, on an axis whose days stand where the stops say: the coarsest first, the
 * finer ones where there is room between them. Stops rise in both; at least one tick comes back for any.
 */
export function timeTicks(stops: readonly Stop[]): readonly { readonly x: number; readonly text: string }[] {
  const [first, last] = [stops[0], stops.at(-1)];
  if (!first || !last) return [];
  const ticks: { x: number; text: string }[] = [];
  for (const months of STEPS)
    for (const day of beginnings(first.day, last.day, months)) {
      const x = placeOf(stops, day);
      if (ticks.every((tick) => Math.abs(tick.x - x) >= LEAST_GAP)) ticks.push({ x, text: monthWords(day) });
    }
  return ticks.length > 0 ? ticks : [{ x: first.x, text: dayWords(first.day) }];
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

function monthWords(day: number): string {
  const date = new Date(day * DAY_MS);
  const month = date.getUTCMonth();
  return month === 0 ? String(date.getUTCFullYear()) : `${MONTHS[month] ?? ""} ${date.getUTCFullYear()}`;
}

function dayWords(day: number): string {
  const date = new Date(day * DAY_MS);
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()] ?? ""} ${date.getUTCFullYear()}`;
}
