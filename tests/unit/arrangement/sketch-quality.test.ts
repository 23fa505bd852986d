import { expect, test } from "vitest";
import { arrange } from "#dataset/arrangement.ts";
import { flawsOf } from "./drawn-picture.ts";
import { sketchFixture } from "./sketch-fixture.ts";

/*
 * The bounds are what a reader bears and the search reaches with room to spare. A change that breaks one should
 * be looked at, not counted: the picture may have become better at something else.
 */
test.each([
  { arrangement: "formula", frame: "wide", crossings: 15, hidden: 2, height: 800 },
  { arrangement: "formula", frame: "tall", crossings: 18, hidden: 9, height: 760 },
  { arrangement: "layered", frame: "wide", crossings: 38, hidden: 6, height: 800 },
  { arrangement: "organic", frame: "wide", crossings: 22, hidden: 3, height: 800 },
] as const)("$arrangement, $frame: few crossings, few links behind labels", ({ arrangement, frame, ...bound }) => {
  const sketch = sketchFixture();
  const drawing = arrange(sketch, arrangement, frame);
  const flaws = flawsOf(sketch, drawing, frame);
  expect(flaws.crossings).toBeLessThanOrEqual(bound.crossings);
  expect(flaws.hidden).toBeLessThanOrEqual(bound.hidden);
  expect(drawing.height).toBeLessThanOrEqual(bound.height);
});

test("the formula reads as in the sketch: money left, computing right, company and market on the axis", () => {
  const sketch = sketchFixture();
  for (const frame of ["wide", "tall"] as const) {
    const { width, x, y } = arrange(sketch, "formula", frame);
    const at = (id: string) => ({ x: x[sketch.nodes.id.indexOf(id)] ?? 0, y: y[sketch.nodes.id.indexOf(id)] ?? 0 });
    expect(at("leg:cash-cow").x).toBeLessThan(at("leg:data").x);
    expect(at("leg:data").x).toBeLessThan(at("leg:cloud").x);
    expect(at("leg:data").y).toBeLessThan(at("leg:cloud").y);
    expect(at("co:alibaba").x).toBe(width / 2);
    expect(at("mkt:alibaba-share").x).toBe(width / 2);
    expect(at("ini:capex").x).toBeLessThan(at("ini:cloud").x);
    expect(at("biz:ecommerce").x).toBeLessThan(width / 2);
    expect(at("biz:alibaba-cloud").x).toBeGreaterThan(width / 2);
  }
});
