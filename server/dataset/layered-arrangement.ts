import type { Point } from "#contract/curve.ts";
import { type EntityKind, FRAME_SIZES } from "#contract/kinds.ts";
import { BOX_MARGIN, type Box, nodeBox } from "./arrangement-boxes.ts";
import { type Drawing, emptyDrawing } from "./arrangement-drawing.ts";
import { type ArrangeGraph, at, neighbours } from "./arrangement-graph.ts";
import { bandOf, type Place } from "./arrangement-place.ts";
import { dealRows, rowHeight, spreadRow } from "./arrangement-rows.ts";
import { finish, PATIENCE, skeleton } from "./arrangement-search.ts";

/** From top to bottom; all other kinds go in below the companies, where links become shortest. */
const LAYERS: readonly string[] = [
  "thesis",
  "leg",
  "company",
  "business",
  "initiative",
  "product",
  "market",
] satisfies EntityKind[];
const SWEEPS = 8;
const GROWTH = 1.1;
/** Neighbours in a row stand alternately this much higher and lower where there is room. */
const STAGGER = 9;

/** One band a kind, in rows as wide as the frame, with related things under each other; higher than the frame where it must be. */
export function arrangeLayers(graph: ArrangeGraph): Drawing {
  const boxes = graph.nodes.map((node) => nodeBox(node, graph.frame));
  const layers = orderLayers(graph, boxes);
  const order = layers.flat();
  for (let round = 0; ; round++) {
    const { places, height } = layerPlaces(graph, boxes, layers, GROWTH ** round);
    const drawing = emptyDrawing(graph, height);
    const traded = skeleton(drawing, places, order);
    if (traded && finish(drawing, traded, round < PATIENCE ? undefined : places, order)) return drawing;
  }
}

/** The nodes of every kind that occurs, ordered by the mean position of what they are linked to. */
function orderLayers(graph: ArrangeGraph, boxes: readonly Box[]): number[][] {
  const { width } = FRAME_SIZES[graph.frame];
  const layers = orderKinds(graph).map((kind) =>
    graph.nodes.flatMap((node, index) => (node.kind === kind ? [index] : [])),
  );
  const x = graph.nodes.map(() => width / 2);
  const stand = (layer: readonly number[]) => {
    for (const row of dealRows(layer, boxes, width))
      spreadRow(row, boxes, width).forEach((centre, index) => {
        x[at(row, index)] = centre;
      });
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

/** The kinds that occur, from top to bottom. */
function orderKinds({ nodes, links }: ArrangeGraph): string[] {
  const present = new Set(nodes.map(({ kind }) => kind));
  let order = LAYERS.filter((kind) => present.has(kind));
  const drop = (kinds: readonly string[]) =>
    links.reduce((sum, { source, target }) => {
      const from = kinds.indexOf(at(nodes, source).kind),
        to = kinds.indexOf(at(nodes, target).kind);
      return from === -1 || to === -1 ? sum : sum + Math.abs(from - to);
    }, 0);
  for (const kind of [...present].filter((one) => !LAYERS.includes(one)).sort()) {
    const last = order.at(-1) === "market" ? order.length - 1 : order.length;
    const first = order.findLastIndex((one) => one === "thesis" || one === "leg" || one === "company") + 1;
    const choices = Array.from({ length: last - first + 1 }, (_, index) => [
      ...order.slice(0, last - index),
      kind,
      ...order.slice(last - index),
    ]);
    order = choices.reduce((best, choice) => (drop(choice) < drop(best) ? choice : best));
  }
  return order;
}

/** Bands as high as their rows with `slack`, and each row with its share of what the frame has to spare. */
function layerPlaces(
  { frame }: ArrangeGraph,
  boxes: readonly Box[],
  layers: readonly (readonly number[])[],
  slack: number,
): { readonly places: Place[]; readonly height: number } {
  const { width, height } = FRAME_SIZES[frame];
  const rows = layers.map((layer) => dealRows(layer, boxes, width));
  const need = rows.flat().reduce((sum, row) => sum + rowHeight(row, boxes) * slack, 0);
  const spare = Math.max(0, height - need) / Math.max(1, rows.flat().length);
  const places: Place[] = [];
  let edge = 0;
  rows.forEach((layer, index) => {
    const heights = layer.map((row) => rowHeight(row, boxes) * slack + spare);
    const zone = { top: edge, bottom: heights.reduce((sum, one) => sum + one, edge) };
    layer.forEach((row, position) => {
      const level = edge + (at(heights, position) - rowHeight(row, boxes)) / 2;
      placeRow(row, boxes, width, level, Math.min(STAGGER, spare / 3)).forEach(({ x, y }, place) => {
        const node = at(row, place);
        const band = bandOf(zone, at(boxes, node));
        places[node] = { x, y, pullX: 0.5, pullY: 10, ...band, pinned: false, group: `layer ${index}` };
      });
      edge += at(heights, position);
    });
  });
  return { places, height: Math.max(height, Math.round(edge)) };
}

/** The centres of a row whose margins begin at `top`. */
function placeRow(row: readonly number[], boxes: readonly Box[], width: number, top: number, stagger: number): Point[] {
  const level = top + BOX_MARGIN + Math.max(...row.map((node) => at(boxes, node).radius));
  const aside = row.length < 3 ? 0 : stagger;
  return spreadRow(row, boxes, width).map((x, index) => ({ x, y: level + (index % 2 === 0 ? -aside : aside) }));
}
