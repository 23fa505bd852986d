import type { Point } from "#contract/curve.ts";
import type { LabelBoxes } from "#contract/label-boxes.ts";
import type { Palette } from "#contract/palette.ts";
import type { Pen } from "./pen.ts";

const FONT_SIZE = 11;
const PADDING = 4;
const HEIGHT = 16;
/** Beyond the ring of what is selected. */
const GAP = 9;
/** On which side of the shape the mark may stand, and how high in shares of its radius; the first that is free. */
const SIDES = [
  [1, -0.7],
  [-1, -0.7],
  [1, 0.7],
  [-1, 0.7],
  [1, 0],
  [-1, 0],
] as const;

/** Writes beside a shape how many more links it has than are drawn, "+12"; nothing where there is no room or none are left. */
export function drawMore(
  context: Pen,
  boxes: LabelBoxes,
  more: number,
  at: Point,
  radius: number,
  palette: Palette,
): void {
  if (more <= 0) return;
  const text = `+${more.toLocaleString("en")}`;
  context.save();
  context.font = `600 ${FONT_SIZE}px "Inter Variable", Inter, sans-serif`;
  const width = context.measureText(text).width + 2 * PADDING;
  const reach = radius + GAP + width / 2;
  const places = SIDES.map(([side, height]) => ({ x: at.x + side * reach, y: at.y + height * radius }));
  const place = boxes.takeFirstFree(places, ({ x, y }) => ({
    left: x - width / 2,
    right: x + width / 2,
    top: y - HEIGHT / 2,
    bottom: y + HEIGHT / 2,
  }));
  if (place) {
    context.beginPath();
    context.roundRect(place.x - width / 2, place.y - HEIGHT / 2, width, HEIGHT, HEIGHT / 2);
    context.fillStyle = palette.paper;
    context.strokeStyle = palette.soft;
    context.lineWidth = 1;
    context.fill();
    context.stroke();
    context.fillStyle = palette.ink;
    context.textAlign = "center";
    context.textBaseline = "middle";
    context.fillText(text, place.x, place.y + 0.5);
  }
  context.restore();
}
