const DAY_MS = 86_400_000;
const DATE = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/;

/** An ISO date as days since 1970; a month or year counts from its first day. Undefined of anything else. */
export function dayNumber(iso: string): number | undefined {
  const [, year, month = "01", day = "01"] = DATE.exec(iso) ?? [];
  if (year === undefined) return undefined;
  const at = Date.parse(`${year}-${month}-${day}T00:00:00Z`);
  return Number.isNaN(at) || isoDay(at / DAY_MS) !== `${year}-${month}-${day}` ? undefined : at / DAY_MS;
}

/** Days since 1970 as an ISO date, such as "2025-09-25". */
export function isoDay(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** A whole date as the address has it, or undefined. */
export function readDay(said: string | null): string | undefined {
  const day = said === null ? undefined : dayNumber(said);
  return day === undefined ? undefined : isoDay(day);
}
