import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationNodeDatum } from "d3-force";
import { FRAME_SIZES } from "#contract/kinds.ts";
import { BOX_MARGIN, nodeBox, type Box } from "./arrangement-boxes.ts";
import { emptyDrawing, moveNode, type Drawing } from "./arrangement-drawing.ts";
import { at, type ArrangeGraph } from "./arrangement-graph.ts";
import { polish } from "./arrangement-search.ts";
import { connectedParts, packParts } from "./organic-packing-arrangement.ts";
import { pushApart, type Block } from "./organic-spacing-arrangement.ts";

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
  const blocks = boxes.map((box): Block => ({ x: 0, y: 0, halfX: box.half + BOX_MARGIN / 2 + 0.5, halfY: (box.radius + box.bottom + BOX_MARGIN) / 2 + 0.5 }));
  const parts = connectedParts(graph);
  const air = Math.max(AIR, FILL * width * height / blocks.reduce((sum, block) => sum + areaOf(block), 0));
  for (const part of parts) {
    pullTogether(graph, blocks, part, width / height);
    stretch(part.map((node) => at(blocks, node)), air, width / height);
    pushApart(part.map((node) => at(blocks, node)));
  }
  packParts(graph, blocks, parts, width / height);
  const drawing = fitted(graph, boxes, blocks);
  const places = graph.nodes.map((_, node) => ({
    x: at(drawing.x, node), y: at(drawing.y, node), pullX: 1, pullY: 1, top: 0, bottom: drawing.height, pinned: false, group: `${node}`,
  }));
  polish(drawing, places);
  return drawing;
}

interface Body extends SimulationNodeDatum {
  readonly node: number;
}

/** Lets one part's links and charges find their balance, a little wider or higher as the frame is. */
function pullTogether({ links }: ArrangeGraph, blocks: readonly Block[], part: readonly number[], aspect: number): void {
  if (part.length < 2) return;
  const bodies = part.map((node): Body => ({ node }));
  const rank = new Map(part.map((node, index) => [node, index]));
  const ties = links.flatMap(({ source, target }) => {
    const from = rank.get(source), to = rank.get(target);
    return from === undefined || to === undefined ? [] : [{ source: from, target: to }];
  });
  const size = (node: number) => (at(blocks, node).halfX + at(blocks, node).halfY) / 2;
  forceSimulation(bodies)
    .force("link", forceLink<Body, { source: number | Body; target: number | Body }>(ties).distance(({ source, target }) => LINK + size((source as Body).node) + size((target as Body).node)))
    .force("charge", forceManyBody<Body>().strength(CHARGE))
    .force("collide", forceCollide<Body>(({ node }) => size(node)))
    .force("x", forceX(0).strength(0.05 / aspect))
    .force("y", forceY(0).strength(0.05 * aspect))
    .alphaDecay(1 - 0.001 ** (1 / TICKS)).stop().tick(TICKS);
  for (const { node, x = 0, y = 0 } of bodies) {
    at(blocks, node).x = x;
    at(blocks, node).y = y;
  }
}

/** Scales one part to `air` times the area of its blocks, and as far as it bears it, to the proportions of the frame. */
function stretch(blocks: readonly Block[], air: number, aspect: number): void {
  const across = extent(blocks.map(({ x }) => ({ at: x, half: 0 })), 1), down = extent(blocks.map(({ y }) => ({ at: y, half: 0 })), 1);
  if (across < 1 || down < 1) return;
  const area = air * blocks.reduce((sum, block) => sum + areaOf(block), 0);
  const even = Math.sqrt(area / (across * down));
  const turn = Math.min(STRETCH, Math.max(1 / STRETCH, Math.sqrt(aspect * down / across)));
  for (const block of blocks) { block.x *= even * turn; block.y *= even / turn; }
}

function areaOf({ halfX, halfY }: Block): number {
  return 4 * halfX * halfY;
}

/** The blocks in a frame of the right proportions that holds them, spread out to fill it. */
function fitted(graph: ArrangeGraph, boxes: readonly Box[], blocks: readonly Block[]): Drawing {
  const frame = FRAME_SIZES[graph.frame];
  const aspect = frame.width / frame.height;
  const across = blocks.map(({ x, halfX }) => ({ at: x, half: halfX }));
  const down = blocks.map(({ y, halfY }) => ({ at: y, half: halfY }));
  const width = Math.ceil(Math.max(frame.width, extent(across, 1) + BOX_MARGIN, (extent(down, 1) + BOX_MARGIN) * aspect));
  const height = Math.max(frame.height, Math.ceil(width / aspect));
  const drawing = emptyDrawing(graph, height, width);
  const xs = spread(across, width - BOX_MARGIN), ys = spread(down, height - BOX_MARGIN);
  boxes.forEach((box, node) => moveNode(drawing, node, Math.round(at(xs, node) + BOX_MARGIN / 2), Math.round(at(ys, node) + BOX_MARGIN / 2 + (box.radius - box.bottom) / 2)));
  return drawing;
}

interface Interval {
  readonly at: number;
  readonly half: number;
}

function extent(intervals: readonly Interval[], scale: number): number {
  return Math.max(...intervals.map(({ at, half }) => at * scale + half)) - Math.min(...intervals.map(({ at, half }) => at * scale - half));
}

/** The centres moved apart by the factor that makes them fill `size`; never closer together, so that nothing comes to overlap. */
function spread(intervals: readonly Interval[], size: number): number[] {
  let low = 1, high = 2;
  for (let step = 0; step < 24; step++) {
    const scale = (low + high) / 2;
    if (extent(intervals, scale) <= size) low = scale;
    else high = scale;
  }
  const start = Math.min(...intervals.map(({ at, half }) => at * low - half));
  const rest = (size - extent(intervals, low)) / 2;
  return intervals.map(({ at }) => at * low - start + rest);
}
