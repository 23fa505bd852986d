/*
 * Links are quadratic curves. The layouts judge crossings on the very curve that the canvas and the
 * pictures draw, so both read it from here.
 */

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** How far the control point lies beside the middle of the chord, as a share of its length. */
export const LINK_BEND = 0.09;

/**
 * The control point of the link from (x1, y1) to (x2, y2), in the same pixels. With a positive bend the link
 * bows to the right of its direction as y points down, so that a link and its opposite never lie on each other.
 */
export function linkCurve(x1: number, y1: number, x2: number, y2: number, bend = LINK_BEND): Point {
  return { x: (x1 + x2) / 2 - (y2 - y1) * bend, y: (y1 + y2) / 2 + (x2 - x1) * bend };
}

/** The point at `t` (0 at the start, 1 at the end) of the quadratic curve through `control`. */
export function curvePoint(x1: number, y1: number, control: Point, x2: number, y2: number, t: number): Point {
  const u = 1 - t;
  return {
    x: u * u * x1 + 2 * u * t * control.x + t * t * x2,
    y: u * u * y1 + 2 * u * t * control.y + t * t * y2,
  };
}

/**
 * One bend a link, in the order given: LINK_BEND for the first link of a directed pair, and three, five … times
 * as much for every further one, so that parallel links stay apart.
 */
export function linkBends(source: readonly number[], target: readonly number[]): number[] {
  const seen = new Map<string, number>();
  return source.map((from, index) => {
    const pair = `${from} ${target[index]}`;
    const rank = seen.get(pair) ?? 0;
    seen.set(pair, rank + 1);
    return LINK_BEND * (2 * rank + 1);
  });
}
