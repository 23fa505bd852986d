import fc from "fast-check";
import { expect, test } from "vitest";
import { MOST_ROWS_AT_ONCE, ROW_PX, rowWindow } from "#explorer/row-window.ts";
import { rowsWith } from "#explorer/view-rows.ts";

test("a short table is drawn whole", () => {
  expect(rowWindow(MOST_ROWS_AT_ONCE, 500, 400)).toEqual({ first: 0, end: MOST_ROWS_AT_ONCE });
});

test("whatever is in sight of a long table is drawn, and not much beside", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: MOST_ROWS_AT_ONCE + 1, max: 100_000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.integer({ min: 50, max: 2_000 }),
      (count, share, height) => {
        const scrolled = share * Math.max(0, count * ROW_PX - height);
        const { first, end } = rowWindow(count, scrolled, height);
        expect(first).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(count);
        expect(first * ROW_PX).toBeLessThanOrEqual(scrolled);
        expect(end).toBeGreaterThanOrEqual(Math.min(count, Math.ceil((scrolled + height) / ROW_PX)));
        expect(end - first).toBeLessThan(height / ROW_PX + 50);
      },
    ),
    { seed: 20250926 },
  );
});

test("rows are found by all of the words, in any column and any case", () => {
  const rows = [
    { id: "co:a", name: "Alibaba", nameZh: "阿里巴巴", degree: 12 },
    { id: "biz:b", name: "Alibaba Cloud", nameZh: "", degree: 3 },
  ];
  expect(rowsWith(rows, " CLOUD ali ")).toEqual([rows[1]]);
  expect(rowsWith(rows, "巴巴")).toEqual([rows[0]]);
  expect(rowsWith(rows, "  ")).toBe(rows);
  expect(rowsWith(rows, "nobody")).toEqual([]);
});
