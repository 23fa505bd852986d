import { curvePoint, linkCurve } from "#contract/curve.ts";
import { FRAME_SIZES } from "#contract/kinds.ts";
import { BOX_MARGIN, type Box, nodeBox } from "./arrangement-boxes.ts";
import { type ArrangeGraph, at } from "./arrangement-graph.ts";

/** Straight pieces a curve is judged by; four miss it by about a pixel. */
export const PIECES = 4;
/** Numbers a curve takes in `curves`. */
export const CURVE_STRIDE = 2 * (PIECES + 1);

/** A picture in the making: where every node stands so far, and the curves between those that stand. */
export interface Drawing {
  readonly graph: ArrangeGraph;
  readonly boxes: readonly Box[];
  /** The same numbers as in `boxes`, and the ends of the links, where the search reads them fastest. */
  readonly radius: Float64Array;
  readonly half: Float64Array;
  readonly labelHalf: Float64Array;
  readonly bottom: Float64Array;
  readonly source: Int32Array;
  readonly target: Int32Array;
  /** 1 for a link through which something flows. */
  readonly coloured: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Room wanted around a node for what will hang on it. */
  readonly berth: Float64Array;
  /** 1 for a node that stands. */
  readonly placed: Uint8Array;
  /** 1 for a link whose ends both stand. */
  readonly drawn: Uint8Array;
  /** The points of every curve, CURVE_STRIDE numbers a link. */
  readonly curves: Float64Array;
  /** Of every straight line from end to end: across, down, length, and how far the curve leaves it. */
  readonly chords: Float64Array;
  /** Left, top, right and bottom of every curve. */
  readonly bounds: Float64Array;
  /** One bit for each of the columns and rows of the picture that a drawn curve comes into; see `bitsOf`. */
  readonly columns: Int32Array;
  readonly rows: Int32Array;
  /** The same for the boxes of what stands, margins included. */
  readonly nodeColumns: Int32Array;
  readonly nodeRows: Int32Array;
}

/**
 * The bits of those of 32 equal strips of a picture that the interval touches; what is outside counts to the outermost.
 * Two intervals that overlap share a bit.
 */
export function bitsOf(from: number, to: number, size: number): number {
  const first = Math.min(31, Math.max(0, Math.floor((from * 32) / size))),
    last = Math.min(31, Math.max(0, Math.floor((to * 32) / size)));
  return (-1 << first) & (-1 >>> (31 - last));
}

/** An empty picture of `graph`, as wide as its frame and with boxes as at full size unless told otherwise. */
export function emptyDrawing(
  graph: ArrangeGraph,
  height: number,
  width: number = FRAME_SIZES[graph.frame].width,
  boxes: readonly Box[] = graph.nodes.map((node) => nodeBox(node, graph.frame)),
): Drawing {
  const nodes = graph.nodes.length;
  const links = graph.links.length;
  return {
    graph,
    width,
    height,
    boxes,
    radius: Float64Array.from(boxes, ({ radius }) => radius),
    half: Float64Array.from(boxes, ({ half }) => half),
    labelHalf: Float64Array.from(boxes, ({ labelHalf }) => labelHalf),
    bottom: Float64Array.from(boxes, ({ bottom }) => bottom),
    source: Int32Array.from(graph.links, ({ source }) => source),
    target: Int32Array.from(graph.links, ({ target }) => target),
    coloured: Uint8Array.from(graph.links, ({ flow }) => (flow > 0 ? 1 : 0)),
    x: new Float64Array(nodes),
    y: new Float64Array(nodes),
    placed: new Uint8Array(nodes),
    berth: new Float64Array(nodes),
    drawn: new Uint8Array(links),
    curves: new Float64Array(links * CURVE_STRIDE),
    bounds: new Float64Array(links * 4),
    chords: new Float64Array(links * 4),
    columns: new Int32Array(links),
    rows: new Int32Array(links),
    nodeColumns: new Int32Array(nodes),
    nodeRows: new Int32Array(nodes),
  };
}

/** Puts `node` there and redraws its links. */
export function moveNode(drawing: Drawing, node: number, x: number, y: number): void {
  drawing.x[node] = x;
  drawing.y[node] = y;
  drawing.placed[node] = 1;
  const { half, radius, bottom, width, height, nodeColumns, nodeRows } = drawing;
  nodeColumns[node] = bitsOf(x - half[node]! - BOX_MARGIN, x + half[node]! + BOX_MARGIN, width);
  nodeRows[node] = bitsOf(y - radius[node]! - BOX_MARGIN, y + bottom[node]! + BOX_MARGIN, height);
  for (const link of at(drawing.graph.incident, node)) traceLink(drawing, link);
}

/** Takes `node` and its links out of the picture; its coordinates stay. */
export function liftNode({ graph, placed, drawn, columns, nodeColumns }: Drawing, node: number): void {
  placed[node] = 0;
  nodeColumns[node] = 0;
  for (const link of at(graph.incident, node)) {
    drawn[link] = 0;
    columns[link] = 0;
  }
}

function traceLink(drawing: Drawing, index: number): void {
  const { graph, x, y, placed, drawn, curves, bounds, chords } = drawing;
  const { source, target, bend } = at(graph.links, index);
  if (!placed[source] || !placed[target]) return;
  drawn[index] = 1;
  const x1 = at(x, source),
    y1 = at(y, source),
    x2 = at(x, target),
    y2 = at(y, target);
  const length = Math.sqrt((x2 - x1) ** 2 + (y2 - y1) ** 2),
    c = index * 4;
  chords[c] = x2 - x1;
  chords[c + 1] = y2 - y1;
  chords[c + 2] = length;
  chords[c + 3] = (length * bend) / 2;
  const control = linkCurve(x1, y1, x2, y2, bend);
  let left = Infinity,
    top = Infinity,
    right = -Infinity,
    bottom = -Infinity;
  for (let piece = 0; piece <= PIECES; piece++) {
    const point = curvePoint(x1, y1, control, x2, y2, piece / PIECES);
    curves[index * CURVE_STRIDE + 2 * piece] = point.x;
    curves[index * CURVE_STRIDE + 2 * piece + 1] = point.y;
    left = Math.min(left, point.x);
    right = Math.max(right, point.x);
    top = Math.min(top, point.y);
    bottom = Math.max(bottom, point.y);
  }
  bounds[c] = left;
  bounds[c + 1] = top;
  bounds[c + 2] = right;
  bounds[c + 3] = bottom;
  drawing.columns[index] = bitsOf(left, right, drawing.width);
  drawing.rows[index] = bitsOf(top, bottom, drawing.height);
}

/** Whether `node`, standing there, would be a margin away from the edges of the picture. */
export function isInside(
  { width, height, half, radius, bottom }: Drawing,
  node: number,
  atX: number,
  atY: number,
): boolean {
  const edge = Math.min(width / 2, half[node]! + BOX_MARGIN);
  return (
    atX >= edge &&
    atX <= width - edge &&
    atY >= radius[node]! + BOX_MARGIN &&
    atY <= height - bottom[node]! - BOX_MARGIN
  );
}

/** Whether `node` could stand there: inside the picture and a margin away from all that stand, `except` one left out. */
export function isFree(drawing: Drawing, node: number, atX: number, atY: number, except = -1): boolean {
  if (!isInside(drawing, node, atX, atY)) return false;
  const { half, radius, bottom, x, y, placed } = drawing;
  const wide = half[node]! + BOX_MARGIN,
    up = radius[node]! + BOX_MARGIN,
    down = bottom[node]! + BOX_MARGIN;
  for (let other = 0; other < half.length; other++) {
    if (!placed[other] || other === node || other === except || Math.abs(atX - x[other]!) >= wide + half[other]!)
      continue;
    if (atY - y[other]! < up + bottom[other]! && y[other]! - atY < down + radius[other]!) return false;
  }
  return true;
}
