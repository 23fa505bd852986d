import { curvePoint, linkCurve, type Point } from "#contract/curve.ts";
import type { Pen } from "#scene/pen.ts";

/** A link between two places in pixels, with the radii of the shapes at its ends. */
export interface LinkStroke {
  readonly source: Point;
  readonly target: Point;
  readonly radii: readonly [source: number, target: number];
  readonly bend: number;
  readonly colour: string;
  readonly width: number;
  readonly dotted: boolean;
}

const DOTS = [3, 3] as const;
const NO_DOTS: readonly number[] = [];

/** Draws a link along its curve from rim to rim with its arrow head, as link-shader.ts does. */
export function drawLink(pen: Pen, link: LinkStroke): void {
  const { source, target, radii, bend, colour, width, dotted } = link;
  const reach = Math.max(Math.hypot(target.x - source.x, target.y - source.y), 0.001);
  const head = { length: 4 + width * 2.4, half: 2 + width * 1.1 };
  const start = Math.min((radii[0] + 1.5) / reach, 0.5);
  const tip = Math.max(1 - (radii[1] + 2) / reach, start + 0.01);
  const base = Math.max(tip - head.length / reach, start);
  const control = linkCurve(source.x, source.y, target.x, target.y, bend);
  const at = (t: number) => curvePoint(source.x, source.y, control, target.x, target.y, t);
  const [from, to, end] = [at(start), at(base), at(tip)];
  // The part of a quadratic curve from `start` to `base` is one whose control point is the curve's blossom of the two.
  const middle = between(between(source, control, start), between(control, target, start), base);
  pen.beginPath();
  pen.moveTo(from.x, from.y);
  pen.quadraticCurveTo(middle.x, middle.y, to.x, to.y);
  pen.strokeStyle = colour;
  pen.lineWidth = width;
  pen.lineCap = "butt";
  pen.setLineDash([...(dotted ? DOTS : NO_DOTS)]);
  pen.stroke();
  pen.setLineDash([]);
  const length = Math.max(Math.hypot(end.x - to.x, end.y - to.y), 0.001);
  const across = { x: (-(end.y - to.y) / length) * head.half, y: ((end.x - to.x) / length) * head.half };
  pen.beginPath();
  pen.moveTo(to.x + across.x, to.y + across.y);
  pen.lineTo(end.x, end.y);
  pen.lineTo(to.x - across.x, to.y - across.y);
  pen.closePath();
  pen.fillStyle = colour;
  pen.fill();
}

function between(one: Point, other: Point, share: number): Point {
  return { x: one.x + (other.x - one.x) * share, y: one.y + (other.y - one.y) * share };
}
