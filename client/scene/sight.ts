import type Sigma from "sigma";
import type { Sight } from "#view/arrangement.ts";
import { roundedSight } from "#view/arrangement-address.ts";
import type { DrawnGraph, DrawnLink, DrawnNode } from "./drawn-graph.ts";
import type { Reach } from "./growth.ts";

/** How long the camera has to stand still to have come to rest. */
const REST_MS = 220;

/** What is in sight, told by the nearest thing, so that it holds when the drawing grows; undefined of an empty drawing. */
export function sightFrom(graph: DrawnGraph, { middle, unitsPerPixel }: Reach): Sight | undefined {
  let nearest: { readonly id: string; readonly far: number } | undefined;
  graph.forEachNode((id, { home }) => {
    const far = Math.hypot(home.x - middle.x, home.y - middle.y);
    if (!nearest || far < nearest.far || (far === nearest.far && id < nearest.id)) nearest = { id, far };
  });
  if (!nearest) return undefined;
  const { home } = graph.getNodeAttributes(nearest.id);
  return roundedSight({ near: nearest.id, x: middle.x - home.x, y: home.y - middle.y, unitsPerPixel });
}

/** What a sight has in sight; undefined where that by which it is told is not drawn. */
export function reachOf(graph: DrawnGraph, { near, x, y, unitsPerPixel }: Sight): Reach | undefined {
  if (!graph.hasNode(near)) return undefined;
  const { home } = graph.getNodeAttributes(near);
  return { middle: { x: home.x + x, y: home.y - y }, unitsPerPixel };
}

/** Calls whenever the camera has come to rest. Returns the function that ends that. */
export function watchRest(sigma: Sigma<DrawnNode, DrawnLink>, rested: () => void): () => void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const moved = () => {
    clearTimeout(waiting);
    waiting = setTimeout(rested, REST_MS);
  };
  sigma.getCamera().on("updated", moved);
  return () => {
    clearTimeout(waiting);
    sigma.getCamera().off("updated", moved);
  };
}
