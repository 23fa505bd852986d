import type { Point } from "#contract/curve.ts";
import { type EntityKind, FRAME_SIZES } from "#contract/kinds.ts";
import { BOX_MARGIN, type Box } from "./arrangement-boxes.ts";
import { type Drawing, emptyDrawing } from "./arrangement-drawing.ts";
import { type ArrangeGraph, at, neighbours } from "./arrangement-graph.ts";
import { legibleBoxes } from "./arrangement-legible-boxes.ts";
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
/** A canvas without room is followed by one so many times as wide and high. */
const GROWTH = 1.06;
/** What needs more room than the frame has is given so many times the height of its rows. */
const AIR = 1.25;
/** Of the height that rows leave free, the share dealt out by their height, the rest evenly: tried in turn on each canvas. */
const BY_HEIGHT = [0.2, 0.7] as const;
/** Neighbours in a row stand alternately this much higher and lower where there is room. */
const STAGGER = 9;

interface Canvas {
  readonly width: number;
  readonly height: number;
}

/**
 * One band a kind, in rows across the drawing, with related things under each other. What the frame has no room for is
 * drawn on a larger canvas of the frame's proportions, so that it fills a screen as well as a small one does.
 */
export function arrangeLayers(graph: ArrangeGraph): Drawing {
  const first = canvasScale(graph);
  for (let round = 0; ; round++) {
    const canvas = canvasOf(graph, first * GROWTH ** Math.floor(round / BY_HEIGHT.length));
    const boxes = legibleBoxes(graph, first);
    const layers = orderLayers(graph, boxes, canvas.width);
    const order = layers.flat();
    const { places, height } = layerPlaces(graph, boxes, layers, canvas, at(BY_HEIGHT, round % BY_HEIGHT.length));
    const drawing = emptyDrawing(graph, height, canvas.width, boxes);
    const traded = skeleton(drawing, places, order);
    if (traded && finish(drawing, traded, round < PATIENCE ? undefined : places, order)) return drawing;
  }
}

function canvasOf({ frame }: ArrangeGraph, scale: number): Canvas {
  const { width, height } = FRAME_SIZES[frame];
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

/** How many times the frame's width and height the rows need, with room to move where it is more than once. */
function canvasScale(graph: ArrangeGraph): number {
  const layers = kindLayers(graph);
  const fits = (scale: number, air: number) => {
    const { width, height } = canvasOf(graph, scale);
    const boxes = legibleBoxes(graph, scale);
    const rows = layers.flatMap((layer) => dealRows(layer, boxes, width));
    return rows.reduce((sum, row) => sum + rowHeight(row, boxes), 0) * air <= height;
  };
  if (fits(1, 1)) return 1;
  let scale = GROWTH;
  while (!fits(scale, AIR)) scale *= GROWTH;
  return scale;
}

/** The legs stand in the same order in every picture. */
function isLegs({ nodes }: ArrangeGraph, layer: readonly number[]): boolean {
  return layer.some((node) => at(nodes, node).kind === "leg");
}

/** The nodes of every kind that occurs, from top to bottom; legs in the order of what flows. */
function kindLayers(graph: ArrangeGraph): number[][] {
  const flow = (node: number) => at(graph.nodes, node).flow;
  return orderKinds(graph).map((kind) => {
    const layer = graph.nodes.flatMap((node, index) => (node.kind === kind ? [index] : []));
    return kind === "leg" ? layer.sort((a, b) => flow(a) - flow(b) || a - b) : layer;
  });
}

/** The layers, each ordered by the mean position of what its nodes are linked to. */
function orderLayers(graph: ArrangeGraph, boxes: readonly Box[], width: number): number[][] {
  const layers = kindLayers(graph);
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
      if (isLegs(graph, layer)) continue;
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

/** Bands as high as their rows, and each row with its share of what the canvas has to spare. */
function layerPlaces(
  graph: ArrangeGraph,
  boxes: readonly Box[],
  layers: readonly (readonly number[])[],
  { width, height }: Canvas,
  byHeight: number,
): { readonly places: Place[]; readonly height: number } {
  const rows = layers.map((layer) => dealRows(layer, boxes, width));
  const need = rows.flat().reduce((sum, row) => sum + rowHeight(row, boxes), 0);
  const free = Math.max(0, height - need);
  // High rows are the crowded ones and get more of it.
  const spare = ((1 - byHeight) * free) / Math.max(1, rows.flat().length);
  const slack = 1 + (byHeight * free) / Math.max(1, need);
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
        places[node] = {
          x,
          y,
          pullX: 0.5,
          pullY: 10,
          ...band,
          pinned: isLegs(graph, layer.flat()),
          group: `layer ${index}`,
        };
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
