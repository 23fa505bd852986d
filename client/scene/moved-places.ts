import type { Arrangement, Offset } from "#view/arrangement.ts";
import type { DrawnGraph } from "./drawn-graph.ts";

/** Places of a drawing by id, y upwards. */
export type Places = Record<string, { x: number; y: number }>;

/** Where things have to go so that they stand as they were moved, and all others at home; only those that do not stand so yet. */
export function placesToTake(graph: DrawnGraph, moved: Arrangement["moved"]): Places {
  const places: Places = {};
  graph.forEachNode((id, { x, y, home }) => {
    const by = moved[id];
    const to = { x: home.x + (by?.x ?? 0), y: home.y - (by?.y ?? 0) };
    if (to.x !== x || to.y !== y) places[id] = to;
  });
  return places;
}

/** Puts things where they belong, at once. */
export function takePlaces(graph: DrawnGraph, places: Places): void {
  for (const [id, place] of Object.entries(places)) graph.mergeNodeAttributes(id, place);
}

/** How far each of some things stands from where it was moved to before. */
export function stepsSince(
  graph: DrawnGraph,
  moved: Arrangement["moved"],
  ids: Iterable<string>,
): ReadonlyMap<string, Offset> {
  const steps = new Map<string, Offset>();
  for (const id of ids) {
    if (!graph.hasNode(id)) continue;
    const { x, y, home } = graph.getNodeAttributes(id);
    const by = moved[id];
    steps.set(id, { x: x - home.x - (by?.x ?? 0), y: home.y - y - (by?.y ?? 0) });
  }
  return steps;
}
