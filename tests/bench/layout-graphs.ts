import { type LinkGraph, linkGraph } from "#layout/link-graph.ts";
import { seededRandom } from "#layout/seeded-random.ts";

/** A graph to be laid out, with the group that each node was made in: what a good drawing keeps together. */
export interface SampleGraph {
  readonly name: string;
  readonly graph: LinkGraph;
  readonly group: Uint32Array;
}

const GROUP = 50;

/** Three families that differ in what is hard about them, of so many nodes and about twice as many links. */
export const GRAPH_FAMILIES: readonly ((count: number) => SampleGraph)[] = [communities, scaleFree, smallWorld];

/** Groups of fifty; of ten links nine stay in their group. */
function communities(count: number): SampleGraph {
  const random = seededRandom(11);
  const any = () => Math.floor(random() * count);
  const ends = Array.from({ length: 2 * count }, () => {
    const from = any();
    const near = Math.floor(from / GROUP) * GROUP + Math.floor(random() * GROUP);
    return [from, random() < 0.9 ? Math.min(count - 1, near) : any()] as const;
  });
  return { name: "communities", graph: graphOf(count, ends), group: groups(count, (node) => Math.floor(node / GROUP)) };
}

/** Whoever comes links to two who have many links already; a few hubs end up with very many. */
function scaleFree(count: number): SampleGraph {
  const random = seededRandom(12);
  const ends: (readonly [number, number])[] = [[0, 1]];
  const group = new Uint32Array(count);
  for (let node = 2; node < count; node += 1)
    for (const _link of [0, 1]) {
      const [one = 0, other = 0] = ends[Math.floor(random() * ends.length)] ?? [];
      const to = random() < 0.5 ? one : other;
      // Near in the tree of who came by whom is as near as such a graph has it.
      group[node] = node < GROUP ? node : (group[to] ?? 0);
      ends.push([node, to]);
    }
  return { name: "scale-free", graph: graphOf(count, ends), group };
}

/** A grid with a few far links: long, even, without hubs. */
function smallWorld(count: number): SampleGraph {
  const random = seededRandom(13);
  const width = Math.floor(Math.sqrt(count));
  const ends: (readonly [number, number])[] = [];
  for (let node = 0; node < count; node += 1) {
    if ((node + 1) % width !== 0 && node + 1 < count) ends.push([node, node + 1]);
    if (node + width < count) ends.push([node, node + width]);
    if (random() < 0.01) ends.push([node, Math.floor(random() * count)]);
  }
  const square = (node: number) => Math.floor(Math.floor(node / width) / 7) * width + Math.floor((node % width) / 7);
  return { name: "small world", graph: graphOf(count, ends), group: groups(count, square) };
}

function graphOf(count: number, ends: readonly (readonly [number, number])[]): LinkGraph {
  return linkGraph(
    count,
    ends.map(([from]) => from),
    ends.map(([, to]) => to),
  );
}

function groups(count: number, of: (node: number) => number): Uint32Array {
  return Uint32Array.from({ length: count }, (_, node) => of(node));
}
