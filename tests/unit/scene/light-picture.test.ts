import fc from "fast-check";
import { expect, test } from "vitest";
import { isHeavy } from "#scene/drawing-cost.ts";
import { columnsOf, END_FLOATS, POINT_FLOATS, shuffled } from "#scene/light-columns.ts";
import { LinkBudget } from "#scene/link-budget.ts";
import { atOnce } from "#scene/slices.ts";

test("a picture is heavy sooner where no graphics card draws it", () => {
  expect([isHeavy(300, true), isHeavy(637, true), isHeavy(637, false), isHeavy(9_000, false)]).toEqual([
    false,
    true,
    false,
    true,
  ]);
});

test("an order by chance has everything once, and is the same every time", () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { maxLength: 200 }), (items) => {
      const mixed = shuffled(items);
      expect(mixed.toSorted((a, b) => a - b)).toEqual(items.toSorted((a, b) => a - b));
      expect(shuffled(items)).toEqual(mixed);
    }),
  );
});

test("whatever part of the order is drawn, it is taken from everywhere", () => {
  const part = shuffled(Array.from({ length: 10_000 }, (_, at) => at)).slice(0, 1_000);
  for (let tenth = 0; tenth < 10; tenth++) {
    const count = part.filter((at) => Math.floor(at / 1_000) === tenth).length;
    expect(count).toBeGreaterThan(60);
    expect(count).toBeLessThan(140);
  }
});

test("frames that take too long have fewer links, quick ones more, and never less than some", () => {
  const budget = new LinkBudget(true);
  const before = budget.of(100_000);
  budget.took(120, before);
  const less = budget.of(100_000);
  expect(less).toBeLessThan(before);
  budget.took(5, less);
  expect(budget.of(100_000)).toBeGreaterThan(less);
  for (let frame = 0; frame < 50; frame++) budget.took(400, budget.of(100_000));
  expect(budget.of(100_000)).toBe(500);
  expect(budget.of(20)).toBe(20);
});

test("that few links are drawn quickly says nothing of many", () => {
  const budget = new LinkBudget(false);
  const before = budget.of(1_000_000);
  for (let frame = 0; frame < 50; frame++) budget.took(1, 600);
  expect(budget.of(1_000_000)).toBe(before);
});

test("what is hidden, and links to it, are not among what is drawn; the largest comes last, every link from end to end", () => {
  const node = (x: number, size: number, hidden = false) => ({ x, y: 2 * x, size, color: "#102030", hidden });
  const { points, pointCount, lines, linkCount, pieces } = atOnce(
    columnsOf(
      [
        ["large", node(1, 9)],
        ["small", node(2, 3)],
        ["hidden", node(3, 5, true)],
      ],
      [
        ["large", "small", { color: "#405060", bend: 0 }],
        ["large", "hidden", { color: "#405060", bend: 0 }],
        ["small", "large", { color: "#405060", bend: 0, hidden: true }],
      ],
    ),
  );
  expect([pointCount, linkCount]).toEqual([2, 1]);
  expect([points[0], points[POINT_FLOATS]]).toEqual([2, 1]);
  expect([...new Uint8Array(points.buffer, 16, 4)]).toEqual([0x10, 0x20, 0x30, 255]);
  const last = (2 * pieces - 1) * END_FLOATS;
  expect(lines.length).toBe(2 * pieces * END_FLOATS);
  expect([...lines.subarray(0, 2), ...lines.subarray(last, last + 2)]).toEqual([1, 2, 2, 4]);
});
