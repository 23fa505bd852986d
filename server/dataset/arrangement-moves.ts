import { nodeCost } from "./arrangement-cost.ts";
import { type Drawing, isFree, isInside, moveNode } from "./arrangement-drawing.ts";
import { snap } from "./arrangement-insertion.ts";
import type { Place } from "./arrangement-place.ts";

/** A search for a better picture: what it may move, and how bold it is at the moment. */
export interface Search {
  readonly drawing: Drawing;
  readonly places: Place[];
  readonly random: () => number;
  readonly movable: readonly number[];
  /** For every node, the movable ones of its group. */
  readonly mates: readonly (readonly number[])[];
  /** For every node, those that hang on it alone. */
  readonly leaves: readonly (readonly number[])[];
  /** The cost of every node since the last change, NaN where not known. */
  readonly known: Float64Array;
  /** Whether boxes may overlap for a while, at a price. */
  readonly soft: boolean;
  /** The cost a change may add without being unlikely. */
  heat: number;
}

interface Move {
  readonly node: number;
  readonly x: number;
  readonly y: number;
  readonly place: Place;
}

/** Of all changes, so many are trades; of all changes of a hub, so many take along what hangs on it. */
const TRADES = 0.2;
const TOGETHER = 0.5;
/** So many steps start from a neighbour instead, and end at most so far from it. */
const LEAPS = 0.15;
const LEAP = 130;

/** Tries one random change of the picture, and keeps it if it is better or, while it is hot, not much worse. */
export function tryChange(search: Search): void {
  const { movable, random } = search;
  const node = movable[Math.floor(random() * movable.length)]!;
  if (random() < TRADES) trade(search, node);
  else shift(search, node);
}

/** A step near by, shorter as it cools, or a leap to a neighbour's surroundings. */
function shift(search: Search, node: number): void {
  const {
    drawing: { x, y, graph, source, target },
    places,
    random,
    heat,
  } = search;
  const links = graph.incident[node]!;
  let from = node;
  let far = 12 + 30 * Math.sqrt(heat);
  if (random() < LEAPS && links.length > 0) {
    const link = links[Math.floor(random() * links.length)]!;
    from = source[link] === node ? target[link]! : source[link]!;
    far = LEAP;
  }
  const toX = snap(x[from]! + (2 * random() - 1) * far),
    toY = snap(y[from]! + (2 * random() - 1) * far);
  const moves = [{ node, x: toX, y: toY, place: places[node]! }];
  if (random() < TOGETHER) follow(search, moves, node, toX - x[node]!, toY - y[node]!);
  attempt(search, moves);
}

/** Lets `node` and another of its group change places. */
function trade(search: Search, node: number): void {
  const {
    drawing: { x, y },
    places,
    mates,
    random,
  } = search;
  const group = mates[node]!;
  const other = group[Math.floor(random() * group.length)]!;
  if (other === node) return;
  const ax = x[node]!,
    ay = y[node]!,
    bx = x[other]!,
    by = y[other]!,
    a = places[node]!,
    b = places[other]!;
  const moves = [
    { node, x: bx, y: by, place: { ...a, x: b.x, y: b.y } },
    { node: other, x: ax, y: ay, place: { ...b, x: a.x, y: a.y } },
  ];
  if (random() < TOGETHER) {
    follow(search, moves, node, bx - ax, by - ay);
    follow(search, moves, other, ax - bx, ay - by);
  }
  attempt(search, moves);
}

function follow(
  { drawing: { x, y, placed }, places, leaves }: Search,
  moves: Move[],
  hub: number,
  dx: number,
  dy: number,
): void {
  for (const leaf of leaves[hub]!)
    if (placed[leaf]) moves.push({ node: leaf, x: x[leaf]! + dx, y: y[leaf]! + dy, place: places[leaf]! });
}

function attempt(search: Search, moves: readonly Move[]): void {
  const { drawing, places, known } = search;
  if (!moves.every(({ node, x, y, place }) => y >= place.top && y <= place.bottom && isInside(drawing, node, x, y)))
    return;
  const before = moves.map(
    ({ node }): Move => ({ node, x: drawing.x[node]!, y: drawing.y[node]!, place: places[node]! }),
  );
  if (!search.soft && !areFree(drawing, moves, before)) return;
  // The most that the change may cost, drawn beforehand so that counting can stop there.
  const allowed = -search.heat * Math.log(1 - search.random());
  if (changeOf(search, moves, allowed) <= allowed) {
    known.fill(NaN);
    return;
  }
  for (const { node, x, y, place } of before) {
    moveNode(drawing, node, x, y);
    places[node] = place;
  }
}

/** Makes the moves and says what they add to the cost of the picture, or any number above `allowed` where it is more. */
function changeOf({ drawing, places, known }: Search, moves: readonly Move[], allowed: number): number {
  let change = 0;
  for (let index = 0; index < moves.length; index++) {
    const { node, x, y, place } = moves[index]!;
    let cost = index === 0 ? known[node]! : NaN;
    if (Number.isNaN(cost)) cost = nodeCost(drawing, places, node);
    if (index === 0) known[node] = cost;
    moveNode(drawing, node, x, y);
    places[node] = place;
    change += nodeCost(drawing, places, node, index === moves.length - 1 ? allowed - change + cost : Infinity) - cost;
  }
  return change;
}

/** Whether all moved nodes would have room. */
function areFree(drawing: Drawing, moves: readonly Move[], before: readonly Move[]): boolean {
  for (const { node, x, y } of moves) {
    drawing.x[node] = x;
    drawing.y[node] = y;
  }
  const free = moves.every(({ node, x, y }) => isFree(drawing, node, x, y));
  for (const { node, x, y } of before) {
    drawing.x[node] = x;
    drawing.y[node] = y;
  }
  return free;
}
