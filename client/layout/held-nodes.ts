import { boundsOf } from "./layout-part.ts";
import type { LayoutTask } from "./layout-task.ts";
import { adjacencyOf, linkGraph } from "./link-graph.ts";
import type { Places } from "./places.ts";

interface Size {
  readonly width: number;
  readonly height: number;
}

/** From the edges of the frame to what moved there. */
const MARGIN = 18;
const ROUNDS = 80;
/** How much a node would rather go along with the whole than with its neighbours. */
const WHOLE = 0.02;

/**
 * Puts fixed nodes where they must be, the others around them: where only forces say where things stand, the drawing is turned
 * over and moved along so that what is linked to a fixed node stays near it; in every other layout the rest keeps its order.
 *
 * @returns 1 for each node that may not move, or nothing where there are none
 */
export function holdPlaces(places: Places, task: LayoutTask, frame: Size): Uint8Array | undefined {
  const { fixed, count } = task;
  if (fixed.node.length === 0) return undefined;
  const held = new Uint8Array(count);
  for (const node of fixed.node) held[node] = 1;
  if (task.name === "organic") {
    mirror(places.x, fixed.node, fixed.x, frame.width);
    mirror(places.y, fixed.node, fixed.y, frame.height);
    follow(places, task, held);
    squeeze(places.x, held, task.labels.left, frame.width);
    squeeze(places.y, held, task.labels.above, frame.height);
  }
  for (let row = 0; row < fixed.node.length; row += 1) {
    places.x[fixed.node[row]!] = fixed.x[row]!;
    places.y[fixed.node[row]!] = fixed.y[row]!;
  }
  return held;
}

/** The frame with all that was held or pushed beyond its right and lower edges. */
export function heldFrame(places: Places, { labels }: LayoutTask, { width, height }: Size): Size {
  const bounds = boundsOf(places, labels);
  return {
    width: Math.max(width, bounds.left + bounds.width + MARGIN),
    height: Math.max(height, bounds.top + bounds.height + MARGIN),
  };
}

/** Turns a drawing over where its fixed nodes then have less far to go. */
function mirror(column: Float64Array, nodes: Uint32Array, wanted: Float64Array, length: number): void {
  let [asIs, over] = [0, 0];
  for (let row = 0; row < nodes.length; row += 1) {
    const at = column[nodes[row]!]!;
    asIs += (wanted[row]! - at) ** 2;
    over += (wanted[row]! - (length - at)) ** 2;
  }
  if (over >= asIs) return;
  for (let node = 0; node < column.length; node += 1) column[node] = length - column[node]!;
}

/** Moves every free node as its neighbours move, those of fixed nodes the most. */
function follow({ x, y }: Places, { count, source, target, fixed }: LayoutTask, held: Uint8Array): void {
  const { start, neighbour, weight } = adjacencyOf(linkGraph(count, source, target));
  for (const [column, wanted] of [
    [x, fixed.x],
    [y, fixed.y],
  ] as const) {
    let mean = 0;
    for (let row = 0; row < fixed.node.length; row += 1) mean += wanted[row]! - column[fixed.node[row]!]!;
    mean /= fixed.node.length;
    const step = new Float64Array(count).fill(mean);
    for (let row = 0; row < fixed.node.length; row += 1) {
      const node = fixed.node[row]!;
      step[node] = wanted[row]! - column[node]!;
    }
    for (let round = 0; round < ROUNDS; round += 1)
      for (let node = 0; node < count; node += 1) {
        if (held[node]) continue;
        let [sum, ties] = [WHOLE * mean, WHOLE];
        for (let at = start[node]!; at < start[node + 1]!; at += 1) {
          sum += step[neighbour[at]!]! * weight[at]!;
          ties += weight[at]!;
        }
        step[node] = sum / ties;
      }
    for (let node = 0; node < count; node += 1) if (!held[node]) column[node]! += step[node]!;
  }
}

/** Moves free nodes that went over the near edge of the frame back into it, those between them and the far edge closer together. */
function squeeze(column: Float64Array, held: Uint8Array, reach: Float64Array, length: number): void {
  let [least, most] = [Number.POSITIVE_INFINITY, length - MARGIN];
  for (let node = 0; node < column.length; node += 1) {
    if (held[node]) continue;
    least = Math.min(least, column[node]! - reach[node]!);
    most = Math.max(most, column[node]!);
  }
  if (least >= MARGIN || most <= MARGIN) return;
  const factor = (most - MARGIN) / (most - least);
  for (let node = 0; node < column.length; node += 1)
    if (!held[node]) column[node] = most - (most - column[node]! + reach[node]!) * factor + reach[node]!;
}
