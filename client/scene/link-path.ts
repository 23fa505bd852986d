import { curvePoint, linkCurve, type Point } from "#contract/curve.ts";
import type { DrawnGraph } from "./drawn-graph.ts";

/** The place at share `t` of the curve a link is drawn along, on the screen; the same curve as in link-shader.ts. */
export function pointOnLink(source: Point, target: Point, bend: number, t: number): Point {
  const control = linkCurve(source.x, source.y, target.x, target.y, bend);
  return curvePoint(source.x, source.y, control, target.x, target.y, t);
}

const SAMPLES = 12;
const LINK_REACH_PX = 6;

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

/**
 * The link whose curve passes nearest to a point, within some pixels; undefined where none does.
 *
 * @param placeOf where an entity stands on the screen
 */
export function nearestLink(
  graph: DrawnGraph,
  links: readonly string[],
  point: Point,
  placeOf: (id: string) => Point,
): string | undefined {
  let nearest: { readonly id: string; readonly distance: number } | undefined;
  for (const id of links) {
    const [source, target] = graph.extremities(id);
    const distance = distanceToLink(point, placeOf(source), placeOf(target), graph.getEdgeAttribute(id, "bend"));
    if (distance < (nearest?.distance ?? LINK_REACH_PX)) nearest = { id, distance };
  }
  return nearest?.id;
}

function distanceToSegment(point: Point, from: Point, to: Point): number {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : ((point.x - from.x) * dx + (point.y - from.y) * dy) / length;
  const t = Math.min(1, Math.max(0, share));
  return Math.hypot(point.x - from.x - t * dx, point.y - from.y - t * dy);
}
