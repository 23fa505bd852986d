import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from "d3-force";
import { type ArrangeGraph, at } from "./arrangement-graph.ts";
import type { Block } from "./organic-spacing-arrangement.ts";

const TICKS = 220;
const CHARGE = -260;
/** The free length of a link between the edges of its ends, roughly. */
const LINK = 42;
/** The pull to the middle, in a square frame. */
const GRAVITY = 0.05;

interface Body extends SimulationNodeDatum {
  readonly node: number;
}

/** Lets one part's links and charges find their balance around the origin, a little wider or higher as the frame is. */
export function pullTogether(
  { links }: ArrangeGraph,
  blocks: readonly Block[],
  part: readonly number[],
  aspect: number,
): void {
  if (part.length < 2) return;
  const bodies = part.map((node): Body => ({ node }));
  const rank = new Map(part.map((node, index) => [node, index]));
  const ties = links.flatMap(({ source, target }) => {
    const from = rank.get(source),
      to = rank.get(target);
    return from === undefined || to === undefined ? [] : [{ source: from, target: to }];
  });
  const size = (node: number) => (at(blocks, node).halfX + at(blocks, node).halfY) / 2;
  forceSimulation(bodies)
    .force(
      "link",
      forceLink<Body, { source: number | Body; target: number | Body }>(ties).distance(
        ({ source, target }) => LINK + size((source as Body).node) + size((target as Body).node),
      ),
    )
    .force("charge", forceManyBody<Body>().strength(CHARGE))
    .force(
      "collide",
      forceCollide<Body>(({ node }) => size(node)),
    )
    .force("x", forceX(0).strength(GRAVITY / aspect))
    .force("y", forceY(0).strength(GRAVITY * aspect))
    .alphaDecay(1 - 0.001 ** (1 / TICKS))
    .stop()
    .tick(TICKS);
  for (const { node, x = 0, y = 0 } of bodies) {
    at(blocks, node).x = x;
    at(blocks, node).y = y;
  }
}
