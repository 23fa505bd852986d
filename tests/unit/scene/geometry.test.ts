import fc from "fast-check";
import { expect, test } from "vitest";
import { LabelBoxes } from "#contract/label-boxes.ts";
import { distanceToLink, pointOnLink } from "#scene/link-path.ts";
import { type ArrowKey, DIRECTIONS, stepFrom } from "#scene/neighbour-step.ts";

const coordinate = fc.integer({ min: -500, max: 500 });
const point = fc.record({ x: coordinate, y: coordinate });

test("a link's curve begins and ends at its entities, and a point on it is no way off", () => {
  fc.assert(
    fc.property(point, point, fc.double({ min: -0.4, max: 0.4, noNaN: true }), (source, target, bend) => {
      const [start, end] = [pointOnLink(source, target, bend, 0), pointOnLink(source, target, bend, 1)];
      expect(Math.hypot(start.x - source.x, start.y - source.y)).toBeCloseTo(0);
      expect(Math.hypot(end.x - target.x, end.y - target.y)).toBeCloseTo(0);
      expect(distanceToLink(pointOnLink(source, target, bend, 0.5), source, target, bend)).toBeLessThan(1e-6);
    }),
  );
});

test("an unbent link is the straight line", () => {
  expect(distanceToLink({ x: 50, y: 7 }, { x: 0, y: 0 }, { x: 100, y: 0 }, 0)).toBeCloseTo(7);
});

test("labels that were given a place never overlap", () => {
  const box = fc.record({
    x: coordinate,
    y: coordinate,
    w: fc.integer({ min: 1, max: 120 }),
    h: fc.integer({ min: 1, max: 40 }),
  });
  fc.assert(
    fc.property(fc.array(box, { maxLength: 40 }), (wanted) => {
      const boxes = new LabelBoxes({ left: -450, top: -450, right: 450, bottom: 450 });
      const placed = wanted
        .map(({ x, y, w, h }) => ({ left: x, top: y, right: x + w, bottom: y + h }))
        .filter((candidate) => boxes.takeFirstFree([candidate], (same) => same) !== undefined);
      for (const [at, a] of placed.entries()) {
        expect(a.left >= -450 && a.top >= -450 && a.right <= 450 && a.bottom <= 450).toBe(true);
        for (const b of placed.slice(at + 1)) {
          expect(a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top).toBe(true);
        }
      }
    }),
  );
});

test("an arrow key leads somewhere in its direction, whatever the order of the places", () => {
  const key = fc.constantFrom(...(Object.keys(DIRECTIONS) as ArrowKey[]));
  fc.assert(
    fc.property(point, key, fc.array(point, { maxLength: 15 }), (from, arrow, others) => {
      const places = others.map((place, at): [string, (typeof others)[number]] => [`n${at}`, place]);
      const to = stepFrom(from, arrow, new Map(places));
      expect(stepFrom(from, arrow, new Map([...places].reverse()))).toBe(to);
      const reached = to === undefined ? undefined : new Map(places).get(to);
      if (reached) {
        const { x, y } = DIRECTIONS[arrow];
        expect((reached.x - from.x) * x + (reached.y - from.y) * y).toBeGreaterThan(0);
      }
    }),
  );
});

test("the nearer of two entities straight ahead is taken", () => {
  const places = new Map([
    ["far", { x: 0, y: 90 }],
    ["near", { x: 5, y: 40 }],
    ["behind", { x: 0, y: -10 }],
  ]);
  expect(stepFrom({ x: 0, y: 0 }, "ArrowDown", places)).toBe("near");
  expect(stepFrom({ x: 0, y: 0 }, "ArrowLeft", places)).toBeUndefined();
});
