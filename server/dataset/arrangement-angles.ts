import { CURVE_STRIDE, type Drawing, PIECES } from "./arrangement-drawing.ts";

/** Cosine of the angle below which two links at a node are hard to tell apart. */
const NARROW = Math.cos(Math.PI / 9);
/** What two links cost that leave a node in the same direction. */
const SAME_WAY = 5;

/** What the narrow angles cost that links make at `node`, and at the far ends of its links with the links there. */
export function angleCost(drawing: Drawing, node: number): number {
  const { graph, drawn, source, target } = drawing;
  const own = graph.incident[node]!;
  let cost = 0;
  for (let i = 0; i < own.length; i++) {
    const link = own[i]!;
    if (!drawn[link]) continue;
    for (let j = i + 1; j < own.length; j++) cost += narrowness(drawing, link, own[j]!, node);
    const far = source[link] === node ? target[link]! : source[link]!;
    for (const other of graph.incident[far]!) if (other !== link) cost += narrowness(drawing, link, other, far);
  }
  return cost;
}

function narrowness({ source, drawn, curves }: Drawing, a: number, b: number, node: number): number {
  if (!drawn[b]) return 0;
  const p = a * CURVE_STRIDE,
    q = b * CURVE_STRIDE,
    last = 2 * PIECES;
  const fromA = source[a] === node,
    fromB = source[b] === node;
  const pe = fromA ? p : p + last,
    pn = fromA ? p + 2 : p + last - 2;
  const qe = fromB ? q : q + last,
    qn = fromB ? q + 2 : q + last - 2;
  const ax = curves[pn]! - curves[pe]!,
    ay = curves[pn + 1]! - curves[pe + 1]!;
  const bx = curves[qn]! - curves[qe]!,
    by = curves[qn + 1]! - curves[qe + 1]!;
  const cosine = (ax * bx + ay * by) / (Math.sqrt((ax * ax + ay * ay) * (bx * bx + by * by)) || 1);
  return cosine > NARROW ? (SAME_WAY * (cosine - NARROW)) / (1 - NARROW) : 0;
}
