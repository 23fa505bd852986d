import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LAYOUT_NAMES, type LayoutName } from "#contract/layout-names.ts";
import { componentsOf } from "#layout/components.ts";
import { boundsOf, extentsOf } from "#layout/layout-part.ts";
import { linkGraph } from "#layout/link-graph.ts";
import { linkLayers } from "#layout/link-layers.ts";
import { removeOverlaps } from "#layout/overlap-removal.ts";
import { runLayout } from "#layout/run-layout.ts";
import { type Ends, overlapsOf, randomLinks, roomOf, taskOf } from "./drawn-task.ts";

const seed = 20261123;
const computed = LAYOUT_NAMES.filter((name) => name !== "stored");
const degenerate: readonly (readonly [string, number, Ends])[] = [
  ["nothing", 0, []],
  ["one", 1, []],
  ["one with a link to itself", 1, [[0, 0]]],
  ["two", 2, []],
  [
    "two with three links",
    2,
    [
      [0, 1],
      [1, 0],
      [0, 1],
    ],
  ],
  [
    "a chain",
    5,
    [
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 4],
    ],
  ],
  ["loose ones", 30, []],
];

describe.each(computed)("%s", (name: LayoutName) => {
  test.each(degenerate)("draws %s within its frame", (_, count, links) => {
    const { x, y, width, height } = runLayout(taskOf(count, links, { name }));
    for (let node = 0; node < count; node += 1) {
      expect([x[node], y[node]].every((value) => Number.isFinite(value) && (value ?? -1) >= 0)).toBe(true);
      expect((x[node] ?? 0) <= width && (y[node] ?? 0) <= height).toBe(true);
    }
  });

  test("is the same bits again, without overlapping shapes", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.nat(80), fc.nat(), (count, links, any) => {
        const task = taskOf(count, randomLinks(count, links, any), { name, seed: any });
        const drawn = runLayout(task);
        expect(runLayout(task)).toEqual(drawn);
        expect(overlapsOf(drawn, task.shapes)).toEqual([]);
      }),
      { seed, numRuns: 12 },
    );
  });

  test("leaves fixed nodes where they are and pushes the others away from them", () => {
    const fixed = { node: Uint32Array.of(3, 9), x: Float64Array.of(120, 400), y: Float64Array.of(90, 410) };
    const task = taskOf(40, randomLinks(40, 60, 2), { name, fixed });
    const drawn = runLayout(task);
    expect([drawn.x[3], drawn.y[3], drawn.x[9], drawn.y[9]]).toEqual([120, 90, 400, 410]);
    expect(overlapsOf(drawn, task.shapes)).toEqual([]);
  });

  test("has a frame that reaches to what is held beyond it", () => {
    const fixed = { node: Uint32Array.of(1), x: Float64Array.of(2000), y: Float64Array.of(1500) };
    const { width, height } = runLayout(taskOf(6, randomLinks(6, 6, 2), { name, fixed }));
    expect([width > 2000, height > 1500]).toEqual([true, true]);
  });
});

test("what is linked to a held node goes along with it; everything stays within the frame", () => {
  const links: Ends = [...ring(0, 8), [7, 8], ...ring(8, 16)];
  const free = runLayout(taskOf(16, links));
  const far = (drawn: typeof free, one: number, other: number) =>
    Math.hypot((drawn.x[one] ?? 0) - (drawn.x[other] ?? 0), (drawn.y[one] ?? 0) - (drawn.y[other] ?? 0));
  // Each end of the drawing is held where the other was.
  const fixed = {
    node: Uint32Array.of(0, 15),
    x: Float64Array.of(free.x[15] ?? 0, free.x[0] ?? 0),
    y: Float64Array.of(free.y[15] ?? 0, free.y[0] ?? 0),
  };
  const drawn = runLayout(taskOf(16, links, { fixed }));
  for (const [held, neighbour] of [
    [0, 1],
    [15, 14],
  ] as const)
    expect(far(drawn, held, neighbour)).toBeLessThan(1.5 * far(free, held, neighbour));
  expect([Math.min(...drawn.x), Math.min(...drawn.y)].every((least) => least >= 0)).toBe(true);
});

function ring(from: number, to: number): Ends {
  return Array.from({ length: to - from }, (_, at) => [from + at, from + ((at + 1) % (to - from))] as const);
}

test("there is room for every name where that is wanted, be it in the stored drawing", () => {
  for (const name of LAYOUT_NAMES) {
    const task = taskOf(50, randomLinks(50, 70, 4), { name, spread: true });
    expect(overlapsOf(runLayout(task), task.labels), name).toEqual([]);
  }
});

test("parts that nothing joins stand in rectangles that do not overlap", () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 80 }), fc.nat(70), fc.nat(), (count, links, any) => {
      const task = taskOf(count, randomLinks(count, links, any));
      const { x, y } = runLayout(task);
      const boxes = componentsOf(linkGraph(count, task.source, task.target)).map((nodes) => {
        const picked = (column: Float64Array) => Float64Array.from(nodes, (node) => column[node] ?? 0);
        return boundsOf({ x: picked(x), y: picked(y) }, extentsOf(task.shapes, nodes));
      });
      const at = (column: "left" | "top") => Float64Array.from(boxes, (box) => box[column]);
      const reach = (side: "width" | "height") => Float64Array.from(boxes, (box) => box[side]);
      const none = new Float64Array(boxes.length);
      const extents = { left: none, above: none, right: reach("width"), below: reach("height") };
      expect(overlapsOf({ x: at("left"), y: at("top") }, extents)).toEqual([]);
    }),
    { seed, numRuns: 25 },
  );
});

test("nothing overlaps any more wherever things stood before, even all in one place", () => {
  const place = fc.integer({ min: 0, max: 200 });
  fc.assert(
    fc.property(fc.array(fc.tuple(place, place), { minLength: 1, maxLength: 70 }), (all) => {
      const places = { x: Float64Array.from(all, ([x]) => x), y: Float64Array.from(all, ([, y]) => y) };
      const room = roomOf(all.length, 15, 22);
      removeOverlaps(places, room);
      expect(overlapsOf(places, room)).toEqual([]);
    }),
    { seed, numRuns: 50 },
  );
  const heap = { x: new Float64Array(300), y: new Float64Array(300) };
  removeOverlaps(heap, roomOf(300, 10));
  expect(overlapsOf(heap, roomOf(300, 10))).toEqual([]);
});

test("what already has room does not move", () => {
  const task = taskOf(3, [], { name: "stored", x: Float64Array.of(50, 300, 600), y: Float64Array.of(50, 300, 600) });
  const { x, y, width, height } = runLayout(task);
  expect([[...x], [...y], width, height]).toEqual([[50, 300, 600], [50, 300, 600], 780, 800]);
});

test("groups stand under their names, none in the rectangle of another", () => {
  const task = taskOf(30, randomLinks(30, 40, 6), { name: "type" });
  const { x, y, guides } = runLayout(task);
  expect(guides.flatMap((guide) => (guide.shape === "words" ? guide.text : []))).toEqual(["one", "two", "three"]);
  const boxes = [0, 1, 2].map((group) => {
    const nodes = Array.from(task.group.keys()).filter((node) => task.group[node] === group);
    const [xs, ys] = [nodes.map((node) => x[node] ?? 0), nodes.map((node) => y[node] ?? 0)];
    return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
  });
  for (const [at, box] of boxes.entries())
    for (const other of boxes.slice(0, at))
      expect(box.right < other.left || other.right < box.left || box.bottom < other.top || other.bottom < box.top).toBe(
        true,
      );
});

test("layers stand below each other in their order, and links without kinds lead downwards", () => {
  const { y } = runLayout(taskOf(40, randomLinks(40, 50, 3), { name: "hierarchy" }));
  const level = (layer: number) => Array.from(y).filter((_, node) => node % 4 === layer);
  for (const layer of [0, 1, 2]) expect(Math.max(...level(layer))).toBeLessThan(Math.min(...level(layer + 1)));
  expect([...linkLayers(5, [0, 1, 0, 3], [1, 2, 2, 4])]).toEqual([0, 1, 2, 0, 1]);
  expect([...linkLayers(3, [0, 1, 2], [1, 2, 0])]).toEqual([0, 1, 2]);
});

test("circles are as many links away from the middle as they say", () => {
  const links: Ends = [
    [0, 1],
    [0, 2],
    [1, 3],
    [3, 4],
  ];
  const { x, y, guides } = runLayout(taskOf(6, links, { name: "radial" }));
  const radius = (node: number) => Math.hypot((x[node] ?? 0) - (x[0] ?? 0), (y[node] ?? 0) - (y[0] ?? 0));
  expect(radius(2)).toBeCloseTo(radius(1), 6);
  expect([1, 3, 4, 5].map(radius)).toEqual([1, 3, 4, 5].map(radius).toSorted((a, b) => a - b));
  expect(guides.flatMap((guide) => (guide.shape === "words" ? guide.text : []))).toEqual([
    "1 link away",
    "2 links away",
    "3 links away",
    "not linked",
  ]);
});

test("later is farther right, what has no date stands below the axis", () => {
  const task = taskOf(60, [], { name: "time" });
  const { x, y, guides } = runLayout(task);
  const dated = Array.from(task.day.keys()).filter((node) => !Number.isNaN(task.day[node]));
  const byDay = dated.toSorted((a, b) => (task.day[a] ?? 0) - (task.day[b] ?? 0) || a - b);
  for (const [at, node] of byDay.entries())
    if (at > 0) expect(x[node]).toBeGreaterThanOrEqual(x[byDay[at - 1] ?? 0] ?? 0);
  const lowest = Math.max(...dated.map((node) => y[node] ?? 0));
  for (const node of task.day.keys()) if (Number.isNaN(task.day[node])) expect(y[node]).toBeGreaterThan(lowest);
  const words = guides.flatMap((guide) => (guide.shape === "words" ? guide.text : []));
  expect(words).toEqual(expect.arrayContaining(["2025", "No date"]));
});

test("of many, what belongs together stays together, and nothing overlaps as small as it is drawn", () => {
  const [count, size] = [4_000, 100];
  const groupOf = (node: number) => Math.floor(node / size);
  const within = randomLinks(count, 16_000, 5).map(
    ([from, to], at) => [from, at % 40 === 0 ? to : groupOf(from) * size + (to % size)] as const,
  );
  const drawn = runLayout(taskOf(count, within));
  const share = Math.sqrt(1_500 / count);
  expect(overlapsOf(drawn, roomOf(count, 12 * share))).toEqual([]);
  const far = (one: number, other: number) =>
    Math.hypot((drawn.x[one] ?? 0) - (drawn.x[other] ?? 0), (drawn.y[one] ?? 0) - (drawn.y[other] ?? 0));
  const mean = (beside: (node: number) => number) =>
    Array.from({ length: count }, (_, node) => far(node, beside(node))).reduce((sum, one) => sum + one) / count;
  const together = mean((node) => groupOf(node) * size + ((node + 37) % size));
  const apart = mean((node) => (node + 1_237) % count);
  expect(together / apart).toBeLessThan(0.2);
});
