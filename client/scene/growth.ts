import type Sigma from "sigma";
import type { Point } from "#contract/curve.ts";
import type { DrawnGraph, DrawnLink, DrawnNode } from "./drawn-graph.ts";
import type { PictureFit } from "./picture-fit.ts";

/** Moved by less than this, in pixels of the drawing, a thing has not moved. */
const STILL = 0.5;

/**
 * By how much everything that two drawings share was moved, where one is the other with something added or taken away and
 * all of it was moved alike; undefined where they are two drawings.
 */
export function commonShift(before: DrawnGraph, after: DrawnGraph): Point | undefined {
  const [small, large] = before.order <= after.order ? [before, after] : [after, before];
  const shared = small.filterNodes((id) => large.hasNode(id));
  const [first] = shared;
  if (first === undefined || shared.length < small.order) return undefined;
  const shiftOf = (id: string): Point => {
    const [from, to] = [before.getNodeAttributes(id), after.getNodeAttributes(id)];
    return { x: to.x - from.x, y: to.y - from.y };
  };
  const shift = shiftOf(first);
  const isAlike = shared.every((id) => {
    const { x, y } = shiftOf(id);
    return Math.hypot(x - shift.x, y - shift.y) < STILL;
  });
  return isAlike ? shift : undefined;
}

/** Puts what two drawings share back to where it was in the one before; answers where each of it is to go. */
export function movedBack(graph: DrawnGraph, before: DrawnGraph): Record<string, { x: number; y: number }> {
  const ends: Record<string, { x: number; y: number }> = {};
  graph.forEachNode((id, { x, y }) => {
    if (!before.hasNode(id)) return;
    ends[id] = { x, y };
    graph.mergeNodeAttributes(id, { x: before.getNodeAttribute(id, "x"), y: before.getNodeAttribute(id, "y") });
  });
  return ends;
}

/** What a reader has in sight: the middle of the screen in the drawing, and how much of it a pixel is. */
export interface Reach {
  readonly middle: Point;
  readonly unitsPerPixel: number;
}

/** What is in sight now, in the places of the next drawing, where everything is moved by `shift`. */
export function sightOf(sigma: Sigma<DrawnNode, DrawnLink>, fit: PictureFit, shift: Point): Reach {
  const { width, height } = sigma.getDimensions();
  const { x, y } = sigma.viewportToGraph({ x: width / 2, y: height / 2 });
  return { middle: { x: x + shift.x, y: y + shift.y }, unitsPerPixel: sigma.getCamera().ratio / fit.scale };
}

/** Where the camera has that in sight, of a drawing as it is fitted into the screen. */
export function cameraOn(sigma: Sigma<DrawnNode, DrawnLink>, fit: PictureFit, { middle, unitsPerPixel }: Reach) {
  const { width, height } = sigma.getDimensions();
  const unit = Math.max(width, height);
  return {
    x: 0.5 + (fit.left + middle.x * fit.scale - width / 2) / unit,
    y: 0.5 - (fit.top - middle.y * fit.scale - height / 2) / unit,
    ratio: unitsPerPixel * fit.scale,
    angle: 0,
  };
}
