import { nodeCost } from "./arrangement-cost.ts";
import { type Drawing, isFree, moveNode } from "./arrangement-drawing.ts";
import type { Place } from "./arrangement-place.ts";

/** Positions are multiples of this many pixels, so that what is nearly level is level. */
const GRID = 5;

export function snap(value: number): number {
  return Math.round(value / GRID) * GRID;
}

interface Candidate {
  readonly x: number;
  readonly y: number;
  readonly score: number;
}

/** So many of the nearest free spots are judged in full. */
const JUDGED = 12;

/**
 * Puts the nodes into the picture one after the other, each where it costs least among the free spots nearest
 * to its place and its neighbours. False where one found no room; the picture then needs more height.
 */
export function insertNodes(drawing: Drawing, places: readonly Place[], order: readonly number[]): boolean {
  return order.every((node) => insertNode(drawing, places, node, 4 * GRID) || insertNode(drawing, places, node, GRID));
}

function insertNode(drawing: Drawing, places: readonly Place[], node: number, step: number): boolean {
  let best: Candidate | undefined;
  let least = Infinity;
  for (const spot of freeSpots(drawing, places[node]!, node, step)) {
    moveNode(drawing, node, spot.x, spot.y);
    const cost = nodeCost(drawing, places, node);
    if (cost < least) {
      best = spot;
      least = cost;
    }
  }
  if (best) moveNode(drawing, node, best.x, best.y);
  return best !== undefined;
}

/** Of the free spots of a grid over the node's band and its place itself the nearest, nearest first. */
function freeSpots(drawing: Drawing, place: Place, node: number, step: number): readonly Candidate[] {
  const most = place.pinned ? 1 : JUDGED;
  const spots: Candidate[] = [];
  const offer = (x: number, y: number) => {
    const spot = { x, y, score: wish(drawing, place, node, x, y) };
    // Most spots are too far away, which is known sooner than whether they are free.
    if (spots.length === most && compare(spot, spots[most - 1]!) >= 0) return;
    if (y < place.top || y > place.bottom || !isFree(drawing, node, x, y)) return;
    let rank = spots.length;
    while (rank > 0 && compare(spot, spots[rank - 1]!) < 0) rank--;
    spots.splice(rank, 0, spot);
    if (spots.length > most) spots.pop();
  };
  offer(snap(place.x), snap(place.y));
  const middle = snap(drawing.width / 2);
  for (let y = Math.ceil(place.top / GRID) * GRID; y <= place.bottom; y += step) {
    for (let aside = 0; aside <= middle; aside += step) {
      offer(middle + aside, y);
      if (aside > 0) offer(middle - aside, y);
    }
  }
  return spots;
}

function compare(a: Candidate, b: Candidate): number {
  return a.score - b.score || a.y - b.y || a.x - b.x;
}

/** A cheap stand-in for the cost: how far the spot is from the node's place and from its neighbours. */
function wish({ graph, x, y, placed }: Drawing, place: Place, node: number, atX: number, atY: number): number {
  let score = (Math.abs(atX - place.x) * (place.pullX + 0.1) + Math.abs(atY - place.y) * (place.pullY + 0.1)) / 100;
  for (const link of graph.incident[node]!) {
    const { source, target } = graph.links[link]!;
    const other = source === node ? target : source;
    if (placed[other]) score += Math.hypot(atX - x[other]!, atY - y[other]!) / 100;
  }
  return score;
}
