import type Sigma from "sigma";
import type { Point } from "#contract/curve.ts";
import type { DrawnLink, DrawnNode } from "./drawn-graph.ts";

/** Sigma's own, which reads a pixel of a second drawing of everything. */
interface Picking {
  getNodeAtPosition: (position: Point) => string | null;
}

/** Of a picture as it is seen now. */
export interface PlaceSizes {
  /** What a pixel is among sigma's places. */
  readonly pixel: number;
  /** Pixels of a radius of 1. */
  readonly radius: number;
}

/**
 * Finds what is pointed at by where things are, and spares sigma a drawing that is read for nothing else.
 *
 * @param find what is at a place of sigma's; "unknown" where sigma is to look for itself
 */
export function pickByPlace(
  sigma: Sigma<DrawnNode, DrawnLink>,
  find: (place: Point, sizes: PlaceSizes) => { readonly id: string | undefined } | "unknown",
): void {
  const picking = sigma as unknown as Picking;
  const look = picking.getNodeAtPosition.bind(sigma);
  picking.getNodeAtPosition = ({ x, y }) => {
    const cameraState = sigma.getCamera().getState();
    const place = sigma.viewportToFramedGraph({ x, y }, { cameraState });
    const beside = sigma.viewportToFramedGraph({ x: x + 1, y }, { cameraState });
    const found = find(place, { pixel: beside.x - place.x, radius: sigma.scaleSize(1) });
    if (found === "unknown") return look({ x, y });
    // Sigma breaks where it is told of what it has not worked out: what is seen may be the graph that it is given next.
    return found.id !== undefined && sigma.getNodeDisplayData(found.id) ? found.id : null;
  };
}
