import { FRAME_SIZES } from "#contract/kinds.ts";
import { BOX_MARGIN, type Box } from "./arrangement-boxes.ts";
import type { Drawing } from "./arrangement-drawing.ts";
import { type ArrangeGraph, at } from "./arrangement-graph.ts";
import { legibleBoxes } from "./arrangement-legible-boxes.ts";
import { polish } from "./arrangement-search.ts";
import { pullTogether } from "./organic-forces-arrangement.ts";
import { fitFrame } from "./organic-frame-arrangement.ts";
import { connectedParts, packParts } from "./organic-packing-arrangement.ts";
import { areaOf, type Block, pushApart, stretch } from "./organic-spacing-arrangement.ts";

/** A picture covers at least so many times the area of its blocks, and in a small graph so much of the frame. */
const AIR = 2.6;
const FILL = 0.7;
/** The same with everything as large as a fitted picture shows it. */
const TIGHT = 1.7;
const ROUNDS = 6;
const AGAIN = 2;
/** A picture this much larger than its boxes were made for is near enough. */
const NEARLY = 1.04;

/**
 * The graph as its links pull it, part by part, the largest in the middle. It has the frame's proportions and is
 * at least as large as the frame, larger where the labels would not fit.
 */
export function arrangeOrganic(graph: ArrangeGraph): Drawing {
  const { width } = FRAME_SIZES[graph.frame];
  const expected = expectedScale(graph);
  let drawing = roughDrawing(graph, expected, expected);
  // What is legible in a picture of its size may have made it larger still.
  for (let round = 0, made = expected; round < AGAIN && drawing.width > made * width * NEARLY; round++) {
    made = drawing.width / width;
    drawing = roughDrawing(graph, expected, made);
  }
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

/**
 * The picture before it is searched for a better one: parts balanced, spread to `spread` times the frame's width and
 * height, pushed apart with what is legible at `scale`, and packed.
 */
function roughDrawing(graph: ArrangeGraph, spread: number, scale: number): Drawing {
  const { width, height } = FRAME_SIZES[graph.frame];
  const aspect = width / height;
  const boxes = legibleBoxes(graph, scale);
  const blocks = boxes.map(blockOf);
  const parts = connectedParts(graph);
  const share = Math.max(FILL, spread ** 2);
  const air = (share * width * height) / blocks.reduce((sum, block) => sum + areaOf(block), 0);
  for (const part of parts) {
    pullTogether(graph, blocks, part, aspect);
    const own = part.map((node) => at(blocks, node));
    stretch(own, air, aspect);
    pushApart(own);
  }
  packParts(graph, blocks, parts, aspect);
  return fitFrame(graph, boxes, blocks);
}

/** About how many times its frame a picture will be as wide and high; what is legible takes more room in a larger one. */
function expectedScale(graph: ArrangeGraph): number {
  const { width, height } = FRAME_SIZES[graph.frame];
  const scaleFor = (boxes: readonly Box[], air: number) =>
    Math.sqrt((air * boxes.reduce((sum, box) => sum + areaOf(blockOf(box)), 0)) / (width * height));
  const plain = scaleFor(legibleBoxes(graph, 1), AIR);
  let scale = plain;
  for (let round = 0; round < ROUNDS; round++) scale = Math.max(plain, scaleFor(legibleBoxes(graph, scale), TIGHT));
  return scale;
}

/** Half a margin on every side, and half a pixel, so that rounding brings no two too near. */
function blockOf({ half, radius, bottom }: Box): Block {
  const rim = BOX_MARGIN / 2 + 0.5;
  return { x: 0, y: 0, halfX: half + rim, halfY: (radius + bottom) / 2 + rim };
}
