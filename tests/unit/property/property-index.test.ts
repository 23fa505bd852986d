import fc from "fast-check";
import { expect, test } from "vitest";
import { kindOfValues, singleValues } from "#contract/property-values.ts";
import { dayNumber } from "#view/day.ts";
import { joinedProperties, keysIn, propertyColumn } from "#view/property-index.ts";
import { propertyName, propertyValueWords } from "#view/property-words.ts";

const seed = 20261123;

test("what a property holds comes down to values that can be drawn: no prose, no vectors, no maps", () => {
  expect(singleValues(["BABA", "9988.HK"])).toEqual(["BABA", "9988.HK"]);
  expect(singleValues([0.1, 0.2, 0.3])).toEqual([]);
  expect(singleValues("x".repeat(81))).toEqual([]);
  expect([1.5, "China", true, "", Number.NaN, null, { x: 1 }].flatMap(singleValues)).toEqual([1.5, "China", true]);
});

test("values are numbers, dates or yes and no only where all of them are", () => {
  expect(kindOfValues([1, 2.5])).toBe("number");
  expect(kindOfValues(["2025-09", "2025-09-25", "2024-01-01T10:00Z"])).toBe("date");
  expect(kindOfValues(["2025-09", "2025"]), "among dates a year is one").toBe("date");
  expect(kindOfValues(["2025", "2024"]), "a year alone may be any number").toBe("text");
  expect(kindOfValues([true, false])).toBe("boolean");
  expect([kindOfValues([1, "one"]), kindOfValues([true, 1]), kindOfValues([])]).toEqual(["text", "text", "text"]);
});

test("a column holds each entity's values in their order, dates as days, yes and no as words", () => {
  const dates = propertyColumn(["a", "b", "a"], ["2025-01-02", "2025-01", "2025-03-01"]);
  expect(dates.ofEntity.get("a")).toEqual([dayNumber("2025-01-02"), dayNumber("2025-03-01")]);
  expect(propertyColumn(["a", "b"], [true, false]).ofEntity.get("b")).toEqual(["no"]);
  expect(propertyColumn(["a", "b"], [1, "one"]).ofEntity.get("a")).toEqual(["1"]);
});

test("two indexes together know what either knew", () => {
  const values = fc.array(fc.tuple(fc.constantFrom("a", "b", "c"), fc.oneof(fc.integer(), fc.constantFrom("x", "y"))));
  const index = fc.dictionary(fc.constantFrom("p", "q", "r"), values, { maxKeys: 3 }).map(
    (columns) =>
      new Map(
        Object.entries(columns).map(([key, rows]) => [
          key,
          propertyColumn(
            rows.map(([id]) => id),
            rows.map(([, value]) => value),
          ),
        ]),
      ),
  );
  fc.assert(
    fc.property(index, index, (one, other) => {
      const both = joinedProperties(one, other);
      expect(keysIn(both).map(({ key }) => key)).toEqual([...new Set([...one.keys(), ...other.keys()])].sort());
      for (const [key, { ofEntity }] of [...one, ...other])
        for (const id of ofEntity.keys()) expect(both.get(key)?.ofEntity.get(id)?.length).toBeGreaterThan(0);
      for (const { kind, ofEntity } of both.values()) {
        const words = [...ofEntity.values()].flat().filter((value) => typeof value === "string");
        if (kind === "number") expect(words).toEqual([]);
      }
    }),
    { seed },
  );
});

test("a property that nothing has in one place is what it is in the other, and mixed ones are words", () => {
  const index = (values: readonly (string | number)[]) =>
    new Map([
      [
        "p",
        propertyColumn(
          values.map((_, at) => `co:${at}`),
          values,
        ),
      ],
    ]);
  const [none, dates, words] = [index([]), index(["2025-09-25"]), index([1, "one"])];
  expect(joinedProperties(none, dates).get("p")).toEqual(dates.get("p"));
  expect(joinedProperties(dates, none).get("p")).toEqual(dates.get("p"));
  expect(joinedProperties(words, dates).get("p")?.ofEntity).toEqual(
    new Map([
      ["co:0", ["2025-09-25"]],
      ["co:1", ["one"]],
    ]),
  );
});

test("properties and their values are said as people say them", () => {
  expect([propertyName(".headCount"), propertyName(".head_count"), propertyName(".GDP")]).toEqual([
    "head count",
    "head count",
    "GDP",
  ]);
  expect(propertyValueWords("number", 1999)).toBe("1999");
  expect(propertyValueWords("number", 204_891)).toBe("204,891");
  expect(propertyValueWords("number", 3_500_000_000)).toBe("3.5B");
  expect(propertyValueWords("number", 0.25)).toBe("0.25");
  expect(propertyValueWords("date", dayNumber("2025-09-25") ?? 0)).toBe("25 Sep 2025");
});
