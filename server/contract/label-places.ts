import type { Point } from "./curve.ts";
import { LABEL_GAP } from "./drawing.ts";
import type { Box } from "./label-boxes.ts";

interface Block {
  readonly width: number;
  readonly height: number;
}

/**
 * Under its shape, as it was laid out; beside it, where there is room; a shorter one on any side; or under it whatever
 * stands there.
 */
export type LabelSide = "under" | "beside" | "shorter" | "anyhow";

/** The middle of a block's upper edge, for every place it may stand around a shape, the best first. */
export function labelPlaces(block: Block, at: Point, radius: number, side: LabelSide): readonly Point[] {
  const gap = radius + LABEL_GAP;
  const under = { x: at.x, y: at.y + gap };
  if (side === "under") return [under];
  return [
    ...(side === "shorter" ? [under] : []),
    { x: at.x, y: at.y - gap - block.height },
    { x: at.x + gap + block.width / 2, y: at.y - block.height / 2 },
    { x: at.x - gap - block.width / 2, y: at.y - block.height / 2 },
  ];
}

/** What a block takes up at such a place. */
export function labelBox(block: Block, top: Point): Box {
  return {
    left: top.x - block.width / 2 - 2,
    right: top.x + block.width / 2 + 2,
    top: top.y,
    bottom: top.y + block.height,
  };
}
