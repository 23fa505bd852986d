import { FIGURE_FONT_SIZE, LABEL_GAP, LINE_HEIGHT, labelLines, TIER_STYLES, textWidth } from "#contract/drawing.ts";
import { fontScaleOf, shapeScaleOf } from "#contract/drawn-size.ts";
import type { Frame } from "#contract/kinds.ts";
import type { DrawnNode } from "./drawn-graph.ts";

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** How a stored frame stands on the screen, in CSS pixels of the container. */
export interface PictureFit {
  /** Screen pixels a stored pixel. */
  readonly scale: number;
  readonly left: number;
  readonly top: number;
}

/** Of an entity, all that is asked to know whether it stands in a corner. */
export type CornerNode = Pick<DrawnNode, "home" | "size" | "tier" | "name" | "figure">;

interface Placed {
  someNode(isMeant: (id: string, node: CornerNode) => boolean): boolean;
}

/**
 * The whole frame in the middle of the container; beside the corner at the upper right where something is drawn that the
 * corner would cover.
 *
 * @param corner what stands over the picture there, such as buttons
 */
export function fitPicture(
  container: Size,
  stored: Size,
  corner: Size | undefined,
  graph: Placed,
  frame: Frame,
): PictureFit {
  const whole = centred(container, stored);
  if (!corner || !graph.someNode((_, node) => reachesCorner(node, whole, frame, container.width, corner))) return whole;
  const beside = centred({ ...container, width: container.width - corner.width }, stored);
  const below = centred({ ...container, height: container.height - corner.height }, stored);
  return below.scale > beside.scale ? { ...below, top: below.top + corner.height } : beside;
}

/** What of the drawing's places the container shows when the picture stands in it as it is fitted; y counts upwards. */
export function boundsOf({ scale, left, top }: PictureFit, { width, height }: Size) {
  const x: [number, number] = [-left / scale, (width - left) / scale];
  const y: [number, number] = [(top - height) / scale, top / scale];
  return { x, y };
}

function centred({ width, height }: Size, stored: Size): PictureFit {
  const scale = Math.min(width / stored.width, height / stored.height) || 1;
  return { scale, left: (width - stored.width * scale) / 2, top: (height - stored.height * scale) / 2 };
}

/** Whether the shape or the label under it stands in the corner, unless somebody has moved it. */
function reachesCorner(node: CornerNode, fit: PictureFit, frame: Frame, width: number, corner: Size): boolean {
  const radius = node.size * shapeScaleOf(fit.scale);
  const y = fit.top - node.home.y * fit.scale;
  // To measure text takes its time; nearly everything stands lower.
  if (y - radius >= corner.height) return false;
  const { fontSize, fontWeight } = TIER_STYLES[frame][node.tier];
  const text = fontScaleOf(fit.scale);
  const lines = labelLines(node.name, frame);
  const widths = lines.map((line) => textWidth(line, fontSize, fontWeight) * text);
  const half = Math.max(
    radius,
    ...widths.map((one) => one / 2),
    (textWidth(node.figure, FIGURE_FONT_SIZE, 400) * text) / 2,
  );
  const x = fit.left + node.home.x * fit.scale;
  const height = (lines.length * fontSize + (node.figure ? FIGURE_FONT_SIZE : 0)) * LINE_HEIGHT * text;
  return x + half > width - corner.width && y + radius + LABEL_GAP + height > 0;
}
