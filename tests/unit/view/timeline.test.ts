import fc from "fast-check";
import { expect, test } from "vitest";
import { pictured } from "#tests/support/pictured.ts";
import { dayNumber, isoDay, readDay } from "#view/day.ts";
import { indexEvidence } from "#view/evidence-index.ts";
import { claimDays, claimsBehind, newLinks, standingOn } from "#view/timeline.ts";

const seed = 20250926;
const picture = pictured({
  nodes: [
    ["co:a", "company"],
    ["ini:a/x", "initiative"],
  ],
  links: [["co:a", "ini:a/x", "RUNS", "none"]],
});
/** Announced in May, said again in June; a figure of June that September superseded, and something of nobody drawn. */
const evidence = indexEvidence({
  dataset: "test",
  entities: ["co:a", "co:other", "ini:a/x"],
  types: ["RUNS"],
  publishers: [],
  dates: ["2025-05-01", "2025-06", "2025-09-25"],
  claims: {
    kind: [0, 0, 0, 0, 0],
    confidence: [0, 0, 0, 0, 0],
    date: [0, 1, 1, 2, 2],
    superseded: [-1, -1, 2, -1, -1],
    publishers: [[], [], [], [], []],
    about: [[0], [], [2], [2], [1]],
    usd: [null, null, null, null, null],
  },
  links: { source: [0], target: [2], type: [0], claims: [[0, 1]] },
});
const claims = claimsBehind(picture, evidence);
const on = (day: string) => standingOn(claims, dayNumber(day) ?? 0);

test("the steps are the days on which something of the picture was claimed", () => {
  expect(claimDays(claims).map(({ day, count }) => [isoDay(day), count])).toEqual([
    ["2025-05-01", 1],
    ["2025-06-01", 2],
    ["2025-09-25", 1],
  ]);
});

test("what is announced is believed until a later claim takes its place", () => {
  expect(on("2025-04-30")).toEqual({ announced: 0, believed: 0, superseded: 0 });
  expect(on("2025-06-01")).toEqual({ announced: 2, believed: 3, superseded: 0 });
  expect(on("2025-09-25")).toEqual({ announced: 1, believed: 3, superseded: 1 });
});

test("a link is new on the first day on which it was claimed, and on no other", () => {
  expect(newLinks(picture, evidence, dayNumber("2025-05-01") ?? 0)).toEqual([0]);
  expect(newLinks(picture, evidence, dayNumber("2025-06-01") ?? 0)).toEqual([]);
});

test("nothing that was claimed is lost: believed and superseded are all of it", () => {
  fc.assert(
    fc.property(fc.integer({ min: 20_000, max: 20_500 }), (day) => {
      const { announced, believed, superseded } = standingOn(claims, day);
      expect(believed + superseded).toBe(claims.filter((claim) => claim.day <= day).length);
      expect(announced).toBeLessThanOrEqual(believed + superseded);
    }),
    { seed },
  );
});

test("a day is counted and written the same way, and what is no day is none", () => {
  fc.assert(
    fc.property(fc.integer({ min: -300_000, max: 300_000 }), (day) => {
      expect(dayNumber(isoDay(day))).toBe(day);
    }),
    { seed },
  );
  expect(readDay("2025-09")).toBe("2025-09-01");
  expect(["2025-13-01", "2025-02-30", "yesterday", "", null].map(readDay)).toEqual(Array(5).fill(undefined));
});
