import { type Coarse, coarsened } from "./coarsening.ts";
import { onCircle } from "./exact-arithmetic.ts";
import { type Bodies, ForceSystem } from "./force-system.ts";
import type { LinkGraph } from "./link-graph.ts";
import type { Places } from "./places.ts";
import { seededRandom } from "./seeded-random.ts";

/** A graph this small is laid out from scratch. */
const SMALLEST = 60;
const MOST_LEVELS = 16;
/** A coarser graph with more than this share of the nodes is not worth its steps. */
const SHRINKS_BY = 0.93;
/** Steps of the coarsest graph and of those between; the finest has fewer the larger it is. */
const STEPS = { coarsest: 200, between: 50 } as const;
const GOLDEN_TURN = 0.381966011250105;

/** Said between steps; `share` goes from 0 to 1 with the work that is done. */
export type Report = (share: number) => void;

/**
 * Places by forces: the graph is made coarser until it is small, laid out, and refined level by level. The same graph and seed
 * give the same bits on every machine; another seed gives another drawing. Time grows with nodes and links, not their pairs.
 */
export function multilevelPlaces(graph: LinkGraph, seed: number, report: Report = () => undefined): Places {
  if (graph.count < 3) return fewPlaces(graph.count);
  const finest = bodiesOf(graph);
  const levels: Coarse[] = [];
  for (let last = finest; last.graph.count > SMALLEST && levels.length < MOST_LEVELS; ) {
    const next = coarsened(last);
    if (next.bodies.graph.count > last.graph.count * SHRINKS_BY) break;
    levels.push(next);
    last = next.bodies;
  }
  const all = [finest, ...levels.map(({ bodies }) => bodies)];
  const plan = all.map((bodies, level) => stepsOf(bodies, level, all.length));
  const whole = all.reduce((sum, { graph: { count } }, level) => sum + count * plan[level]!, 0);
  const random = seededRandom(seed);
  let done = 0;
  let system: ForceSystem | undefined;
  for (let level = all.length - 1; level >= 0; level -= 1) {
    const bodies = all[level]!;
    const next = new ForceSystem(bodies);
    if (system) refine(system, next, levels[level]!.cluster, random());
    else beginSpiral(next, bodies.mass, random());
    system = next;
    for (let step = 0; step < plan[level]!; step += 1) {
      system.step();
      done += bodies.graph.count;
      if (step % 4 === 0) report(done / whole);
    }
  }
  return system ?? fewPlaces(0);
}

function bodiesOf(graph: LinkGraph): Bodies {
  const mass = new Float64Array(graph.count).fill(1);
  for (let link = 0; link < graph.source.length; link += 1) {
    mass[graph.source[link]!]! += graph.weight[link]!;
    mass[graph.target[link]!]! += graph.weight[link]!;
  }
  return { graph, mass, size: new Float64Array(graph.count).fill(1) };
}

function stepsOf({ graph: { count } }: Bodies, level: number, levels: number): number {
  if (level > 0) return level === levels - 1 ? STEPS.coarsest : STEPS.between;
  if (count <= 1_000) return 300;
  return count <= 5_000 ? 120 : 60;
}

/** A sunflower: nobody begins on top of another, heavy ones have more room. */
function beginSpiral({ x, y }: ForceSystem, mass: Float64Array, turn: number): void {
  for (let node = 0; node < x.length; node += 1) {
    const place = onCircle(turn + node * GOLDEN_TURN);
    const radius = 6 * Math.sqrt((node + 0.5) * mass[node]!);
    x[node] = place.x * radius;
    y[node] = place.y * radius;
  }
}

/** Every node begins near the one that stood for it. */
function refine(coarse: ForceSystem, fine: ForceSystem, cluster: Uint32Array, turn: number): void {
  const reach = 0.35 * Math.sqrt(areaOf(coarse) / coarse.x.length);
  const members = new Uint32Array(coarse.x.length);
  for (let node = 0; node < cluster.length; node += 1) {
    const own = cluster[node]!;
    const place = onCircle(turn + own * 0.618 + members[own]! * GOLDEN_TURN);
    members[own]! += 1;
    fine.x[node] = coarse.x[own]! + place.x * reach;
    fine.y[node] = coarse.y[own]! + place.y * reach;
  }
}

function areaOf({ x, y }: Places): number {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let node = 0; node < x.length; node += 1) {
    left = Math.min(left, x[node]!);
    right = Math.max(right, x[node]!);
    top = Math.min(top, y[node]!);
    bottom = Math.max(bottom, y[node]!);
  }
  return (right - left) * (bottom - top);
}

/** One in the middle, two beside each other. */
function fewPlaces(count: number): Places {
  return { x: Float64Array.from({ length: count }, (_, node) => node - (count - 1) / 2), y: new Float64Array(count) };
}
