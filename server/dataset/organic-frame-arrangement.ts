import { FRAME_SIZES } from "#contract/kinds.ts";
import { BOX_MARGIN, type Box } from "./arrangement-boxes.ts";
import { type Drawing, emptyDrawing, moveNode } from "./arrangement-drawing.ts";
import { type ArrangeGraph, at } from "./arrangement-graph.ts";
import type { Block } from "./organic-spacing-arrangement.ts";

/** A picture of the frame's proportions, as large as the frame or as the blocks need, with the blocks spread out to fill it. */
export function fitFrame(graph: ArrangeGraph, boxes: readonly Box[], blocks: readonly Block[]): Drawing {
  const frame = FRAME_SIZES[graph.frame];
  const aspect = frame.width / frame.height;
  const across = blocks.map(({ x, halfX }) => ({ at: x, half: halfX }));
  const down = blocks.map(({ y, halfY }) => ({ at: y, half: halfY }));
  const width = Math.ceil(
    Math.max(frame.width, extent(across, 1) + BOX_MARGIN, (extent(down, 1) + BOX_MARGIN) * aspect),
  );
  const height = Math.max(frame.height, Math.ceil(width / aspect));
  const drawing = emptyDrawing(graph, height, width, boxes);
  const xs = spread(across, width - BOX_MARGIN),
    ys = spread(down, height - BOX_MARGIN);
  boxes.forEach((box, node) => {
    const y = at(ys, node) + BOX_MARGIN / 2 + (box.radius - box.bottom) / 2;
    moveNode(drawing, node, Math.round(at(xs, node) + BOX_MARGIN / 2), Math.round(y));
  });
  return drawing;
}

interface Interval {
  readonly at: number;
  readonly half: number;
}

function extent(intervals: readonly Interval[], scale: number): number {
  return (
    Math.max(...intervals.map(({ at, half }) => at * scale + half)) -
    Math.min(...intervals.map(({ at, half }) => at * scale - half))
  );
}

/** The centres moved apart by the factor that makes them fill `size`; never closer together, so that nothing comes to overlap. */
function spread(intervals: readonly Interval[], size: number): number[] {
  let low = 1,
    high = 2;
  for (let step = 0; step < 24; step++) {
    const scale = (low + high) / 2;
    if (extent(intervals, scale) <= size) low = scale;
    else high = scale;
  }
  const start = Math.min(...intervals.map(({ at, half }) => at * low - half));
  const rest = (size - extent(intervals, low)) / 2;
  return intervals.map(({ at }) => at * low - start + rest);
}
