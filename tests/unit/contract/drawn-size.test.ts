import fc from "fast-check";
import { expect, test } from "vitest";
import { nearShapeScale, shapeScaleOf } from "#contract/drawn-size.ts";

const seed = 20261124;
const fitted = fc.double({ min: 0.01, max: 3, noNaN: true });
const count = fc.integer({ min: 0, max: 200_000 });
const nearness = fc.double({ min: 0.4, max: 12.5, noNaN: true });

test("shapes are as large as ever where there is room, and the more there are the smaller", () => {
  expect(shapeScaleOf(0.8, 1_500)).toBe(shapeScaleOf(0.8));
  expect(shapeScaleOf(0.8, 6_000)).toBeCloseTo(shapeScaleOf(0.8) / 2);
  fc.assert(
    fc.property(fitted, count, count, (fit, one, other) => {
      const [few, many] = [Math.min(one, other), Math.max(one, other)];
      expect(shapeScaleOf(fit, many)).toBeLessThanOrEqual(shapeScaleOf(fit, few));
    }),
    { seed },
  );
});

test("from nearer they are larger, but never larger than few would be", () => {
  fc.assert(
    fc.property(fitted, count, nearness, nearness, (fit, many, one, other) => {
      const [far, near] = [Math.min(one, other), Math.max(one, other)];
      expect(nearShapeScale(fit, many, far)).toBeLessThanOrEqual(nearShapeScale(fit, many, near) * (1 + 1e-9));
      expect(nearShapeScale(fit, many, near)).toBeLessThanOrEqual(nearShapeScale(fit, 0, near));
      expect(nearShapeScale(fit, 0, near)).toBeCloseTo(shapeScaleOf(fit) * Math.sqrt(near));
    }),
    { seed },
  );
});
