import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FRAME_SIZES, FRAMES } from "#contract/kinds.ts";
import { ARRANGEMENTS } from "#contract/lens.ts";
import { type ArrangeInput, arrange, type Positions } from "#dataset/arrangement.ts";
import { around, gapBetween, inkOf } from "./drawn-picture.ts";
import { graphs, reversed } from "./graph-arbitrary.ts";

const runs = { numRuns: 12, seed: 4177 };
/** The search takes its time on a busy machine. */
const patience = { timeout: 30_000 };
const frames = fc.constantFrom(...FRAMES);
/** Boxes keep six pixels; rounding may take a hair of it. */
const MARGIN = 6 - 1e-6;

describe.each(ARRANGEMENTS)("%s", (arrangement) => {
  test("depends on what there is, not on the order in which it is listed", patience, () => {
    fc.assert(
      fc.property(graphs(16), frames, (graph, frame) => {
        const first = arrange(graph, arrangement, frame);
        expect(arrange(graph, arrangement, frame)).toEqual(first);
        const second = arrange(reversed(graph), arrangement, frame);
        expect({ ...second, x: [...second.x].reverse(), y: [...second.y].reverse() }).toEqual(first);
      }),
      { ...runs, numRuns: 6 },
    );
  });

  test("keeps shapes and labels apart and inside, in a drawing as wide as promised", patience, () => {
    fc.assert(
      fc.property(graphs(28), frames, (graph, frame) => {
        const drawing = arrange(graph, arrangement, frame);
        const boxes = inkOf(graph, drawing, frame).map(around);
        for (const [index, box] of boxes.entries()) {
          expect(
            Math.min(box.left, box.top, drawing.width - box.right, drawing.height - box.bottom),
          ).toBeGreaterThanOrEqual(MARGIN);
          for (const other of boxes.slice(index + 1)) expect(gapBetween(box, other)).toBeGreaterThanOrEqual(MARGIN);
        }
        const { width, height } = FRAME_SIZES[frame];
        expect(drawing.height).toBeGreaterThanOrEqual(height);
        if (arrangement === "formula") expect(drawing.width).toBe(width);
        else expect(drawing.width).toBeGreaterThanOrEqual(width);
        // What has to be high is wide as well, so that it fills a screen; only rows that search finds too tight add height.
        if (arrangement === "organic")
          expect(Math.abs(drawing.width / drawing.height - width / height)).toBeLessThan(0.01);
        else expect(drawing.width / drawing.height).toBeLessThanOrEqual(width / height + 0.01);
      }),
      runs,
    );
  });
});

describe("the order from top to bottom", () => {
  test("formula: legs, the companies judged, initiatives, markets", patience, () => {
    fc.assert(
      fc.property(graphs(24), frames, (graph, frame) => {
        const drawing = arrange(graph, "formula", frame);
        const judged = (index: number) => judgedIn(graph).has(index);
        const bands = [
          levels(graph, drawing, "leg"),
          levels(graph, drawing, "company", judged),
          levels(graph, drawing, "initiative"),
          levels(graph, drawing, "market"),
        ];
        expectStacked(bands);
      }),
      runs,
    );
  });

  test("layered: one band a kind, the market last", patience, () => {
    fc.assert(
      fc.property(graphs(24), frames, (graph, frame) => {
        const drawing = arrange(graph, "layered", frame);
        const order = ["thesis", "leg", "company", "business", "initiative", "product", "market"];
        expectStacked(order.map((kind) => levels(graph, drawing, kind)));
        const all = [...order, "event", "concept", "place"]
          .map((kind) => levels(graph, drawing, kind))
          .filter((band) => band.length > 0);
        all.sort((a, b) => Math.min(...a) - Math.min(...b));
        expectStacked(all);
      }),
      runs,
    );
  });
});

function judgedIn({ links, types }: ArrangeInput): ReadonlySet<number> {
  const meets = links.source.filter(
    (end, link) => types[links.type[link] ?? 0]?.type === "MEETS" && links.target[link] !== end,
  );
  return new Set(meets);
}

/** The heights of all shapes of a kind that pass. */
function levels(
  { kinds, nodes }: ArrangeInput,
  { y }: Positions,
  kind: string,
  passes: (index: number) => boolean = () => true,
): number[] {
  return y.filter((_, index) => kinds[nodes.kind[index] ?? 0] === kind && passes(index));
}

function expectStacked(bands: readonly (readonly number[])[]): void {
  const present = bands.filter((band) => band.length > 0);
  for (const [index, band] of present.slice(1).entries())
    expect(Math.max(...(present[index] ?? []))).toBeLessThan(Math.min(...band));
}

test("a name wider than the drawing stands in its middle", () => {
  const graph: ArrangeInput = {
    kinds: ["concept"],
    types: [],
    nodes: {
      id: ["con:a", "con:b"],
      name: ["m".repeat(90), "b"],
      kind: [0, 0],
      form: [-1, -1],
      flow: [0, 0],
      figure: ["", ""],
      tier: [1, 4],
    },
    links: { source: [], target: [], type: [], flow: [] },
  };
  expect(arrange(graph, "layered", "tall").x[0]).toBe(195);
  expect(arrange(graph, "organic", "tall").width).toBeGreaterThan(390);
});

test("an index that points nowhere is an error, not a picture", () => {
  const graph: ArrangeInput = {
    kinds: [],
    types: [],
    nodes: { id: ["con:a"], name: ["A"], kind: [3], form: [-1], flow: [0], figure: [""], tier: [4] },
    links: { source: [], target: [], type: [], flow: [] },
  };
  expect(() => arrange(graph, "formula", "wide")).toThrow(RangeError);
});
