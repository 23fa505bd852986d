import { adjacencyOf } from "#layout/link-graph.ts";
import type { Places } from "#layout/places.ts";
import { seededRandom } from "#layout/seeded-random.ts";
import type { SampleGraph } from "./layout-graphs.ts";

/** How a drawing fails its graph, each from 0 for not at all. */
export interface LayoutFaults {
  /** By how much drawn distances are not those of the graph: stress over pairs by chance, freed of scale. */
  readonly stress: number;
  /** The share of neighbours in the graph that are not neighbours in the drawing, and the reverse. */
  readonly lostNeighbours: number;
  /** The share of the ten nearest in the drawing that are of another group. */
  readonly mixedGroups: number;
}

const SOURCES = 12;
const TARGETS = 1_500;
const NEAREST = 10;

/** A measure for drawings of one graph, over the same sample of nodes every time. */
export function faultsIn({ graph, group }: SampleGraph): (places: Places) => LayoutFaults {
  const random = seededRandom(7);
  const any = () => Math.floor(random() * graph.count);
  const { start, neighbour } = adjacencyOf(graph);
  const neighbours = (node: number) => neighbour.subarray(start[node] ?? 0, start[node + 1] ?? 0);
  const sample = Array.from({ length: Math.min(graph.count, 400) }, any);
  const sources = sample.slice(0, SOURCES);
  const targets = Array.from({ length: TARGETS }, any);
  const steps = sources.map((source) => stepsFrom(source, graph.count, neighbours));
  return (places) => {
    let [lost, mixed] = [0, 0];
    for (const node of sample) {
      const linked = new Set(neighbours(node));
      const nearest = nearestTo(places, node, Math.max(NEAREST, linked.size));
      const kept = nearest.slice(0, linked.size).filter((other) => linked.has(other)).length;
      lost += linked.size > 0 ? 1 - kept / (2 * linked.size - kept) : 0;
      mixed += nearest.slice(0, NEAREST).filter((other) => group[other] !== group[node]).length / NEAREST;
    }
    const pairs = sources.flatMap((source, at) =>
      targets.map((target) => [distance(places, source, target), steps[at]?.[target] ?? 0] as const),
    );
    return { stress: stressOf(pairs), lostNeighbours: lost / sample.length, mixedGroups: mixed / sample.length };
  };
}

/** Links to every node on the shortest way; 0 where there is none. */
function stepsFrom(source: number, count: number, neighbours: (node: number) => Uint32Array): Uint32Array {
  const steps = new Uint32Array(count);
  const queue = [source];
  for (const node of queue)
    for (const other of neighbours(node)) {
      if (other === source || steps[other] !== 0) continue;
      steps[other] = (steps[node] ?? 0) + 1;
      queue.push(other);
    }
  return steps;
}

/** The mean square by which drawn distances, at their best scale, miss those of the graph, as shares of these. */
function stressOf(pairs: readonly (readonly [drawn: number, steps: number])[]): number {
  const linked = pairs.filter(([, steps]) => steps > 0);
  const [sum, square] = linked.reduce(
    ([one, two], [drawn, steps]) => [one + drawn / steps, two + (drawn / steps) ** 2] as const,
    [0, 0] as const,
  );
  const scale = sum / square;
  return linked.reduce((whole, [drawn, steps]) => whole + ((scale * drawn) / steps - 1) ** 2, 0) / linked.length;
}

function nearestTo(places: Places, node: number, count: number): readonly number[] {
  const far = Float64Array.from(places.x, (_, other) => (other === node ? Infinity : distance(places, node, other)));
  const limit = far.toSorted()[count - 1] ?? Infinity;
  const within = Array.from(far.keys()).filter((other) => (far[other] ?? Infinity) <= limit);
  return within.sort((one, other) => (far[one] ?? 0) - (far[other] ?? 0)).slice(0, count);
}

function distance({ x, y }: Places, one: number, other: number): number {
  return Math.hypot((x[one] ?? 0) - (x[other] ?? 0), (y[one] ?? 0) - (y[other] ?? 0));
}
