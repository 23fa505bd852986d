/** The time an observation is of, in whole days, so that figures of different companies can be put side by side. */
export interface ObservedPeriod {
  /** ISO days, both inclusive. */
  readonly start?: string | undefined;
  readonly end?: string | undefined;
  /** Whole months, 0 for a single day; absent where the period begins or ends within a month. */
  readonly months?: number | undefined;
}

/** The period of dates of any precision: "2024-04" to "2025-03" is 2024-04-01 to 2025-03-31, 12 months. */
export function observedPeriod(from: string | undefined, to: string | undefined): ObservedPeriod {
  const start = from && firstDay(from);
  const end = to && lastDay(to);
  return { start, end, months: start && end ? wholeMonths(start, end) : undefined };
}

function firstDay(date: string): string {
  return `${date}-01-01`.slice(0, "2025-01-01".length);
}

function lastDay(date: string): string {
  if (date.length === "2025-01-01".length) return date;
  const [year = 0, month = 12] = date.split("-").map(Number);
  // Day 0 of the next month is the last of this one.
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, "2025-01-01".length);
}

function wholeMonths(start: string, end: string): number | undefined {
  if (start === end) return 0;
  const [startYear = 0, startMonth = 0, startDay] = start.split("-").map(Number);
  const [endYear = 0, endMonth = 0] = end.split("-").map(Number);
  if (startDay !== 1 || end !== lastDay(end.slice(0, "2025-01".length))) return undefined;
  return (endYear - startYear) * 12 + endMonth - startMonth + 1;
}
