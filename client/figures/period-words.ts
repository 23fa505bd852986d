import type { Period } from "#contract/entity.ts";
import type { Observed } from "#contract/figures.ts";
import { dateWords } from "#view/date-words.ts";

/** What a period is called, and by which dates it goes where the name alone does not say so. */
export function periodWords(
  period: Period | undefined,
  { start, end }: Pick<Observed, "start" | "end">,
): { readonly name: string; readonly dates: string } {
  const dates = start && end ? datesWords(start, end) : end ? `to ${dateWords(end)}` : "";
  const name = period?.label ?? (dates || "no date");
  return { name, dates: name === dates || (isCalendarYear(start, end) && name === end?.slice(0, 4)) ? "" : dates };
}

/** The first and the last day of a period whose ends may be months or years. */
export function wholeDays({ from, to }: Period = {}): Pick<Observed, "start" | "end"> {
  const start = from && `${from}-01-01`.slice(0, "2025-01-01".length);
  const end = to && lastDay(to);
  return { ...(start ? { start } : {}), ...(end ? { end } : {}) };
}

/** "Apr 2024 to Mar 2025" for whole months, "Apr to Jun 2025" within a year, else with days. */
function datesWords(start: string, end: string): string {
  if (start === end) return dateWords(start);
  if (isCalendarYear(start, end)) return start.slice(0, 4);
  const isWhole = start.endsWith("-01") && isLastDay(end);
  const [from, to] = isWhole ? [dateWords(start.slice(0, 7)), dateWords(end.slice(0, 7))] : [start, end].map(dateWords);
  const year = ` ${end.slice(0, 4)}`;
  if (from === to) return from ?? "";
  return `${start.slice(0, 4) === end.slice(0, 4) ? from?.replace(year, "") : from} to ${to}`;
}

function isCalendarYear(start = "", end = ""): boolean {
  return start.slice(0, 4) === end.slice(0, 4) && start.endsWith("-01-01") && end.endsWith("-12-31");
}

function lastDay(date: string): string {
  if (date.length === "2025-01-01".length) return date;
  const [year = 0, month = 12] = date.split("-").map(Number);
  // Day 0 of the next month is the last of this one.
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, "2025-01-01".length);
}

function isLastDay(day: string): boolean {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.getUTCDate() === 1;
}
