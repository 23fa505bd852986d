import { Integer } from "neo4j-driver";
import { plainText, writtenText } from "./plain-value.ts";
import { integerText } from "./value-parts.ts";

/**
 * A value as one cell of CSV: a text, a number, a date as it is; null as nothing and the empty text as two quotes; lists,
 * maps and entities as JSON.
 */
export function csvCell(value: unknown): string {
  if (value === null) return "";
  if (typeof value === "string") return value === "" ? '""' : quoted(value);
  if (typeof value !== "object") return String(value);
  if (value instanceof Integer) return integerText(value);
  return quoted(writtenText(value) ?? plainText(value));
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}
