import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from "d3-force";
import { FRAME_SIZES } from "#contract/kinds.ts";
import { BOX_MARGIN, type Box, nodeBox } from "./arrangement-boxes.ts";
import { type Drawing, emptyDrawing, moveNode } from "./arrangement-drawing.ts";
import { type ArrangeGraph, at } from "./arrangement-graph.ts";
import { polish } from "./arrangement-search.ts";
import { connectedParts, packParts } from "./organic-packing-arrangement.ts";
import { type Block, pushApart } from "./organic-spacing-arrangement.ts";

const TICKS = 220;
const CHARGE = -260;
const LINK = 42;
/** A part covers at least so many times the area of its blocks, and in a small graph so much of the frame. */
const AIR = 2.6;
const FILL = 0.7;
/** No further than this is a part made wider or flatter. */
const STRETCH = 1.4;

/**
 * The graph as its links pull it, part by part, the largest in the middle. It has the frame's proportions and is
 * at least as large as the frame, larger where the labels would not fit.
 */
export function arrangeOrganic(graph: ArrangeGraph): Drawing {
  const { width, height } = FRAME_SIZES[graph.frame];
  const boxes = graph.nodes.map((node) => nodeBox(node, graph.frame));
  const blocks = boxes.map(
    (box): Block => ({
      x: 0,
      y: 0,
      halfX: box.half + BOX_MARGIN / 2 + 0.5,
      halfY: (box.radius + box.bottom + BOX_MARGIN) / 2 + 0.5,
    }),
  );
  const parts = connectedParts(graph);
  const air = Math.max(AIR, (FILL * width * height) / blocks.reduce((sum, block) => sum + areaOf(block), 0));
  for (const part of parts) {
    pullTogether(graph, blocks, part, width / height);
    stretch(
      part.map((node) => at(blocks, node)),
      air,
      width / height,
    );
    pushApart(part.map((node) => at(blocks, node)));
  }
  packParts(graph, blocks, parts, width / height);
  const drawing = fitted(graph, boxes, blocks);
  const places = graph.nodes.map((_, node) => ({
    x: at(drawing.x, node),
    y: at(drawing.y, node),
    pullX: 1,
    pullY: 1,
    top: 0,
    bottom: drawing.height,
    pinned: false,
    group: `${node}`,
  }));
  polish(drawing, places);
  return drawing;
}

interface Body extends SimulationNodeDatum {
  readonly node: number;
}

/** Lets one part's links and charges find their balance, a little wider or higher as the frame is. */
function pullTogether(
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
    .force("x", forceX(0).strength(0.05 / aspect))
    .force("y", forceY(0).strength(0.05 * aspect))
    .alphaDecay(1 - 0.001 ** (1 / TICKS))
    .stop()
    .tick(TICKS);
  for (const { node, x = 0, y = 0 } of bodies) {
    at(blocks, node).x = x;
    at(blocks, node).y = y;
  }
}
