import type { Point } from "#contract/curve.ts";
import type { LabelBoxes } from "#contract/label-boxes.ts";
import { bearsVerb, LINK_FONT_SIZE, linkPlaces } from "#contract/link-words.ts";
import { FONT } from "./node-labels.ts";
import type { Pen } from "./pen.ts";

export interface LinkLabel {
  readonly text: string;
  readonly colour: string;
  readonly source: Point;
  readonly target: Point;
  readonly bend: number;
  readonly scale: number;
}

/** Writes a link's verb on its curve, on a paper-coloured halo, where it collides with nothing; link labels give way first. */
export function drawLinkLabel(context: Pen, boxes: LabelBoxes, label: LinkLabel, halo: string, must: boolean): void {
  const size = LINK_FONT_SIZE * label.scale;
  context.font = `500 ${size.toFixed(1)}px ${FONT}`;
  const half = context.measureText(label.text).width / 2 + 3;
  if (!must && !bearsVerb(label.source, label.target, half)) return;
  const points = linkPlaces(label.source, label.target, label.bend, "verb");
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
