import { curvePoint, linkCurve, type Point } from "#contract/curve.ts";

/** The place at share `t` of the curve a link is drawn along, on the screen; the same curve as in link-shader.ts. */
export function pointOnLink(source: Point, target: Point, bend: number, t: number): Point {
  const control = linkCurve(source.x, source.y, target.x, target.y, bend);
  return curvePoint(source.x, source.y, control, target.x, target.y, t);
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
