import { angleCost } from "./arrangement-angles.ts";
import { BOX_MARGIN } from "./arrangement-boxes.ts";
import { linksCross, linkThrough } from "./arrangement-clash.ts";
import { bitsOf, type Drawing } from "./arrangement-drawing.ts";
import type { Place } from "./arrangement-place.ts";

/** What each flaw costs; found by looking at pictures. */
const COST = {
  crossing: 10,
  colouredCrossing: 3,
  through: 12,
  throughPixel: 0.18,
  length: 1,
  tooShort: 4,
  outside: 0.4,
  tight: 3,
  overlap: 4,
  overlapPixel: 0.4,
};
/** A link passes a foreign box at this distance, which is within its margin, or pays. */
const HALO = 5;
const SHORT = 62;
const ROOMY = 26;

/**
 * The part of a picture's cost in which `node` has a share; differences of it are differences of the whole.
 * No part is negative, so counting stops as soon as `limit` is passed.
 */
export function nodeCost(drawing: Drawing, places: readonly Place[], node: number, limit = Infinity): number {
  const own = drawing.graph.incident[node]!;
  let cost = homeCost(drawing, places[node]!, node) + crowdCost(drawing, node);
  for (const link of own) if (drawing.drawn[link]) cost += lengthCost(drawing, link);
  if (cost < limit) cost += angleCost(drawing, node);
  if (cost < limit) cost += hiddenCost(drawing, node);
  for (let index = 0; index < own.length && cost < limit; index++) cost += clashCost(drawing, own[index]!);
  return cost;
}

function homeCost({ x, y }: Drawing, place: Place, node: number): number {
  return (Math.abs(x[node]! - place.x) * place.pullX + Math.abs(y[node]! - place.y) * place.pullY) / 100;
}

function lengthCost({ x, y, source, target, bounds, width }: Drawing, link: number): number {
  const dx = x[source[link]!]! - x[target[link]!]!,
    dy = y[source[link]!]! - y[target[link]!]!;
  const length = Math.sqrt(dx * dx + dy * dy);
  const outside = Math.max(0, -bounds[4 * link]!, bounds[4 * link + 2]! - width);
  return (
    COST.length * (length / 100) + (length < SHORT ? COST.tooShort * (1 - length / SHORT) : 0) + COST.outside * outside
  );
}

/** What a link crosses and runs through. */
function clashCost(drawing: Drawing, link: number): number {
  const { coloured, drawn, placed, bounds, columns, rows, nodeColumns, nodeRows, x, y, half, radius, bottom } = drawing;
  if (!drawn[link]) return 0;
  const left = bounds[4 * link]!,
    top = bounds[4 * link + 1]!,
    right = bounds[4 * link + 2]!,
    foot = bounds[4 * link + 3]!;
  const across = columns[link]!,
    down = rows[link]!;
  let cost = 0;
  for (let other = 0; other < drawn.length; other++) {
    if ((columns[other]! & across) === 0 || (rows[other]! & down) === 0) continue;
    const b = 4 * other;
    if (bounds[b]! > right || bounds[b + 2]! < left || bounds[b + 1]! > foot || bounds[b + 3]! < top) continue;
    if (linksCross(drawing, link, other))
      cost += COST.crossing + COST.colouredCrossing * coloured[link]! * coloured[other]!;
  }
  for (let node = 0; node < placed.length; node++) {
    if ((nodeColumns[node]! & across) === 0 || (nodeRows[node]! & down) === 0) continue;
    const reach = half[node]! + HALO;
    if (
      x[node]! + reach < left ||
      x[node]! - reach > right ||
      y[node]! + bottom[node]! + HALO < top ||
      y[node]! - radius[node]! - HALO > foot
    )
      continue;
    cost += throughCost(drawing, link, node);
  }
  return cost;
}

/** The links that run through a node's box. */
function hiddenCost(drawing: Drawing, node: number): number {
  const { drawn, bounds, columns, rows, x, y, half, radius, bottom } = drawing;
  const left = x[node]! - half[node]! - HALO,
    right = x[node]! + half[node]! + HALO;
  const top = y[node]! - radius[node]! - HALO,
    foot = y[node]! + bottom[node]! + HALO;
  const across = bitsOf(left, right, drawing.width),
    down = bitsOf(top, foot, drawing.height);
  let cost = 0;
  for (let link = 0; link < drawn.length; link++) {
    if ((columns[link]! & across) === 0 || (rows[link]! & down) === 0) continue;
    const b = 4 * link;
    if (bounds[b]! > right || bounds[b + 2]! < left || bounds[b + 1]! > foot || bounds[b + 3]! < top) continue;
    cost += throughCost(drawing, link, node);
  }
  return cost;
}

function throughCost(drawing: Drawing, link: number, node: number): number {
  if (!drawing.placed[node]) return 0;
  const inside = linkThrough(drawing, link, node, HALO);
  return inside > 0 ? COST.through + COST.throughPixel * Math.min(inside, 50) : 0;
}

/** Too little room around a box, and dearer by far, less than the margin. */
function crowdCost({ x, y, half, radius, bottom, berth, placed }: Drawing, node: number): number {
  const atX = x[node]!,
    up = y[node]! - radius[node]!,
    down = y[node]! + bottom[node]!,
    wide = half[node]!,
    own = ROOMY + berth[node]!;
  let cost = 0;
  for (let other = 0; other < placed.length; other++) {
    const room = own + berth[other]!;
    const across = Math.abs(atX - x[other]!) - wide - half[other]!;
    if (across >= room || other === node || !placed[other]) continue;
    const along = Math.max(y[other]! - radius[other]! - down, up - y[other]! - bottom[other]!);
    if (along >= room) continue;
    const gap = across > 0 && along > 0 ? Math.sqrt(across * across + along * along) : Math.max(across, along);
    if (gap < room) cost += COST.tight * (1 - gap / room) ** 2;
    if (gap < BOX_MARGIN) cost += COST.overlap + COST.overlapPixel * (BOX_MARGIN - gap);
  }
  return cost;
}
