import type { Offset } from "./arrangement.ts";

/** "row" and "column" bring things onto one line; "across" and "down" leave the same distance between them. */
export type Alignment = "row" | "column" | "across" | "down";

/**
 * How far each thing has to move so that all are aligned; those that need not move are left out.
 *
 * @param places where each stands; equal places keep the order of the map
 * @param fixed what does not move: a line goes through the first of these
 */
export function alignment(
  places: ReadonlyMap<string, Offset>,
  how: Alignment,
  fixed: ReadonlySet<string> = new Set(),
): ReadonlyMap<string, Offset> {
  const axis = how === "column" || how === "across" ? "x" : "y";
  const wanted = how === "row" || how === "column" ? lined(places, axis, fixed) : spread(places, axis);
  const steps = new Map<string, Offset>();
  for (const [id, place] of places) {
    const by = (wanted.get(id) ?? place[axis]) - place[axis];
    if (by !== 0 && !fixed.has(id)) steps.set(id, axis === "x" ? { x: by, y: 0 } : { x: 0, y: by });
  }
  return steps;
}

function lined(places: ReadonlyMap<string, Offset>, axis: "x" | "y", fixed: ReadonlySet<string>) {
  const held = [...places].find(([id]) => fixed.has(id))?.[1];
  const sum = [...places.values()].reduce((total, place) => total + place[axis], 0);
  const line = held ? held[axis] : sum / Math.max(1, places.size);
  return new Map([...places.keys()].map((id) => [id, line]));
}

function spread(places: ReadonlyMap<string, Offset>, axis: "x" | "y"): ReadonlyMap<string, number> {
  const sorted = [...places].toSorted(([, one], [, other]) => one[axis] - other[axis]);
  const first = sorted[0]?.[1][axis] ?? 0;
  const last = sorted.at(-1)?.[1][axis] ?? 0;
  const gap = (last - first) / Math.max(1, sorted.length - 1);
  return new Map(sorted.map(([id], at) => [id, first + at * gap]));
}
