/** Numbers, truth values and nothing are written as they are; every other value is a text. */
export type CsvValue = string | number | boolean | undefined;

/**
 * CSV after RFC 4180: commas, lines that end in CR LF, cells in quotes where they must be. A text that a spreadsheet would
 * calculate, because it begins with `=`, `+`, `-`, `@`, a tab or a line end and is no number, gets an apostrophe in front,
 * and so does one that begins with apostrophes and then one of these: taking one apostrophe away gives the text back.
 */
export function csvText(header: readonly string[], rows: readonly (readonly CsvValue[])[]): string {
  return [header, ...rows].map((row) => `${row.map(cellText).join(",")}\r\n`).join("");
}

/** Excel takes a file for UTF-8 only where this stands in front. */
export const BYTE_ORDER_MARK = "\ufeff";

const FORMULA = /^'*[=+\-@\t\r\n]/;
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

function cellText(value: CsvValue): string {
  if (typeof value !== "string") return value === undefined ? "" : String(value);
  const safe = FORMULA.test(value) && !NUMBER.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
