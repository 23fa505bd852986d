import { FRAME_SIZES } from "#contract/kinds.ts";
import { BOX_MARGIN, type Box, nodeBox } from "./arrangement-boxes.ts";
import type { Drawing } from "./arrangement-drawing.ts";
import { type ArrangeGraph, at } from "./arrangement-graph.ts";
import { polish } from "./arrangement-search.ts";
import { pullTogether } from "./organic-forces-arrangement.ts";
import { fitFrame } from "./organic-frame-arrangement.ts";
import { connectedParts, packParts } from "./organic-packing-arrangement.ts";
import { areaOf, type Block, pushApart, stretch } from "./organic-spacing-arrangement.ts";

/** A part covers at least so many times the area of its blocks, and in a small graph so much of the frame. */
const AIR = 2.6;
const FILL = 0.7;

/**
 * The graph as its links pull it, part by part, the largest in the middle. It has the frame's proportions and is
 * at least as large as the frame, larger where the labels would not fit.
 */
export function arrangeOrganic(graph: ArrangeGraph): Drawing {
  const { width, height } = FRAME_SIZES[graph.frame];
  const aspect = width / height;
  const boxes = graph.nodes.map((node) => nodeBox(node, graph.frame));
  const blocks = boxes.map(blockOf);
  const parts = connectedParts(graph);
  const air = Math.max(AIR, (FILL * width * height) / blocks.reduce((sum, block) => sum + areaOf(block), 0));
  for (const part of parts) {
    pullTogether(graph, blocks, part, aspect);
    const own = part.map((node) => at(blocks, node));
    stretch(own, air, aspect);
    pushApart(own);
  }
  packParts(graph, blocks, parts, aspect);
  const drawing = fitFrame(graph, boxes, blocks);
  polish(
    drawing,
    graph.nodes.map((_, node) => ({
      x: at(drawing.x, node),
      y: at(drawing.y, node),
      pullX: 1,
      pullY: 1,
      top: 0,
      bottom: drawing.height,
      pinned: false,
      group: `${node}`,
    })),
  );
  return drawing;
}

/** Half a margin on every side, and half a pixel, so that rounding brings no two too near. */
function blockOf({ half, radius, bottom }: Box): Block {
  const rim = BOX_MARGIN / 2 + 0.5;
  return { x: 0, y: 0, halfX: half + rim, halfY: (radius + bottom) / 2 + rim };
}
