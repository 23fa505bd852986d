import { type Adjacency, adjacencyOf, type LinkGraph, linkGraph } from "./link-graph.ts";

const MOST_ROUNDS = 20;

/**
 * Which community every node belongs to, numbered from 0 by size, of equals by the lowest node: groups with more links inside
 * than chance would give, found by the method of Louvain (Blondel and others, 2008) in the order of the nodes.
 */
export function communitiesOf(graph: LinkGraph): Uint32Array {
  let small = graph;
  let loops = new Float64Array(graph.count);
  let group = Uint32Array.from({ length: graph.count }, (_, node) => node);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const { of, count } = numbered(moved(small, loops));
    if (count === small.count) break;
    group = group.map((node) => of[node]!);
    const next = new Float64Array(count);
    for (let node = 0; node < small.count; node += 1) next[of[node]!]! += loops[node]!;
    for (let link = 0; link < small.source.length; link += 1) {
      const own = of[small.source[link]!]!;
      if (own === of[small.target[link]!]) next[own]! += 2 * small.weight[link]!;
    }
    const ends = (side: Uint32Array) => side.map((node) => of[node]!);
    small = linkGraph(count, ends(small.source), ends(small.target), small.weight);
    loops = next;
  }
  return bySize(group);
}

/** Moves every node to the community of its neighbours that gains most, again and again until none gains. */
function moved(graph: LinkGraph, loops: Float64Array): Uint32Array {
  const adjacency = adjacencyOf(graph);
  const own = Uint32Array.from({ length: graph.count }, (_, node) => node);
  const degree = Float64Array.from({ length: graph.count }, (_, node) => loops[node]! + degreeOf(adjacency, node));
  const total = degree.slice();
  const whole = degree.reduce((sum, one) => sum + one, 0);
  for (let round = 0, changes = 1; changes > 0 && round < MOST_ROUNDS; round += 1) {
    changes = 0;
    for (let node = 0; node < graph.count; node += 1) {
      const before = own[node]!;
      total[before]! -= degree[node]!;
      const best = bestOf(adjacency, node, own, (links, other) => links - (total[other]! * degree[node]!) / whole);
      total[best]! += degree[node]!;
      own[node] = best;
      if (best !== before) changes += 1;
    }
  }
  return own;
}

function bestOf(
  { start, neighbour, weight }: Adjacency,
  node: number,
  own: Uint32Array,
  gain: (links: number, community: number) => number,
): number {
  const links = new Map<number, number>([[own[node]!, 0]]);
  for (let place = start[node]!; place < start[node + 1]!; place += 1) {
    const other = own[neighbour[place]!]!;
    links.set(other, (links.get(other) ?? 0) + weight[place]!);
  }
  let best = own[node]!;
  let most = gain(links.get(best) ?? 0, best) + 1e-12;
  for (const [community, sum] of links) {
    const gained = gain(sum, community);
    if (gained > most) {
      most = gained;
      best = community;
    }
  }
  return best;
}

function degreeOf({ start, weight }: Adjacency, node: number): number {
  let sum = 0;
  for (let place = start[node]!; place < start[node + 1]!; place += 1) sum += weight[place]!;
  return sum;
}

function numbered(group: Uint32Array): { of: Uint32Array; count: number } {
  const numbers = new Map<number, number>();
  for (const one of group) if (!numbers.has(one)) numbers.set(one, numbers.size);
  return { of: group.map((one) => numbers.get(one)!), count: numbers.size };
}

function bySize(group: Uint32Array): Uint32Array {
  const { of, count } = numbered(group);
  const sizes = new Uint32Array(count);
  for (const one of of) sizes[one]! += 1;
  const order = Array.from(sizes, (_, one) => one).sort((one, other) => sizes[other]! - sizes[one]! || one - other);
  const place = new Uint32Array(count);
  for (const [at, one] of order.entries()) place[one] = at;
  return of.map((one) => place[one]!);
}
