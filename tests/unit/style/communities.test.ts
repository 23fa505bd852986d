import fc from "fast-check";
import { expect, test } from "vitest";
import { centralities } from "#view/centrality.ts";
import { communities } from "#view/communities.ts";

const graph = (count: number, pairs: readonly (readonly [number, number])[]) => ({
  nodes: { id: Array.from({ length: count }, (_, at) => String(at)) },
  links: { source: pairs.map(([source]) => source), target: pairs.map(([, target]) => target) },
});
type Drawn = Parameters<typeof communities>[0];
const drawn = (...of: Parameters<typeof graph>) => graph(...of) as unknown as Drawn;

/** Everyone with everyone. */
const clique = (from: number, size: number) =>
  Array.from({ length: size }, (_, one) =>
    Array.from({ length: one }, (_none, other) => [from + one, from + other] as const),
  ).flat();

test("three circles of friends with a single tie between each are three communities, the largest first", () => {
  const found = communities(drawn(16, [...clique(0, 4), ...clique(4, 7), ...clique(11, 5), [0, 4], [4, 11]]));
  expect(found).toEqual([...Array(4).fill(2), ...Array(7).fill(0), ...Array(5).fill(1)]);
});

const anyGraph = fc.integer({ min: 0, max: 24 }).chain((count) =>
  fc
    .array(fc.tuple(fc.nat(Math.max(0, count - 1)), fc.nat(Math.max(0, count - 1))), {
      maxLength: count === 0 ? 0 : 60,
    })
    .map((pairs) => ({ count, pairs })),
);

test("a community never holds what no links tie together, and the same graph has the same ones", () => {
  fc.assert(
    fc.property(anyGraph, ({ count, pairs }) => {
      const found = communities(drawn(count, pairs));
      expect(found).toEqual(communities(drawn(count, pairs)));
      const reach = components(count, pairs);
      for (let one = 0; one < count; one += 1)
        for (let other = 0; other < one; other += 1)
          if (found[one] === found[other]) expect(reach[one]).toBe(reach[other]);
    }),
    { seed: 61, numRuns: 60 },
  );
});

test("the middle of a star is most central, its points are alike, and what is loose is least", () => {
  const [middle = 0, ...points] = centralities(
    drawn(
      6,
      [1, 2, 3, 4].map((point) => [0, point] as const),
    ),
  );
  expect(middle).toBe(1);
  expect(new Set(points.slice(0, 4)).size).toBe(1);
  expect(points[4]).toBeLessThan(points[0] ?? 0);
});

function components(count: number, pairs: readonly (readonly [number, number])[]): number[] {
  const of = Array.from({ length: count }, (_, at) => at);
  for (let round = 0; round < count; round += 1)
    for (const [one, other] of pairs) {
      const least = Math.min(of[one] ?? 0, of[other] ?? 0);
      of[one] = least;
      of[other] = least;
    }
  return of;
}
