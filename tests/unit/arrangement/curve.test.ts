import fc from "fast-check";
import { expect, test } from "vitest";
import { curvePoint, LINK_BEND, linkBends, linkCurve } from "#contract/curve.ts";

const runs = { seed: 4177 };
const pixel = fc.integer({ min: -1000, max: 1000 });

test("a curve starts and ends where the link does", () => {
  fc.assert(
    fc.property(pixel, pixel, pixel, pixel, (x1, y1, x2, y2) => {
      const control = linkCurve(x1, y1, x2, y2);
      expect(curvePoint(x1, y1, control, x2, y2, 0)).toEqual({ x: x1, y: y1 });
      expect(curvePoint(x1, y1, control, x2, y2, 1)).toEqual({ x: x2, y: y2 });
    }),
    runs,
  );
});

test("a link to the right bows downwards, its opposite upwards, by half the bend", () => {
  const there = linkCurve(0, 0, 100, 0);
  expect(there).toEqual({ x: 50, y: 100 * LINK_BEND });
  expect(curvePoint(0, 0, there, 100, 0, 0.5).y).toBeCloseTo((100 * LINK_BEND) / 2);
  expect(linkCurve(100, 0, 0, 0).y).toBeCloseTo(-100 * LINK_BEND);
});

test("parallel links bend more and more, others alike", () => {
  expect(linkBends([0, 0, 1, 0, 2], [1, 1, 0, 1, 0])).toEqual([1, 3, 1, 5, 1].map((times) => LINK_BEND * times));
});
