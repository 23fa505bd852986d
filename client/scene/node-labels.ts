import type { Point } from "#contract/curve.ts";
import { FIGURE_FONT_SIZE, LABEL_GAP, LINE_HEIGHT, labelLines, TIER_STYLES } from "#contract/drawing.ts";
import type { Frame } from "#contract/kinds.ts";
import type { LabelBoxes } from "#contract/label-boxes.ts";
import { type LabelSide, labelBox, labelPlaces } from "#contract/label-places.ts";
import type { DrawnNode } from "./drawn-graph.ts";
import type { Pen } from "./pen.ts";

export const FONT = '"Inter Variable", Inter, system-ui, "Noto Sans CJK SC", "Noto Sans SC", sans-serif';
const HALO = 4;

interface LabelLine {
  readonly text: string;
  readonly font: string;
  readonly height: number;
  readonly soft: boolean;
}

/** What is written of an entity, and the room that it takes. */
export interface LabelBlock {
  readonly lines: readonly LabelLine[];
  readonly width: number;
  readonly height: number;
}

/** The lines under an entity: its name, broken where it is long, and its figure. */
export function labelBlock(context: Pen, node: DrawnNode, frame: Frame, scale: number): LabelBlock {
  const style = TIER_STYLES[frame][node.tier];
  const nameFont = `${style.fontWeight} ${(style.fontSize * scale).toFixed(1)}px ${FONT}`;
  const figureFont = `400 ${(FIGURE_FONT_SIZE * scale).toFixed(1)}px ${FONT}`;
  const lines = labelLines(node.name, frame).map((text) => ({
    text,
    font: nameFont,
    height: style.fontSize * LINE_HEIGHT * scale,
    soft: false,
  }));
  if (node.figure) {
    lines.push({ text: node.figure, font: figureFont, height: FIGURE_FONT_SIZE * LINE_HEIGHT * scale, soft: true });
  }
  let width = 0;
  for (const { text, font } of lines) {
    context.font = font;
    width = Math.max(width, context.measureText(text).width);
  }
  return { lines, width, height: lines.reduce((sum, { height }) => sum + height, 0) };
}

/** Draws one entity's label where it collides with nothing, and says whether there was such a place. */
export function drawNodeLabel(
  context: Pen,
  boxes: LabelBoxes,
  block: LabelBlock,
  at: Point,
  radius: number,
  colours: { readonly ink: string; readonly soft: string; readonly halo: string },
  side: LabelSide,
): boolean {
  const free = boxes.takeFirstFree(labelPlaces(block, at, radius, side), (top) => labelBox(block, top));
  const place = free ?? (side === "anyhow" ? { x: at.x, y: at.y + radius + LABEL_GAP } : undefined);
  if (place && !free) boxes.take(labelBox(block, place));
  if (place) writeBlock(context, block, place, colours);
  return place !== undefined;
}

function writeBlock(
  context: Pen,
  block: LabelBlock,
  place: Point,
  colours: { readonly ink: string; readonly soft: string; readonly halo: string },
): void {
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.lineJoin = "round";
  context.lineWidth = HALO;
  context.strokeStyle = colours.halo;
  let y = place.y;
  for (const line of block.lines) {
    context.font = line.font;
    context.fillStyle = line.soft ? colours.soft : colours.ink;
    context.strokeText(line.text, place.x, y + line.height / 2);
    context.fillText(line.text, place.x, y + line.height / 2);
    y += line.height;
  }
}
