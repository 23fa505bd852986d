import type { Point } from "#contract/curve.ts";
import type { Guide } from "#contract/guide.ts";
import type { LabelBoxes } from "#contract/label-boxes.ts";
import type { Palette } from "#contract/palette.ts";
import { FONT } from "./node-labels.ts";
import type { Pen } from "./pen.ts";

/** What of a drawing its guides need. */
interface GuidedDrawing {
  readonly guides: readonly Guide[];
  readonly palette: Palette;
  /** Of text. */
  readonly scale: number;
  readonly pointAt: (point: Point) => Point;
}

const FONT_SIZE = 11.5;

/** Draws the lines and circles by which a drawing is ordered, to lie under everything else. */
export function drawGuides(context: Pen, { guides, palette, pointAt }: GuidedDrawing): void {
  context.lineWidth = 1;
  context.strokeStyle = palette.hair;
  context.setLineDash([]);
  for (const guide of guides) {
    if (guide.shape === "words") continue;
    context.beginPath();
    if (guide.shape === "line") {
      const [from, to] = [pointAt(guide.from), pointAt(guide.to)];
      context.moveTo(from.x, from.y);
      context.lineTo(to.x, to.y);
    } else {
      const [at, edge] = [pointAt(guide.at), pointAt({ x: guide.at.x + guide.radius, y: guide.at.y })];
      context.arc(at.x, at.y, edge.x - at.x, 0, 2 * Math.PI);
    }
    context.stroke();
  }
}

/** Writes what the lines and groups of a drawing stand for; names keep clear of it. */
export function writeGuides(context: Pen, state: GuidedDrawing, boxes: LabelBoxes): void {
  const { guides, palette, scale, pointAt } = state;
  const size = FONT_SIZE * scale;
  for (const guide of guides) {
    if (guide.shape !== "words" || guide.text === "") continue;
    const { x, y } = pointAt(guide.at);
    context.font = `600 ${size}px ${FONT}`;
    context.textAlign = "center";
    context.textBaseline = "middle";
    const half = context.measureText(guide.text).width / 2;
    const middle = guide.anchor === "middle" ? x : x + half;
    const box = { left: middle - half - 4, right: middle + half + 4, top: y - size * 0.7, bottom: y + size * 0.7 };
    if (!boxes.free(box)) continue;
    boxes.take(box);
    context.lineJoin = "round";
    context.lineWidth = 5;
    context.strokeStyle = palette.paper;
    context.strokeText(guide.text, middle, y);
    context.fillStyle = palette.soft;
    context.fillText(guide.text, middle, y);
  }
}
