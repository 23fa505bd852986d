import fc from "fast-check";
import { expect, test } from "vitest";
import { guessType, readValue, VALUE_TYPES } from "#dataset/import/value-text.ts";

test("numbers come back as they are written", () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
      (value) => readValue("integer", `${value}`) === value,
    ),
  );
  fc.assert(
    fc.property(fc.double(), (value) => Object.is(readValue("float", String(value)), Object.is(value, -0) ? 0 : value)),
  );
});

test("moments come back as they are written", () => {
  const range = { min: new Date("0001-01-01T00:00:00Z"), max: new Date("9999-12-31T23:59:59Z"), noInvalidDate: true };
  fc.assert(
    fc.property(fc.date(range), (date) => {
      const { year, month, day, hour, minute, second, nanosecond, offsetSeconds } = {
        ...(readValue("datetime", date.toISOString()) as unknown as Record<string, number>),
      };
      expect([year, month, day, hour, minute, second, nanosecond, offsetSeconds]).toEqual([
        date.getUTCFullYear(),
        date.getUTCMonth() + 1,
        date.getUTCDate(),
        date.getUTCHours(),
        date.getUTCMinutes(),
        date.getUTCSeconds(),
        date.getUTCMilliseconds() * 1e6,
        0,
      ]);
    }),
  );
});

test("what looks like a type is of that type, and no text is refused as text", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(readValue(guessType(text), text)).toBeDefined();
    }),
  );
});

test.for([
  ["integer", ["1.0", "1e3", "", "0x10", "1,000", "9223372036854775808", "--1"]],
  ["float", ["", ".", "1,5", "1e", "12e9999", "one"]],
  ["boolean", ["yes", "", "2"]],
  ["date", ["2025-02-29", "2025-13-01", "2025-00-10", "2025-01-00", "25-01-01", "2025-1-1", "2025-01-01T00:00"]],
  ["datetime", ["2025-02-29T10:00", "2025-01-01", "2025-01-01T24:00", "2025-01-01T10:60", "2025-01-01T10:00+19:00"]],
] as const)("%s: what is none", ([type, texts]) => {
  expect(texts.filter((text) => readValue(type, text) !== undefined)).toEqual([]);
});

test.for([
  ["12", "integer"],
  [" -3 ", "integer"],
  ["0", "integer"],
  ["007", "string"],
  ["+49 30", "string"],
  ["0.5", "float"],
  ["-0.5", "float"],
  ["1e9", "float"],
  ["99999999999999999999", "float"],
  ["TRUE", "boolean"],
  ["1", "integer"],
  ["NaN", "string"],
  ["2025-09-25", "string"],
] as const)("%s looks like %s", ([text, type]) => {
  expect(guessType(text)).toBe(type);
  expect(VALUE_TYPES).toContain(type);
});
