import fc from "fast-check";
import { expect, test } from "vitest";
import { drawnGraph } from "#scene/drawn-graph.ts";
import { fitPicture } from "#scene/picture-fit.ts";
import { pictured } from "#tests/support/pictured.ts";

const CORNER = { width: 46, height: 110 };
const STORED = { width: 780, height: 800 };
const size = fc.record({ width: fc.integer({ min: 200, max: 1600 }), height: fc.integer({ min: 300, max: 1200 }) });

/** One entity at that place of the stored frame. */
function lone(x: number, y: number) {
  const picture = pictured({ nodes: [["co:alibaba", "company"]], links: [] });
  return drawnGraph({ ...picture, nodes: { ...picture.nodes, name: ["A"], x: [x], y: [y] } });
}

test("the whole frame stands in the container, as large as it can be and in its middle", () => {
  fc.assert(
    fc.property(size, (container) => {
      const { scale, left, top } = fitPicture(container, STORED, undefined, lone(770, 20), "wide");
      expect(Math.min(left, top)).toBeCloseTo(0);
      expect(Math.max(left, top)).toBeGreaterThanOrEqual(0);
      expect(2 * left + STORED.width * scale).toBeCloseTo(container.width);
      expect(2 * top + STORED.height * scale).toBeCloseTo(container.height);
    }),
  );
});

test("what would stand under the corner stands beside or below it; what is elsewhere is not moved for it", () => {
  fc.assert(
    fc.property(size, fc.integer({ min: 30, max: 750 }), fc.integer({ min: 30, max: 770 }), (container, x, y) => {
      const graph = lone(x, y);
      const plain = fitPicture(container, STORED, undefined, graph, "wide");
      const fit = fitPicture(container, STORED, CORNER, graph, "wide");
      const at = { x: fit.left + x * fit.scale, y: fit.top + y * fit.scale };
      expect(at.x > container.width - CORNER.width && at.y < CORNER.height).toBe(false);
      if (x < 600 && y > 400) expect(fit).toEqual(plain);
    }),
  );
});
