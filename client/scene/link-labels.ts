import type { Point } from "#contract/curve.ts";
import type { LabelBoxes } from "./label-boxes.ts";
import { pointOnLink } from "./link-path.ts";
import { FONT } from "./node-labels.ts";
import type { Pen } from "./pen.ts";

const FONT_SIZE = 11;
const PLACES = [0.5, 0.4, 0.6, 0.32, 0.68];

export interface LinkLabel {
  readonly text: string;
  readonly colour: string;
  readonly source: Point;
  readonly target: Point;
  readonly bend: number;
  readonly scale: number;
}

/** Writes a link's verb on its curve, on a paper-coloured halo, where it collides with nothing; link labels give way first. */
export function drawLinkLabel(
  context: Pen,
  boxes: LabelBoxes,
  label: LinkLabel,
  halo: string,
  must: boolean,
): void {
  const size = FONT_SIZE * label.scale;
  context.font = `500 ${size.toFixed(1)}px ${FONT}`;
  const half = context.measureText(label.text).width / 2 + 3;
  if (!must && Math.hypot(label.target.x - label.source.x, label.target.y - label.source.y) < half * 3) return;
  const points = PLACES.map((t) => pointOnLink(label.source, label.target, label.bend, t));
  const boxOf = ({ x, y }: Point) => ({
    left: x - half,
    right: x + half,
    top: y - size * 0.75,
    bottom: y + size * 0.75,
  });
  const place = boxes.takeFirstFree(points, boxOf) ?? (must ? points[0] : undefined);
  if (!place) return;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.lineJoin = "round";
  context.lineWidth = 5;
  context.strokeStyle = halo;
  context.fillStyle = label.colour;
  context.strokeText(label.text, place.x, place.y);
  context.fillText(label.text, place.x, place.y);
}
