import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { communitiesOf } from "#layout/communities.ts";
import { logarithm, onCircle } from "#layout/exact-arithmetic.ts";
import { FarField } from "#layout/far-field.ts";
import { linkGraph } from "#layout/link-graph.ts";
import { multilevelPlaces } from "#layout/multilevel.ts";
import { packed } from "#layout/rectangle-packing.ts";
import { type Ends, randomLinks } from "./drawn-task.ts";

const seed = 20261123;
const graphOf = (count: number, links: Ends) =>
  linkGraph(
    count,
    links.map(([from]) => from),
    links.map(([, to]) => to),
  );
const anyGraph = fc
  .integer({ min: 1, max: 90 })
  .chain((count) =>
    fc.array(fc.tuple(fc.nat(count - 1), fc.nat(count - 1)), { maxLength: 200 }).map((links) => graphOf(count, links)),
  );

describe("places by forces", () => {
  test("are the same bits for the same graph and seed, and others for another seed", () => {
    const graph = graphOf(700, randomLinks(700, 1_400, 3));
    const [one, again, other] = [7, 7, 8].map((each) => multilevelPlaces(graph, each));
    expect(again).toEqual(one);
    expect(other?.x).not.toEqual(one?.x);
  });

  test("are finite and apart for any small graph, with links to oneself and double ones", () => {
    fc.assert(
      fc.property(anyGraph, fc.nat(), (graph, any) => {
        const { x, y } = multilevelPlaces(graph, any);
        expect([...x, ...y].every(Number.isFinite)).toBe(true);
        expect(new Set(Array.from(x, (value, node) => `${value} ${y[node]}`)).size).toBe(graph.count);
      }),
      { seed, numRuns: 40 },
    );
  });

  test("of a star of ten thousand are finite, its middle in the middle", () => {
    const star = graphOf(
      10_000,
      Array.from({ length: 9_999 }, (_, leaf) => [0, leaf + 1] as const),
    );
    const { x, y } = multilevelPlaces(star, 1);
    const far = Math.max(...x.subarray(1).map(Math.abs));
    expect(x.every(Number.isFinite) && y.every(Number.isFinite)).toBe(true);
    expect(Math.hypot(x[0] ?? 0, y[0] ?? 0)).toBeLessThan(far / 10);
  });

  test("bring together what is linked: two cliques on a bridge stand apart", () => {
    const clique = (from: number) =>
      Array.from({ length: 400 }, (_, at) => [from + Math.floor(at / 20), from + (at % 20)] as const);
    const { x, y } = multilevelPlaces(graphOf(40, [...clique(0), ...clique(20), [0, 20]]), 1);
    const middle = (from: number) => {
      const mean = (column: Float64Array) => column.subarray(from, from + 20).reduce((sum, one) => sum + one, 0) / 20;
      return { x: mean(x), y: mean(y) };
    };
    const [one, other] = [middle(0), middle(20)];
    const within = Array.from({ length: 20 }, (_, node) => Math.hypot((x[node] ?? 0) - one.x, (y[node] ?? 0) - one.y));
    expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(2 * Math.max(...within));
  });

  test("say how far they are, and end at the whole", () => {
    const told: number[] = [];
    multilevelPlaces(graphOf(500, randomLinks(500, 900, 1)), 1, (share) => told.push(share));
    expect(told.length).toBeGreaterThan(20);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.at(-1)).toBeLessThanOrEqual(1);
  });
});

test("what is far away pushes as the sum over all pairs does, within five in a hundred", () => {
  const random = randomLinks(10_000, 900, 5);
  const [x, y] = [0, 1].map((axis) => Float64Array.from(random, (pair) => (pair[axis] ?? 0) / 7));
  const mass = Float64Array.from(random, (_, node) => 1 + (node % 5));
  const [fx, fy] = [new Float64Array(900), new Float64Array(900)];
  if (!x || !y) throw new Error("There are no points.");
  new FarField(900).push(x, y, mass, 10, fx, fy);
  for (let node = 0; node < 900; node += 50) {
    let [sumX, sumY] = [0, 0];
    for (let other = 0; other < 900; other += 1) {
      const [dx, dy] = [(x[node] ?? 0) - (x[other] ?? 0), (y[node] ?? 0) - (y[other] ?? 0)];
      const square = dx * dx + dy * dy;
      const share = square > 0 ? (10 * (mass[node] ?? 0) * (mass[other] ?? 0)) / square : 0;
      [sumX, sumY] = [sumX + dx * share, sumY + dy * share];
    }
    const error = Math.hypot(sumX - (fx[node] ?? 0), sumY - (fy[node] ?? 0));
    expect(error / Math.hypot(sumX, sumY)).toBeLessThan(0.05);
  }
});

test("logarithm and circle are those of the language, to seven digits", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1, max: 1e12, noNaN: true }),
      fc.double({ min: -9, max: 9, noNaN: true }),
      (v, turn) => {
        expect(Math.abs(logarithm(v) - Math.log(v))).toBeLessThan(1e-6);
        const { x, y } = onCircle(turn);
        expect(Math.abs(x - Math.cos(turn * 2 * Math.PI))).toBeLessThan(1e-6);
        expect(Math.abs(y - Math.sin(turn * 2 * Math.PI))).toBeLessThan(1e-6);
      },
    ),
    { seed },
  );
});

test("rectangles are packed without overlap and near to the wanted shape", () => {
  const side = fc.double({ min: 1, max: 300, noNaN: true });
  fc.assert(
    fc.property(fc.array(fc.tuple(side, side), { minLength: 1, maxLength: 40 }), (sizes) => {
      const [width, height] = [sizes.map(([w]) => w), sizes.map(([, h]) => h)];
      const { left, top, ...whole } = packed({ width, height }, 1);
      for (const [one, [w, h]] of sizes.entries()) {
        const [x, y] = [left[one] ?? -1, top[one] ?? -1];
        expect(x >= 0 && y >= 0 && x + w <= whole.width + 1e-6 && y + h <= whole.height + 1e-6).toBe(true);
        for (let other = 0; other < one; other += 1) {
          const [ox, oy] = [left[other] ?? 0, top[other] ?? 0];
          const isApart =
            x + w <= ox + 1e-6 ||
            ox + (width[other] ?? 0) <= x + 1e-6 ||
            y + h <= oy + 1e-6 ||
            oy + (height[other] ?? 0) <= y + 1e-6;
          expect(isApart).toBe(true);
        }
      }
    }),
    { seed, numRuns: 60 },
  );
});

test("communities are the cliques of a ring of cliques, the largest first", () => {
  const sizes = [6, 9, 5];
  const begins = [0, 6, 15];
  const links = sizes.flatMap((size, at) => {
    const from = begins[at] ?? 0;
    const within = Array.from(
      { length: size * size },
      (_, pair) => [from + (pair % size), from + Math.floor(pair / size)] as const,
    );
    return [...within, [from, begins[(at + 1) % 3] ?? 0] as const];
  });
  const found = communitiesOf(graphOf(20, links));
  expect([...found]).toEqual([...Array(6).fill(1), ...Array(9).fill(0), ...Array(5).fill(2)]);
});
