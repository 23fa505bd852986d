import fc from "fast-check";
import { expect, test } from "vitest";
import { labelLines, textWidth } from "#contract/drawing.ts";
import { type LensParam, lensQuery } from "#contract/lens.ts";

const params: Record<string, LensParam> = {
  company: { type: "entity", kind: "company", default: "co:alibaba", about: "whom" },
  limit: { type: "int", min: 1, max: 50, default: 20, about: "how many" },
  on: { type: "date", min: "2025-01-01", max: "2025-12-31", default: "2025-09-25", about: "when" },
  flow: { type: "enum", values: ["all", "money"], default: "all", about: "what" },
};

test("an empty query means the defaults", () => {
  expect(lensQuery(params).parse({})).toEqual({
    company: "co:alibaba",
    limit: 20,
    on: "2025-09-25",
    flow: "all",
    frame: "wide",
  });
});

test("texts become what was declared; unknown names and values out of bounds are refused", () => {
  const query = lensQuery(params);
  expect(query.parse({ limit: "7", on: "2025-02-28", flow: "money", frame: "tall" })).toMatchObject({
    limit: 7,
    on: "2025-02-28",
    flow: "money",
    frame: "tall",
  });
  for (const bad of [
    { limit: "51" },
    { limit: "1.5" },
    { flow: "water" },
    { on: "2025-02-29" },
    { on: "2026-01-01" },
    { on: "yesterday" },
    { company: "MATCH (n)" },
    { cheese: "1" },
    { frame: "round" },
  ]) {
    expect(query.safeParse(bad).success, JSON.stringify(bad)).toBe(false);
  }
});

test("a name is never lost by breaking it", () => {
  const name = fc
    .array(fc.stringMatching(/^[A-Za-z0-9]{1,12}$/), { minLength: 1, maxLength: 6 })
    .map((words) => words.join(" "));
  fc.assert(
    fc.property(name, fc.constantFrom("wide" as const, "tall" as const), (text, frame) => {
      const lines = labelLines(text, frame);
      expect(lines.join(" ")).toBe(text);
      expect(lines.length).toBeLessThanOrEqual(2);
    }),
  );
});

test("Chinese characters are as wide as they are high", () => {
  expect(textWidth("阿里巴巴", 10, 400)).toBeCloseTo(40.8);
});
