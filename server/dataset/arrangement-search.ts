import { type Drawing, isFree, liftNode, moveNode } from "./arrangement-drawing.ts";
import { type ArrangeGraph, at, neighbours } from "./arrangement-graph.ts";
import { insertNodes } from "./arrangement-insertion.ts";
import { type Search, tryChange } from "./arrangement-moves.ts";
import type { Place } from "./arrangement-place.ts";
import { seededRandom } from "./arrangement-random.ts";

/*
 * Simulated annealing with a fixed seed, in three stages: the skeleton alone, with boxes that may pass through
 * each other; then the leaves with it; then all of it without overlaps.
 */

interface Stage {
  readonly steps: number;
  readonly from: number;
  readonly to: number;
  readonly soft: boolean;
}

const SKELETON: Stage = { steps: 6000, from: 9, to: 1.5, soft: true };
const WHOLE: Stage = { steps: 8000, from: 4, to: 1.5, soft: true };
const FINE: Stage = { steps: 4000, from: 1.5, to: 0.05, soft: false };
const LOOSE: Stage = { steps: 10000, from: 6, to: 1.5, soft: true };
const POLISH: Stage = { steps: 10000, from: 1.5, to: 0.05, soft: false };
/** A bound on the work of a stage, in pairs of things compared; larger pictures get fewer steps. */
const WORK = 14_000_000;
/** So many heights are tried before a picture is begun from rows, which always fit but are never as clear. */
export const PATIENCE = 3;
/** The pull towards where a node was lifted. */
const NEARNESS = 4;
/** A pull that nothing else outweighs. */
const HOMING = 1000;
/** Room kept around a node of the skeleton for its leaves, times the root of their number. */
const BERTH = 8;

/**
 * Places all but the leaves of `order`, one after the other, and searches for a good skeleton; overlaps are left in it.
 * The places as traded meanwhile, or undefined where there is no room.
 */
export function skeleton(
  drawing: Drawing,
  wishes: readonly Place[],
  order: readonly number[],
): readonly Place[] | undefined {
  const hubs = hubsOf(drawing.graph, wishes);
  const bones = order.filter((node) => hubs[node] === undefined);
  const places = [...wishes];
  if (!insertNodes(drawing, places, bones)) return undefined;
  drawing.graph.nodes.forEach((_, hub) => {
    drawing.berth[hub] = BERTH * Math.sqrt(hubs.filter((other) => other === hub).length);
  });
  anneal(drawing, places, bones, SKELETON);
  drawing.berth.fill(0);
  return places;
}

/**
 * Completes a picture: places what of `order` does not stand yet, and betters the whole until nothing overlaps and
 * every node is between the limits of its place. Where there is no room and there are `homes`, all go back to them first;
 * false where that does not help, and the picture is spoilt.
 */
export function finish(
  drawing: Drawing,
  wishes: readonly Place[],
  homes: readonly Place[] | undefined,
  order: readonly number[],
): boolean {
  const hubs = hubsOf(drawing.graph, wishes);
  const places = [...wishes];
  const retreat = () => homes !== undefined && sendHome(drawing, homes, order);
  const missing = order.filter((node) => !drawing.placed[node]);
  const [bones, leaves] = [
    missing.filter((node) => hubs[node] === undefined),
    missing.filter((node) => hubs[node] !== undefined),
  ];
  const settled =
    insertNodes(drawing, places, bones) && separate(drawing, places) && insertNodes(drawing, places, leaves);
  if (!settled && !retreat()) return false;
  anneal(drawing, places, order, WHOLE);
  if (!separate(drawing, places) && !retreat()) return false;
  anneal(drawing, places, order, FINE);
  return true;
}

/** Clears the picture and puts every node as near to its home as there is room. */
function sendHome(drawing: Drawing, homes: readonly Place[], order: readonly number[]): boolean {
  for (const node of order) liftNode(drawing, node);
  return insertNodes(
    drawing,
    homes.map((home) => ({ ...home, pullX: HOMING, pullY: HOMING })),
    order,
  );
}

/** Betters a picture in which nothing overlaps and that nobody has searched before; afterwards again nothing overlaps. */
export function polish(drawing: Drawing, wishes: readonly Place[]): void {
  const places = [...wishes];
  const order = [...wishes.keys()];
  const x = drawing.x.slice(),
    y = drawing.y.slice();
  anneal(drawing, places, order, LOOSE);
  if (!separate(drawing, places)) for (const node of order) moveNode(drawing, node, at(x, node), at(y, node));
  anneal(drawing, places, order, POLISH);
}

/** For every leaf, the one node it hangs on; nothing for the others. Of a lone pair only one is a leaf. */
function hubsOf(graph: ArrangeGraph, places: readonly Place[]): (number | undefined)[] {
  const ends = graph.nodes.map((_, node) => [...new Set(neighbours(graph, node))]);
  return ends.map((near, node) => {
    const [hub] = near;
    if (hub === undefined || near.length > 1 || at(places, node).pinned) return undefined;
    return at(ends, hub).length > 1 || at(places, hub).pinned || hub < node ? hub : undefined;
  });
}

function anneal(drawing: Drawing, places: Place[], nodes: readonly number[], stage: Stage): void {
  const movable = nodes.filter((node) => !at(places, node).pinned);
  if (movable.length === 0) return;
  const { graph } = drawing;
  const hubs = hubsOf(graph, places);
  const search: Search = {
    drawing,
    places,
    movable,
    soft: stage.soft,
    heat: stage.from,
    random: seededRandom(1),
    mates: places.map(({ group }) => movable.filter((node) => at(places, node).group === group)),
    leaves: graph.nodes.map((_, hub) => movable.filter((node) => hubs[node] === hub)),
    known: new Float64Array(places.length).fill(NaN),
  };
  const pairs = (1 + (2 * graph.links.length) / graph.nodes.length) * (graph.links.length + graph.nodes.length);
  const steps = Math.min(stage.steps, Math.ceil(WORK / pairs));
  for (let step = 0; step < steps; step++) {
    search.heat = stage.from * (stage.to / stage.from) ** (step / steps);
    tryChange(search);
  }
}

/** Lifts the smaller of those that overlap and puts them back where there is room near by; false where there is none. */
function separate(drawing: Drawing, places: readonly Place[]): boolean {
  const { x, y, half, placed } = drawing;
  const lifted: number[] = [];
  for (const node of [...places.keys()].sort((a, b) => at(half, a) - at(half, b) || a - b)) {
    if (!placed[node] || at(places, node).pinned || isFree(drawing, node, at(x, node), at(y, node))) continue;
    liftNode(drawing, node);
    lifted.push(node);
  }
  const near = places.map((place, node) => ({
    ...place,
    x: at(x, node),
    y: at(y, node),
    pullX: NEARNESS,
    pullY: NEARNESS,
  }));
  return insertNodes(drawing, near, lifted.reverse());
}
