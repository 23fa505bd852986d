import { FRAME_SIZES, entityKinds } from "#contract/kinds.ts";
import { BOX_MARGIN, nodeBox, type Box } from "./arrangement-boxes.ts";
import type { Place } from "./arrangement-cost.ts";
import { emptyDrawing, type Drawing } from "./arrangement-drawing.ts";
import { at, neighbours, type ArrangeGraph } from "./arrangement-graph.ts";
import { dealRows, rowHeight, spreadRow } from "./arrangement-rows.ts";
import { finish, skeleton } from "./arrangement-search.ts";

/** From top to bottom; the order of the legend, but the market is the ground on which all stands. */
const LAYERS: readonly string[] = [...entityKinds.filter((kind) => kind !== "market"), "market"];
const SWEEPS = 8;
const GROWTH = 1.08;
/** Neighbours in a row stand alternately this much higher and lower where there is room. */
const STAGGER = 9;

/** One band a kind, in rows as wide as the frame, with related things under each other; higher than the frame where it must be. */
export function arrangeLayers(graph: ArrangeGraph): Drawing {
  const boxes = graph.nodes.map((node) => nodeBox(node, graph.frame));
  const layers = orderLayers(graph, boxes);
  const order = layers.flat();
  for (let slack = 1; ; slack *= GROWTH) {
    const { places, height } = layerPlaces(graph, boxes, layers, slack);
    const drawing = emptyDrawing(graph, height);
    const traded = skeleton(drawing, places, order);
    if (traded && finish(drawing, traded, order)) return drawing;
  }
}

/** The nodes of every kind that occurs, ordered by the mean position of what they are linked to. */
function orderLayers(graph: ArrangeGraph, boxes: readonly Box[]): number[][] {
  const { width } = FRAME_SIZES[graph.frame];
  const layers = [...new Set([...LAYERS, ...graph.nodes.map(({ kind }) => kind)])]
    .sort((a, b) => layerOf(a) - layerOf(b))
    .map((kind) => graph.nodes.flatMap((node, index) => node.kind === kind ? [index] : []))
    .filter((layer) => layer.length > 0);
  const x = graph.nodes.map(() => width / 2);
  const stand = (layer: readonly number[]) => {
    for (const row of dealRows(layer, boxes, width)) spreadRow(row, boxes, width).forEach((centre, index) => { x[at(row, index)] = centre; });
  };
  const pull = (node: number) => {
    const near = neighbours(graph, node);
    return near.length === 0 ? at(x, node) : near.reduce((sum, other) => sum + at(x, other), 0) / near.length;
  };
  layers.forEach(stand);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    for (const layer of sweep % 2 === 0 ? layers : [...layers].reverse()) {
      const wanted = new Map(layer.map((node) => [node, pull(node)]));
      layer.sort((a, b) => (wanted.get(a) ?? 0) - (wanted.get(b) ?? 0) || a - b);
      stand(layer);
    }
  }
  return layers;
}

/** Unknown kinds stand above the market. */
function layerOf(kind: string): number {
  const layer = LAYERS.indexOf(kind);
  return layer === -1 ? LAYERS.length - 1.5 : layer;
}

function layerPlaces({ frame }: ArrangeGraph, boxes: readonly Box[], layers: readonly (readonly number[])[], slack: number): { readonly places: Place[]; readonly height: number } {
  const { width, height } = FRAME_SIZES[frame];
  const rows = layers.map((layer) => dealRows(layer, boxes, width));
  const need = rows.flat().reduce((sum, row) => sum + rowHeight(row, boxes) * slack, 0);
  const spare = Math.max(0, height - need) / Math.max(1, rows.flat().length);
  const places: Place[] = [];
  let edge = 0;
  rows.forEach((layer, index) => {
    const top = edge;
    const bottom = layer.reduce((sum, row) => sum + rowHeight(row, boxes) * slack + spare, top);
    for (const row of layer) {
      const room = rowHeight(row, boxes) * slack + spare;
      const level = edge + (room - rowHeight(row, boxes)) / 2 + BOX_MARGIN + Math.max(...row.map((node) => at(boxes, node).radius));
      const stagger = Math.min(STAGGER, spare / 3);
      spreadRow(row, boxes, width).forEach((x, position) => {
        const node = at(row, position);
        const box = at(boxes, node);
        places[node] = {
          x, y: level + (row.length < 3 ? 0 : position % 2 === 0 ? -stagger : stagger), pullX: 0.5, pullY: 10, pinned: false, group: `layer ${index}`,
          top: top + box.radius + BOX_MARGIN, bottom: Math.max(top + box.radius + BOX_MARGIN, bottom - box.bottom - BOX_MARGIN),
        };
      });
      edge += room;
    }
  });
  return { places, height: Math.max(height, Math.ceil(edge)) };
}
