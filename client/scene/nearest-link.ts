import type { Point } from "#contract/curve.ts";
import type { DrawnGraph } from "./drawn-graph.ts";
import { distanceToLink } from "./link-path.ts";

const REACH_PX = 6;

/** The link nearest to a point of the screen; undefined where none is within reach. */
export function nearestLink(
  graph: DrawnGraph,
  links: readonly string[],
  placeOf: (id: string) => Point,
  point: Point,
): string | undefined {
  let nearest: { readonly id: string; readonly distance: number } | undefined;
  for (const id of links) {
    const [source, target] = graph.extremities(id);
    const bend = graph.getEdgeAttribute(id, "bend");
    const distance = distanceToLink(point, placeOf(source), placeOf(target), bend);
    if (distance < (nearest?.distance ?? REACH_PX)) nearest = { id, distance };
  }
  return nearest?.id;
}
