import type { Guide } from "#contract/guide.ts";
import { onCircle } from "./exact-arithmetic.ts";
import { adjacencyOf, type LinkGraph } from "./link-graph.ts";
import type { Extents, Places } from "./places.ts";

const BETWEEN_RINGS = 24;
const TURN = 6.283185307179586;

/** Who is how many links from the middle, through whom, and in what order around it. */
interface Rings {
  /** Nodes by ring, the middle first; each ring in the order of its circle. */
  readonly rings: readonly (readonly number[])[];
  readonly children: ReadonlyMap<number, readonly number[]>;
  /** What no way leads to. */
  readonly apart: readonly number[];
}

/**
 * One node in the middle and the others on circles around it, by how many links away they are, each behind the one that it
 * hangs on; what is not linked to it at all on a last circle.
 */
export function radialPlaces(
  graph: LinkGraph,
  centre: number,
  room: Extents,
): Places & { readonly guides: readonly Guide[] } {
  const [x, y] = [new Float64Array(graph.count), new Float64Array(graph.count)];
  const guides: Guide[] = [];
  if (graph.count === 0) return { x, y, guides };
  const tree = ringsAround(graph, centre);
  const angle = anglesOf(tree, room);
  let radius = 0;
  const place = (ring: readonly number[], words: string, turnOf: (node: number, at: number) => number) => {
    const deepest = Math.max(...ring.map((node) => Math.max(room.above[node]! + room.below[node]!)));
    const gaps = gapsOf(ring.map(turnOf));
    const needed = Math.max(
      ...ring.map((node, at) => (ring.length > 1 ? widthOf(room, node) / (TURN * gaps[at]!) : 0)),
    );
    radius = Math.max(radius + deepest + BETWEEN_RINGS, needed);
    for (const [at, node] of ring.entries()) {
      const point = onCircle(turnOf(node, at) - 0.25);
      x[node] = point.x * radius;
      y[node] = point.y * radius;
    }
    guides.push({ shape: "circle", at: { x: 0, y: 0 }, radius });
    guides.push({ shape: "words", at: { x: 0, y: -radius }, text: words, anchor: "middle" });
  };
  for (const [steps, ring] of tree.rings.entries())
    if (steps > 0) place(ring, steps === 1 ? "1 link away" : `${steps} links away`, (node) => angle.get(node)!);
  if (tree.apart.length > 0) place(tree.apart, "not linked", (_, at) => (at + 0.5) / tree.apart.length);
  return { x, y, guides };
}

function ringsAround(graph: LinkGraph, centre: number): Rings {
  const { start, neighbour } = adjacencyOf(graph);
  const seen = new Uint8Array(graph.count);
  const children = new Map<number, number[]>();
  const rings: number[][] = [[centre]];
  seen[centre] = 1;
  for (let ring = rings[0]!; ring.length > 0; ) {
    const next: number[] = [];
    for (const node of ring)
      for (let place = start[node]!; place < start[node + 1]!; place += 1) {
        const other = neighbour[place]!;
        if (seen[other]) continue;
        seen[other] = 1;
        next.push(other);
        const own = children.get(node);
        if (own) own.push(other);
        else children.set(node, [other]);
      }
    if (next.length > 0) rings.push(next);
    ring = next;
  }
  const apart = Array.from(seen, (_, node) => node).filter((node) => !seen[node]);
  return { rings, children, apart };
}

/** Where each node stands on its circle, in turns: in the middle of a sector as wide as all that hangs on it needs. */
function anglesOf({ rings, children }: Rings, room: Extents): ReadonlyMap<number, number> {
  const weight = new Map<number, number>();
  for (const ring of rings.toReversed())
    for (const node of ring) {
      const below = (children.get(node) ?? []).reduce((sum, child) => sum + weight.get(child)!, 0);
      // What is further out has more of the circle for the same angle.
      weight.set(node, Math.max(widthOf(room, node), 0.75 * below));
    }
  const angle = new Map<number, number>();
  const sectors = new Map<number, readonly [number, number]>([[rings[0]![0]!, [0, 1]]]);
  for (const ring of rings)
    for (const node of ring) {
      const [from, to] = sectors.get(node)!;
      angle.set(node, (from + to) / 2);
      const own = children.get(node) ?? [];
      const whole = own.reduce((sum, child) => sum + weight.get(child)!, 0);
      let at = from;
      for (const child of own) {
        const end = at + ((to - from) * weight.get(child)!) / whole;
        sectors.set(child, [at, end]);
        at = end;
      }
    }
  return angle;
}

/** To the nearer of both neighbours on a circle, in turns; the turns rise. */
function gapsOf(turns: readonly number[]): readonly number[] {
  return turns.map((turn, at) => {
    const before = at === 0 ? turns.at(-1)! - 1 : turns[at - 1]!;
    const after = at === turns.length - 1 ? turns[0]! + 1 : turns[at + 1]!;
    return Math.max(1e-6, Math.min(turn - before, after - turn));
  });
}

function widthOf({ left, right }: Extents, node: number): number {
  return left[node]! + right[node]!;
}
