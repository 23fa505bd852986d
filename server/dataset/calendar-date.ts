/** Whether an ISO date of day, month or year precision is in the calendar: "2025-02-29" is not. */
export function isInCalendar(date: string): boolean {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  return day <= daysInMonth(year, month);
}

/** Whether a period can begin in `from` and end in `to`; "2025-09-25" lies within "2025-09". */
export function isInOrder(from: string, to: string): boolean {
  return from <= to || from.startsWith(to);
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
