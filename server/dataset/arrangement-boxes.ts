import {
  FIGURE_FONT_SIZE,
  LABEL_GAP,
  LINE_HEIGHT,
  labelLines,
  TIER_STYLES,
  type Tier,
  textWidth,
} from "#contract/drawing.ts";
import type { Frame } from "#contract/kinds.ts";
import type { ArrangeNode } from "./arrangement-graph.ts";

/** What a node covers, in pixels from the centre of its shape: the shape, and under it the label block. */
export interface Box {
  /** Of the shape, up and sideways. */
  readonly radius: number;
  /** Half the width of the label block. */
  readonly labelHalf: number;
  readonly labelTop: number;
  /** The lower edge of the label block. */
  readonly bottom: number;
  /** Half the width of both together. */
  readonly half: number;
}

/** Boxes keep at least this much from each other and from the edge of the frame. */
export const BOX_MARGIN = 6;

/** The box of `node` as the canvas draws it in `frame`: name in one or two lines, then the figure. */
export function nodeBox(node: Pick<ArrangeNode, "name" | "figure" | "tier">, frame: Frame): Box {
  const { radius, fontSize, fontWeight } = TIER_STYLES[frame][tierOf(node.tier)];
  const lines = labelLines(node.name, frame);
  const widths = lines.map((line) => textWidth(line, fontSize, fontWeight));
  if (node.figure) widths.push(textWidth(node.figure, FIGURE_FONT_SIZE, 400));
  const height = (lines.length * fontSize + (node.figure ? FIGURE_FONT_SIZE : 0)) * LINE_HEIGHT;
  const labelHalf = Math.max(...widths) / 2;
  const labelTop = radius + LABEL_GAP;
  return { radius, labelHalf, labelTop, bottom: labelTop + height, half: Math.max(radius, labelHalf) };
}

function tierOf(tier: number): Tier {
  return Math.min(4, Math.max(1, tier)) as Tier;
}
