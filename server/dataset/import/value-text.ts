import { isInCalendar } from "#dataset/calendar-date.ts";
import type { CalendarDay, ImportScalar, Moment } from "./import-value.ts";

export const VALUE_TYPES = ["string", "integer", "float", "boolean", "date", "datetime"] as const;
export type ValueType = (typeof VALUE_TYPES)[number];

const INTEGER = /^[+-]?\d{1,19}$/;
/** Not a number but a code that must keep its zeros: "007". */
const CODE = /^[+-]?0\d/;
const FLOAT = /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d{1,3})?$/;
const TRUTH: ReadonlyMap<string, boolean> = new Map([
  ["true", true],
  ["false", false],
]);
const MORE_TRUTH: ReadonlyMap<string, boolean> = new Map([...TRUTH, ["1", true], ["0", false]]);
const ENDLESS: ReadonlyMap<string, number> = new Map([
  ["nan", Number.NaN],
  ["inf", Number.POSITIVE_INFINITY],
  ["infinity", Number.POSITIVE_INFINITY],
  ["-inf", Number.NEGATIVE_INFINITY],
  ["-infinity", Number.NEGATIVE_INFINITY],
]);
const DAY = /^(\d{4})-(\d\d)-(\d\d)$/;
const MOMENT = /^(\d{4}-\d\d-\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?(Z|z|[+-]\d\d(?::?\d\d)?)?$/;

/**
 * What a text says as a value of a type; undefined where it says no such thing. Spaces around anything but a string do
 * not count. Integers are those of 64 bits; dates are ISO 8601 and in the calendar.
 */
export function readValue(type: ValueType, text: string): ImportScalar | undefined {
  switch (type) {
    case "string":
      return text;
    case "integer":
      return readInteger(text.trim());
    case "float":
      return readFloat(text.trim());
    case "boolean":
      return MORE_TRUTH.get(text.trim().toLowerCase());
    case "date":
      return readDay(text.trim());
    case "datetime":
      return readMoment(text.trim());
  }
}

/** What sort of thing a text looks like, where nobody said what it is. */
export function guessType(text: string): "integer" | "float" | "boolean" | "string" {
  const bare = text.trim();
  const first = bare.charCodeAt(0);
  // Most texts begin with a letter, and no number does.
  const mayBeNumber = first >= 43 && first <= 57;
  if (mayBeNumber && !CODE.test(bare)) {
    if (readInteger(bare) !== undefined) return "integer";
    if (readFloat(bare) !== undefined) return "float";
  }
  if (mayBeNumber && /^[+-]?0\.\d/.test(bare) && readFloat(bare) !== undefined) return "float";
  return bare.length <= 5 && TRUTH.has(bare.toLowerCase()) ? "boolean" : "string";
}

function readInteger(text: string): bigint | undefined {
  if (!INTEGER.test(text)) return undefined;
  const value = BigInt(text.startsWith("+") ? text.slice(1) : text);
  return BigInt.asIntN(64, value) === value ? value : undefined;
}

function readFloat(text: string): number | undefined {
  return FLOAT.test(text) ? Number(text) : ENDLESS.get(text.toLowerCase());
}

function readDay(text: string): CalendarDay | undefined {
  const [, year, month, day] = DAY.exec(text) ?? [];
  const inYear = Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1;
  if (!inYear || !isInCalendar(text)) return undefined;
  return { year: Number(year), month: Number(month), day: Number(day) };
}

function readMoment(text: string): Moment | undefined {
  const [, date = "", hour, minute, second = "0", fraction = "", zone] = MOMENT.exec(text) ?? [];
  const day = readDay(date);
  if (!day || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  const offsetSeconds = zone === undefined ? undefined : readOffset(zone);
  if (offsetSeconds !== undefined && Math.abs(offsetSeconds) > 18 * 3600) return undefined;
  return {
    ...day,
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second),
    nanosecond: Number(fraction.padEnd(9, "0")),
    ...(offsetSeconds !== undefined && { offsetSeconds }),
  };
}

function readOffset(zone: string): number {
  if (zone.toLowerCase() === "z") return 0;
  const seconds = Number(zone.slice(1, 3)) * 3600 + Number(zone.slice(3).replace(":", "")) * 60;
  return zone.startsWith("-") ? -seconds : seconds;
}
