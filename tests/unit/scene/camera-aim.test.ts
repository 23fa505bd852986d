import fc from "fast-check";
import { expect, test } from "vitest";
import { aimAt, WHOLE } from "#scene/camera-aim.ts";
import { drawnGraph } from "#scene/drawn-graph.ts";
import { pictured } from "#tests/support/pictured.ts";

const SIZE = { width: 740, height: 800 };
const FIT = { scale: 1, left: 0, top: 0 };

/** Two entities at these places of the frame among others that stand in its corners. */
function crowd(one: { x: number; y: number }, other: { x: number; y: number }, others = 60) {
  const ids = ["co:one", "co:other", ...Array.from({ length: others }, (_, at) => `co:c${at}`)];
  const picture = pictured({ nodes: ids.map((id) => [id, "company"] as const), links: [] });
  const x = ids.map((_, at) => (at === 0 ? one.x : at === 1 ? other.x : at % 2 === 0 ? 20 : 720));
  const y = ids.map((_, at) => (at === 0 ? one.y : at === 1 ? other.y : at % 3 === 0 ? 20 : 780));
  return drawnGraph({ ...picture, nodes: { ...picture.nodes, x, y } });
}

const place = fc.record({ x: fc.integer({ min: 60, max: 680 }), y: fc.integer({ min: 60, max: 740 }) });

test("what is aimed at stands in sight with room around it, and the camera never looks beyond the edge", () => {
  fc.assert(
    fc.property(place, place, (one, other) => {
      const { x, y, ratio } = aimAt(crowd(one, other), ["co:one", "co:other"], SIZE, FIT);
      expect(ratio).toBeGreaterThanOrEqual(0.5);
      expect(ratio).toBeLessThanOrEqual(1);
      const unit = Math.max(SIZE.width, SIZE.height);
      const middle = { x: SIZE.width / 2 + (x - 0.5) * unit, y: SIZE.height / 2 - (y - 0.5) * unit };
      const reach = { x: (ratio * SIZE.width) / 2, y: (ratio * SIZE.height) / 2 };
      for (const axis of ["x", "y"] as const) {
        const side = axis === "x" ? SIZE.width : SIZE.height;
        expect(middle[axis] - reach[axis]).toBeGreaterThanOrEqual(-1e-6);
        expect(middle[axis] + reach[axis]).toBeLessThanOrEqual(side + 1e-6);
        for (const at of [one, other]) expect(Math.abs(at[axis] - middle[axis])).toBeLessThanOrEqual(reach[axis]);
      }
    }),
  );
});

test("two neighbours in a crowd are brought near", () => {
  const aim = aimAt(crowd({ x: 360, y: 400 }, { x: 400, y: 420 }), ["co:one", "co:other"], SIZE, FIT);
  expect(aim).toMatchObject({ ratio: 0.5, x: 0.5 + (380 - 370) / 800, y: 0.5 - (410 - 400) / 800 });
});

test.each([
  ["nothing of it is drawn", crowd({ x: 300, y: 300 }, { x: 320, y: 320 }), ["co:none"]],
  ["it takes up the picture anyway", crowd({ x: 60, y: 60 }, { x: 680, y: 740 }), ["co:one", "co:other"]],
  ["there is room for all", crowd({ x: 300, y: 300 }, { x: 320, y: 320 }, 10), ["co:one", "co:other"]],
])("the whole picture is shown where %s", (_, graph, ids) => {
  expect(aimAt(graph, ids, SIZE, FIT)).toEqual(WHOLE);
});
