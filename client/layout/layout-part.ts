import { type LinkGraph, linkGraph } from "./link-graph.ts";
import type { Extents, Places } from "./places.ts";

/** Some nodes of a graph with the links between them, numbered anew in their order. */
export interface LayoutPart {
  readonly nodes: Uint32Array;
  readonly graph: LinkGraph;
}

/** The parts that a graph falls into, given by the nodes of each; links between parts are in none. */
export function partsOf(graph: LinkGraph, members: readonly Uint32Array[]): readonly LayoutPart[] {
  const part = new Int32Array(graph.count).fill(-1);
  const place = new Uint32Array(graph.count);
  for (const [at, nodes] of members.entries())
    for (let row = 0; row < nodes.length; row += 1) {
      part[nodes[row]!] = at;
      place[nodes[row]!] = row;
    }
  const links: number[][] = members.map(() => []);
  for (let link = 0; link < graph.source.length; link += 1) {
    const at = part[graph.source[link]!]!;
    if (at >= 0 && at === part[graph.target[link]!]) links[at]!.push(link);
  }
  return members.map((nodes, at) => {
    const own = links[at]!;
    const ends = (side: Uint32Array) => own.map((link) => place[side[link]!]!);
    const weights = own.map((link) => graph.weight[link]!);
    return { nodes, graph: linkGraph(nodes.length, ends(graph.source), ends(graph.target), weights) };
  });
}

/** The rows of some nodes. */
export function extentsOf({ left, right, above, below }: Extents, nodes: Uint32Array): Extents {
  const picked = (column: Float64Array) => Float64Array.from(nodes, (node) => column[node]!);
  return { left: picked(left), right: picked(right), above: picked(above), below: picked(below) };
}

/** What places take up with all that stands around them; of nothing it is empty. */
export function boundsOf({ x, y }: Places, { left, right, above, below }: Extents) {
  if (x.length === 0) return { left: 0, top: 0, width: 0, height: 0 };
  let [west, east, north, south] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let node = 0; node < x.length; node += 1) {
    west = Math.min(west, x[node]! - left[node]!);
    east = Math.max(east, x[node]! + right[node]!);
    north = Math.min(north, y[node]! - above[node]!);
    south = Math.max(south, y[node]! + below[node]!);
  }
  return { left: west, top: north, width: east - west, height: south - north };
}

/** The sum of what every one takes up. */
export function areaOf({ left, right, above, below }: Extents): number {
  let sum = 0;
  for (let node = 0; node < left.length; node += 1) sum += (left[node]! + right[node]!) * (above[node]! + below[node]!);
  return sum;
}
