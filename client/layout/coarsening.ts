import type { Bodies } from "./force-system.ts";
import { type Adjacency, adjacencyOf, linkGraph } from "./link-graph.ts";

/** No more than so many become one at a time, so that a hub does not swallow all around it. */
const MOST_TOGETHER = 4;

/** A smaller picture of a graph, and which of its nodes stands for which. */
export interface Coarse {
  readonly bodies: Bodies;
  /** By node of the finer graph. */
  readonly cluster: Uint32Array;
}

/** Joins every node, those with the fewest links first, to the neighbour that it hangs on most; sums of all else are kept. */
export function coarsened(fine: Bodies): Coarse {
  const { graph, mass, size } = fine;
  const { cluster, clusters } = joined(adjacencyOf(graph), size);
  const masses = new Float64Array(clusters);
  const sizes = new Float64Array(clusters);
  for (let node = 0; node < graph.count; node += 1) {
    masses[cluster[node]!]! += mass[node]!;
    sizes[cluster[node]!]! += size[node]!;
  }
  const ends = (side: Uint32Array) => side.map((node) => cluster[node]!);
  const small = linkGraph(clusters, ends(graph.source), ends(graph.target), graph.weight);
  return { bodies: { graph: small, mass: masses, size: sizes }, cluster };
}

const NONE = 0xffffffff;

function joined(adjacency: Adjacency, size: Float64Array): { cluster: Uint32Array; clusters: number } {
  const count = size.length;
  const cluster = new Uint32Array(count).fill(NONE);
  const members = new Uint32Array(count);
  let clusters = 0;
  for (const node of byDegree(adjacency, count)) {
    if (cluster[node] !== NONE) continue;
    const nearest = nearestOf(adjacency, node, cluster, members, size);
    const found = nearest === NONE ? NONE : cluster[nearest]!;
    const own = found === NONE ? clusters : found;
    if (found === NONE) {
      clusters += 1;
      if (nearest !== NONE) {
        cluster[nearest] = own;
        members[own]! += 1;
      }
    }
    cluster[node] = own;
    members[own]! += 1;
  }
  return { cluster, clusters };
}

/** The neighbour on the strongest link for its size whose cluster has room; `NONE` where there is none. */
function nearestOf(
  { start, neighbour, weight }: Adjacency,
  node: number,
  cluster: Uint32Array,
  members: Uint32Array,
  size: Float64Array,
): number {
  let nearest = NONE;
  let best = -1;
  const end = start[node + 1]!;
  for (let place = start[node]!; place < end; place += 1) {
    const other = neighbour[place]!;
    const found = cluster[other]!;
    const together = found === NONE ? 1 : members[found]!;
    if (together >= MOST_TOGETHER) continue;
    const score = weight[place]! / (size[other]! * together);
    if (score > best) {
      best = score;
      nearest = other;
    }
  }
  return nearest;
}

/** All nodes, those with the fewest neighbours first; of equals the one with the lower number. */
function byDegree({ start }: Adjacency, count: number): Uint32Array {
  let most = 0;
  for (let node = 0; node < count; node += 1) most = Math.max(most, start[node + 1]! - start[node]!);
  const begin = new Uint32Array(most + 2);
  for (let node = 0; node < count; node += 1) begin[start[node + 1]! - start[node]! + 1]! += 1;
  for (let degree = 0; degree <= most; degree += 1) begin[degree + 1]! += begin[degree]!;
  const order = new Uint32Array(count);
  for (let node = 0; node < count; node += 1) {
    const degree = start[node + 1]! - start[node]!;
    order[begin[degree]!] = node;
    begin[degree]! += 1;
  }
  return order;
}
