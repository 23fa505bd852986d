import type { LayoutTask } from "#layout/layout-task.ts";
import type { Extents } from "#layout/places.ts";
import { seededRandom } from "#layout/seeded-random.ts";

/** Links between nodes by number. */
export type Ends = readonly (readonly [number, number])[];

/** The same room around each of so many nodes. */
export function roomOf(count: number, half: number, below = half): Extents {
  const filled = (value: number) => new Float64Array(count).fill(value);
  return { left: filled(half), right: filled(half), above: filled(half), below: filled(below) };
}

/** A picture to be laid out: groups and layers in turn, every third without a day. */
export function taskOf(count: number, links: Ends, wish: Partial<LayoutTask> = {}): LayoutTask {
  const each = (value: (node: number) => number) => Float64Array.from({ length: count }, (_, node) => value(node));
  return {
    name: "organic",
    seed: 1,
    spread: false,
    count,
    source: Uint32Array.from(links, ([from]) => from),
    target: Uint32Array.from(links, ([, to]) => to),
    shapes: roomOf(count, 12),
    labels: roomOf(count, 40, 30),
    x: each((node) => (node * 37) % 700),
    y: each((node) => (node * 61) % 700),
    width: 780,
    height: 800,
    names: Array.from({ length: count }, (_, node) => `node ${node}`),
    group: Uint32Array.from(each((node) => node % 3)),
    groupNames: ["one", "two", "three"],
    layer: Uint32Array.from(each((node) => node % 4)),
    layerNames: ["first", "second", "third", "fourth"],
    day: each((node) => (node % 3 === 0 ? Number.NaN : 20_000 + ((node * 7) % 900))),
    centre: 0,
    fixed: { node: new Uint32Array(0), x: new Float64Array(0), y: new Float64Array(0) },
    ...wish,
  };
}

/** Links by chance, a few of them of a node to itself and some twice. */
export function randomLinks(count: number, links: number, seed: number): Ends {
  const random = seededRandom(seed);
  const node = () => Math.floor(random() * count);
  return Array.from({ length: links }, () => [node(), node()] as const);
}

/** The pairs of rectangles that overlap by more than rounding. */
export function overlapsOf(
  { x, y }: { readonly x: ArrayLike<number>; readonly y: ArrayLike<number> },
  { left, right, above, below }: Extents,
): readonly (readonly [number, number])[] {
  const at = (column: ArrayLike<number>, node: number) => column[node] ?? Number.NaN;
  const pairs: (readonly [number, number])[] = [];
  for (let one = 0; one < x.length; one += 1)
    for (let other = 0; other < one; other += 1)
      if (
        at(x, one) + at(right, one) > at(x, other) - at(left, other) + 1e-6 &&
        at(x, other) + at(right, other) > at(x, one) - at(left, one) + 1e-6 &&
        at(y, one) + at(below, one) > at(y, other) - at(above, other) + 1e-6 &&
        at(y, other) + at(below, other) > at(y, one) - at(above, one) + 1e-6
      )
        pairs.push([other, one]);
  return pairs;
}
