import { CURVE_STRIDE, type Drawing, PIECES } from "./arrangement-drawing.ts";

/*
 * Where links spoil a picture: they cross each other or run through a shape or a label that is not theirs.
 * These are the inner loops of the search, hence the plain arrays and the absence of objects.
 */

/** Whether two links cross away from a common end. */
export function linksCross(drawing: Drawing, one: number, other: number): boolean {
  // Rounding must not let the answer depend on which is asked first.
  const a = Math.min(one, other),
    b = Math.max(one, other);
  const { source, target, drawn, curves, bounds } = drawing;
  if (!drawn[a] || !drawn[b]) return false;
  const from = source[a]!,
    to = target[a]!;
  if (from === source[b] || to === target[b] || from === target[b] || to === source[b]) return false;
  if (besideChord(drawing, a, b) || besideChord(drawing, b, a)) return false;
  for (let p = a * CURVE_STRIDE, end = p + 2 * PIECES; p < end; p += 2) {
    if (pieceApart(curves, p, bounds, 4 * b)) continue;
    for (let q = b * CURVE_STRIDE, last = q + 2 * PIECES; q < last; q += 2) if (piecesCross(curves, p, q)) return true;
  }
  return false;
}

/** Whether the whole of link `b` is on one side of all of `a`. */
function besideChord({ source, target, chords, x, y }: Drawing, a: number, b: number): boolean {
  const dx = chords[4 * a]!,
    dy = chords[4 * a + 1]!,
    fromX = x[source[a]!]!,
    fromY = y[source[a]!]!;
  const near = (chords[4 * a + 3]! + chords[4 * b + 3]!) * chords[4 * a + 2]!;
  const one = dx * (y[source[b]!]! - fromY) - dy * (x[source[b]!]! - fromX);
  const other = dx * (y[target[b]!]! - fromY) - dy * (x[target[b]!]! - fromX);
  return (one > near && other > near) || (one < -near && other < -near);
}

function pieceApart(curves: Float64Array, p: number, bounds: Float64Array, b: number): boolean {
  const x1 = curves[p]!,
    y1 = curves[p + 1]!,
    x2 = curves[p + 2]!,
    y2 = curves[p + 3]!;
  const left = bounds[b]!,
    top = bounds[b + 1]!,
    right = bounds[b + 2]!,
    bottom = bounds[b + 3]!;
  return (
    (x1 < left && x2 < left) || (x1 > right && x2 > right) || (y1 < top && y2 < top) || (y1 > bottom && y2 > bottom)
  );
}

function piecesCross(curves: Float64Array, p: number, q: number): boolean {
  const px = curves[p]!,
    py = curves[p + 1]!,
    rx = curves[p + 2]! - px,
    ry = curves[p + 3]! - py;
  const qx = curves[q]!,
    qy = curves[q + 1]!,
    sx = curves[q + 2]! - qx,
    sy = curves[q + 3]! - qy;
  const cross = rx * sy - ry * sx;
  if (cross === 0) return false;
  const t = ((qx - px) * sy - (qy - py) * sx) / cross;
  const u = ((qx - px) * ry - (qy - py) * rx) / cross;
  return t >= 0 && t < 1 && u >= 0 && u < 1;
}

/** How many pixels of a link run through the shape and the label of a node that is not its end, both grown by `halo`. */
export function linkThrough(drawing: Drawing, link: number, node: number, halo: number): number {
  const { source, target, radius, labelHalf, bottom, x, y, drawn, curves, chords } = drawing;
  if (!drawn[link] || source[link] === node || target[link] === node) return 0;
  const atX = x[node]!,
    atY = y[node]!,
    b = 4 * link;
  const shape = radius[node]! + halo,
    label = labelHalf[node]! + halo,
    half = Math.max(shape, label);
  const top = atY - shape,
    waist = atY + shape,
    foot = atY + bottom[node]! + halo;
  const down = (foot - top) / 2,
    middle = (top + foot) / 2;
  const across = Math.abs(chords[b]! * (middle - y[source[link]!]!) - chords[b + 1]! * (atX - x[source[link]!]!));
  // The box's extent across the chord, so that most boxes need no clipping.
  if (across > Math.abs(chords[b]!) * down + Math.abs(chords[b + 1]!) * half + chords[b + 2]! * chords[b + 3]!)
    return 0;
  let inside = 0;
  for (let p = link * CURVE_STRIDE, end = p + 2 * PIECES; p < end; p += 2) {
    inside += clipped(curves, p, atX - shape, top, atX + shape, waist);
    inside += clipped(curves, p, atX - label, waist, atX + label, foot);
  }
  return inside;
}

/** The length of the piece at `p` inside the rectangle. */
function clipped(curves: Float64Array, p: number, left: number, top: number, right: number, bottom: number): number {
  const x = curves[p]!,
    y = curves[p + 1]!,
    dx = curves[p + 2]! - x,
    dy = curves[p + 3]! - y;
  let from = 0,
    to = 1;
  if (dx === 0) {
    if (x <= left || x >= right) return 0;
  } else {
    const a = (left - x) / dx,
      b = (right - x) / dx;
    from = Math.max(from, Math.min(a, b));
    to = Math.min(to, Math.max(a, b));
  }
  if (dy === 0) {
    if (y <= top || y >= bottom) return 0;
  } else {
    const a = (top - y) / dy,
      b = (bottom - y) / dy;
    from = Math.max(from, Math.min(a, b));
    to = Math.min(to, Math.max(a, b));
  }
  return to > from ? (to - from) * Math.sqrt(dx * dx + dy * dy) : 0;
}
