import { paintOf } from "#contract/appearance.ts";
import { mix } from "#contract/colour.ts";
import { ICON_SIZE, ICON_STROKE, iconOf } from "#contract/icons.ts";
import type { Palette } from "#contract/palette.ts";
import { shapeMarkup } from "#contract/shape-markup.ts";
import type { DrawnNode } from "./drawn.ts";
import { Svg, svg } from "./svg.ts";

const FADED = 0.78;
const RING_GAP_PX = 4;
const PIN_REACH = 0.78;

/** What is said of an entity beside its looks. */
interface Marked {
  readonly isSelected: boolean;
  readonly isPinned: boolean;
}

/** An entity's shape with its icon, with a ring around it where it is selected and a pin where it is pinned. */
export function nodeMark(node: DrawnNode, palette: Palette, { isSelected, isPinned }: Marked): Svg {
  const { kind, flow, mark, radius, isFaded } = node;
  const paint = paintOf(kind, flow, palette, 0, mark);
  const fade = (colour: string) => mix(colour, palette.paper, isFaded ? FADED : 0);
  const shape = new Svg(shapeMarkup({ ...paint, fill: fade(paint.fill), stroke: fade(paint.stroke) }, radius));
  return svg`<g transform="translate(${node.x} ${node.y})">${shape}${iconMark(node, palette)}${isSelected ? ring(node, palette) : svg``}${isPinned ? pin(radius, palette) : svg``}</g>`;
}

/** Stuck into the edge, as on the canvas. */
function pin(radius: number, { ink, paper }: Palette): Svg {
  const at = -radius * PIN_REACH - 2;
  const style = svg`stroke="${ink}" stroke-width="1.6" stroke-linecap="round"`;
  return svg`<path d="M${at} ${at}l5 5" fill="none" ${style}/><circle cx="${at - 1}" cy="${at - 1}" r="3.4" fill="${paper}" ${style}/>`;
}

function iconMark({ kind, form, radius, isFaded }: DrawnNode, palette: Palette): Svg {
  const icon = iconOf(kind, form, radius);
  if (!icon) return svg``;
  const ink = isFaded && icon.ink === "ink" ? mix(palette.ink, palette.paper, 0.75) : palette[icon.ink];
  const shift = -(ICON_SIZE / 2) * icon.scale;
  return svg`<path transform="translate(${shift} ${shift}) scale(${icon.scale.toFixed(4)})" d="${icon.path}" fill="none" stroke="${ink}" stroke-width="${ICON_STROKE}" stroke-linecap="round" stroke-linejoin="round"/>`;
}

function ring({ kind, flow, mark, radius }: DrawnNode, palette: Palette): Svg {
  const reach = radius * (kind === "product" ? 1.1 : 1) + RING_GAP_PX;
  const colour = flow === "none" || mark ? palette.ink : palette.flows[flow];
  const style = svg`fill="none" stroke="${colour}" stroke-width="2.5"`;
  return kind === "initiative"
    ? svg`<rect x="${-reach}" y="${-reach}" width="${2 * reach}" height="${2 * reach}" rx="${reach * 0.42}" ${style}/>`
    : svg`<circle r="${reach}" ${style}/>`;
}
