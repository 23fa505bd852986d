/** A point on the screen, in CSS pixels, y downwards. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The place at share `t` of the curve a link is drawn along; the same curve as in link-shader.ts. */
export function pointOnLink(source: Point, target: Point, bend: number, t: number): Point {
  const dx = target.x - source.x;
  const dy = target.y - source.y;
  const control = { x: (source.x + target.x) / 2 - dy * bend, y: (source.y + target.y) / 2 + dx * bend };
  const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
  return { x: a * source.x + b * control.x + c * target.x, y: a * source.y + b * control.y + c * target.y };
}

const SAMPLES = 12;

/** The smallest distance in pixels from a point to the link's curve. */
export function distanceToLink(point: Point, source: Point, target: Point, bend: number): number {
  let nearest = Number.POSITIVE_INFINITY;
  let from = source;
  for (let step = 1; step <= SAMPLES; step++) {
    const to = pointOnLink(source, target, bend, step / SAMPLES);
    nearest = Math.min(nearest, distanceToSegment(point, from, to));
    from = to;
  }
  return nearest;
}

function distanceToSegment(point: Point, from: Point, to: Point): number {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : ((point.x - from.x) * dx + (point.y - from.y) * dy) / length;
  const t = Math.min(1, Math.max(0, share));
  return Math.hypot(point.x - from.x - t * dx, point.y - from.y - t * dy);
}
