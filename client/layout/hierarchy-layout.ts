import type { Guide } from "#contract/guide.ts";
import { areaOf } from "./layout-part.ts";
import { type Adjacency, adjacencyOf, type LinkGraph } from "./link-graph.ts";
import type { Extents, Places } from "./places.ts";

const SWEEPS = 12;
const HEADING = 22;
const BETWEEN_ROWS = 10;
const BETWEEN_LAYERS = 34;

/**
 * Layers from above to below, each under its name; in a layer things stand below and above what they are linked to, as far as
 * may be, and in several rows where one would be too long. Empty layers are left out.
 *
 * @param ratio width by height that is aimed at
 */
export function hierarchyPlaces(
  graph: LinkGraph,
  layer: Uint32Array,
  names: readonly string[],
  room: Extents,
  ratio: number,
): Places & { readonly guides: readonly Guide[] } {
  const layers = orderedLayers(graph, layer);
  const across = Math.sqrt(areaOf(room) * 2.4 * ratio);
  const [x, y] = [new Float64Array(graph.count), new Float64Array(graph.count)];
  const guides: Guide[] = [];
  const tops: { name: string; top: number }[] = [];
  let top = 0;
  let half = 0;
  for (const { at, nodes } of layers) {
    tops.push({ name: names[at] ?? "", top });
    top += names[at] ? HEADING : 0;
    for (const row of rowsWithin(nodes, room, across)) {
      half = Math.max(half, placeRow(row, room, top, x, y) / 2);
      top += Math.max(...row.map((node) => room.above[node]! + room.below[node]!)) + BETWEEN_ROWS;
    }
    top += BETWEEN_LAYERS - BETWEEN_ROWS;
  }
  for (const { name, top: line } of tops) {
    if (name === "") continue;
    guides.push({ shape: "line", from: { x: -half, y: line - 6 }, to: { x: half, y: line - 6 } });
    guides.push({ shape: "words", at: { x: -half, y: line + 6 }, text: name, anchor: "start" });
  }
  return { x, y, guides };
}

/** The layers from above to below, the nodes of each from left to right. */
function orderedLayers(graph: LinkGraph, layer: Uint32Array) {
  const adjacency = adjacencyOf(graph);
  const members = new Map<number, number[]>();
  for (let node = 0; node < graph.count; node += 1) {
    const own = members.get(layer[node]!);
    if (own) own.push(node);
    else members.set(layer[node]!, [node]);
  }
  const layers = [...members].sort(([one], [other]) => one - other).map(([at, nodes]) => ({ at, nodes }));
  const place = new Float64Array(graph.count);
  const number = (nodes: readonly number[]) => {
    for (const [at, node] of nodes.entries()) place[node] = (at + 0.5) / nodes.length;
  };
  for (const { nodes } of layers) number(nodes);
  for (let sweep = 0; sweep < SWEEPS; sweep += 1)
    for (const { nodes } of sweep % 2 === 0 ? layers : layers.toReversed()) {
      const wanted = new Map(nodes.map((node) => [node, meanPlace(adjacency, node, place)]));
      nodes.sort((one, other) => wanted.get(one)! - wanted.get(other)! || one - other);
      number(nodes);
    }
  return layers;
}

/** The mean place of what a node is linked to, or its own where it is alone. */
function meanPlace({ start, neighbour, weight }: Adjacency, node: number, place: Float64Array): number {
  let [sum, links] = [0, 0];
  for (let at = start[node]!; at < start[node + 1]!; at += 1) {
    sum += place[neighbour[at]!]! * weight[at]!;
    links += weight[at]!;
  }
  return links === 0 ? place[node]! : sum / links;
}

/** A layer's nodes in as few rows as are no longer than `across`, dealt out in turn so that neighbours stay above each other. */
function rowsWithin(nodes: readonly number[], { left, right }: Extents, across: number): readonly number[][] {
  const whole = nodes.reduce((sum, node) => sum + left[node]! + right[node]!, 0);
  const count = Math.max(1, Math.min(nodes.length, Math.ceil(whole / Math.max(across, 1))));
  const rows: number[][] = Array.from({ length: count }, () => []);
  for (const [at, node] of nodes.entries()) rows[at % count]!.push(node);
  return rows;
}

/** Places a row around the middle, its upper edge at `top`; says how wide it is. */
function placeRow(row: readonly number[], room: Extents, top: number, x: Float64Array, y: Float64Array): number {
  const whole = row.reduce((sum, node) => sum + room.left[node]! + room.right[node]!, 0);
  const above = Math.max(...row.map((node) => room.above[node]!));
  let from = -whole / 2;
  for (const node of row) {
    x[node] = from + room.left[node]!;
    y[node] = top + above;
    from += room.left[node]! + room.right[node]!;
  }
  return whole;
}
