import { componentsOf } from "./components.ts";
import { areaOf, boundsOf, extentsOf, type LayoutPart, partsOf } from "./layout-part.ts";
import type { LinkGraph } from "./link-graph.ts";
import { multilevelPlaces, type Report } from "./multilevel.ts";
import { removeOverlaps } from "./overlap-removal.ts";
import type { Extents, Places } from "./places.ts";
import { packed } from "./rectangle-packing.ts";

/** How much more room a drawing has than what stands in it. */
const LOOSENESS = 1.7;
/** Between parts that nothing joins. */
const GAP = 26;

/** What is wanted of an organic layout. */
export interface OrganicWish {
  readonly seed: number;
  /** Width by height of the whole. */
  readonly ratio: number;
  /** What decides how far things are apart. */
  readonly room: Extents;
  /** What may not overlap. */
  readonly solid: Extents;
}

/**
 * Places by forces, in pixels from (0, 0) on: every connected part by itself, its length along the longer side of the frame,
 * without overlaps; then the parts side by side, so that none stands in another's rectangle.
 */
export function organicPlaces(graph: LinkGraph, wish: OrganicWish, report: Report = () => undefined): Places {
  const parts = partsOf(graph, componentsOf(graph));
  let done = 0;
  const drawn = parts.map((part) => {
    const places = drawnPart(part, wish, (share) => report((done + share * part.nodes.length) / graph.count));
    done += part.nodes.length;
    return { places, bounds: boundsOf(places, extentsOf(wish.solid, part.nodes)) };
  });
  const corners = packed(
    {
      width: drawn.map(({ bounds }) => bounds.width + GAP),
      height: drawn.map(({ bounds }) => bounds.height + GAP),
    },
    wish.ratio,
  );
  const x = new Float64Array(graph.count);
  const y = new Float64Array(graph.count);
  for (const [at, { nodes }] of parts.entries()) {
    const { places, bounds } = drawn[at]!;
    for (let row = 0; row < nodes.length; row += 1) {
      x[nodes[row]!] = places.x[row]! - bounds.left + corners.left[at]!;
      y[nodes[row]!] = places.y[row]! - bounds.top + corners.top[at]!;
    }
  }
  return { x, y };
}

function drawnPart({ nodes, graph }: LayoutPart, { seed, ratio, room, solid }: OrganicWish, report: Report): Places {
  const places = multilevelPlaces(graph, seed, report);
  if (graph.count > 2) turn(places, ratio >= 1);
  if (graph.count > 1) scale(places, areaOf(extentsOf(room, nodes)) * LOOSENESS);
  removeOverlaps(places, extentsOf(solid, nodes));
  return places;
}

/** Turns places about (0, 0) so that they reach farthest across, or else up and down. */
function turn({ x, y }: Places, across: boolean): void {
  let [xx, xy, yy, sumX, sumY] = [0, 0, 0, 0, 0];
  for (let node = 0; node < x.length; node += 1) {
    sumX += x[node]!;
    sumY += y[node]!;
  }
  for (let node = 0; node < x.length; node += 1) {
    const [dx, dy] = [x[node]! - sumX / x.length, y[node]! - sumY / x.length];
    xx += dx * dx;
    xy += dx * dy;
    yy += dy * dy;
  }
  const half = (xx - yy) / 2;
  const root = Math.sqrt(half * half + xy * xy);
  // The longer axis of the ellipse that has the same spread.
  const axis = half >= 0 ? { x: half + root, y: xy } : { x: xy, y: root - half };
  const length = Math.sqrt(axis.x * axis.x + axis.y * axis.y);
  if (length === 0) return;
  const [c, s] = across ? [axis.x / length, axis.y / length] : [axis.y / length, -axis.x / length];
  for (let node = 0; node < x.length; node += 1) {
    const [px, py] = [x[node]!, y[node]!];
    x[node] = px * c + py * s;
    y[node] = py * c - px * s;
  }
}

/** Scales places so that their bounding box has an area; a line becomes as long as a square of that area is wide. */
function scale({ x, y }: Places, area: number): void {
  const point = new Float64Array(x.length);
  const { width, height } = boundsOf({ x, y }, { left: point, right: point, above: point, below: point });
  const longer = Math.max(width, height);
  if (longer === 0) return;
  const factor = Math.sqrt(area / (longer * Math.max(Math.min(width, height), longer / 4)));
  for (let node = 0; node < x.length; node += 1) {
    x[node]! *= factor;
    y[node]! *= factor;
  }
}
