import { curvePoint, linkCurve, type Point } from "#contract/curve.ts";
import { linkPaintOf } from "#contract/link-paint.ts";
import type { Palette } from "#contract/palette.ts";
import type { DrawnLink } from "./drawn.ts";
import { type Svg, svg } from "./svg.ts";

/** A link as the canvas draws it: a curve from rim to rim with an arrow head, dotted where hedged or disputed. */
export function linkMark(link: DrawnLink, palette: Palette): Svg {
  const { source, target, bend } = link;
  const { colour, width, dotted } = linkPaintOf({ ...link, flow: link.tint }, palette, link.state);
  const reach = Math.max(Math.hypot(target.x - source.x, target.y - source.y), 0.001);
  const start = Math.min((source.radius + 1.5) / reach, 0.5);
  const tip = Math.max(1 - (target.radius + 2) / reach, start + 0.01);
  const base = Math.max(tip - (4 + width * 2.4) / reach, start);
  const control = linkCurve(source.x, source.y, target.x, target.y, bend);
  const at = (t: number) => curvePoint(source.x, source.y, control, target.x, target.y, t);
  const [from, to, point] = [at(start), at(base), at(tip)];
  // A part of a quadratic curve is one, and its control is where the tangents at its ends meet.
  const middle = blossom(source, control, target, start, base);
  const dots = dotted ? svg` stroke-dasharray="0.1 5.9" stroke-linecap="round"` : svg``;
  const body = svg`<path d="M${from.x} ${from.y}Q${middle.x} ${middle.y} ${to.x} ${to.y}" fill="none" stroke="${colour}" stroke-width="${dotted ? width + 0.8 : width}"${dots}/>`;
  return svg`${body}${head(to, point, 2 + width * 1.1, colour)}`;
}

function head(base: Point, tip: Point, half: number, colour: string): Svg {
  const length = Math.hypot(tip.x - base.x, tip.y - base.y) || 1;
  const across = { x: (-(tip.y - base.y) / length) * half, y: ((tip.x - base.x) / length) * half };
  return svg`<path d="M${tip.x} ${tip.y}L${base.x + across.x} ${base.y + across.y}L${base.x - across.x} ${base.y - across.y}Z" fill="${colour}"/>`;
}

function blossom(p0: Point, p1: Point, p2: Point, s: number, t: number): Point {
  const mixed = (a: number, b: number, c: number) =>
    (1 - s) * (1 - t) * a + (s * (1 - t) + t * (1 - s)) * b + s * t * c;
  return { x: mixed(p0.x, p1.x, p2.x), y: mixed(p0.y, p1.y, p2.y) };
}
