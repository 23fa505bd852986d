import { mix } from "#contract/colour.ts";
import type { Point } from "#contract/curve.ts";
import type { Tier } from "#contract/drawing.ts";
import type { Guide } from "#contract/guide.ts";
import { ICON_SIZE, ICON_STROKE, iconOf } from "#contract/icons.ts";
import type { Frame } from "#contract/kinds.ts";
import { LabelBoxes } from "#contract/label-boxes.ts";
import type { LabelSide } from "#contract/label-places.ts";
import { DISPUTE_RADIUS, linkPlaces, ToldVerbs } from "#contract/link-words.ts";
import type { Palette } from "#contract/palette.ts";
import type { PictureLooks } from "#view/picture-style.ts";
import type { DrawnGraph, DrawnNode } from "./drawn-graph.ts";
import type { Lit } from "./focus.ts";
import { writeGuides } from "./guides.ts";
import { drawLinkLabel } from "./link-labels.ts";
import { drawMore } from "./more-mark.ts";
import { drawNodeLabel, labelBlock } from "./node-labels.ts";
import type { Pen } from "./pen.ts";
import type { Size } from "./picture-fit.ts";
import { drawPin } from "./pin-mark.ts";
import type { Visibility } from "./visibility.ts";

/** All that the overlay needs to know of the moment; places and radii are CSS pixels on the screen. */
export interface OverlayState {
  readonly graph: DrawnGraph;
  readonly palette: Palette;
  /** By which rules of style it is drawn, where any is chosen. */
  readonly looks: PictureLooks | undefined;
  readonly frame: Frame;
  readonly scale: number;
  /** Of the screen. */
  readonly size: Size;
  /** Of the drawing that is fitted into it, in the pixels of the graph's places. */
  readonly stored: Size;
  readonly guides: readonly Guide[];
  /** What stands over the upper right corner. */
  readonly corner: Size | undefined;
  /** Entities in drawing order, most important first, without hidden ones. */
  readonly order: readonly string[];
  readonly links: readonly string[];
  /** Those whose names are written before all others. */
  readonly prominent: ReadonlySet<string>;
  readonly lit: Lit | undefined;
  readonly visible: Visibility;
  /** The first is the one whose details are shown. */
  readonly selected: readonly string[];
  readonly pinned: ReadonlySet<string>;
  readonly cursor: string | undefined;
  readonly hovered: string | undefined;
  readonly hoveredLink: string | undefined;
  readonly placeOf: (id: string) => Point;
  readonly radiusOf: (id: string) => number;
  /** Where a point of the drawing is, whose pixels count downwards. */
  readonly pointAt: (point: Point) => Point;
}

const SHAPE_MARGIN = 2;
/** When room was looked for so often, there is none left. */
const MOST_TRIED = 2_000;
const TIERS: readonly Tier[] = [1, 2, 3, 4];

/**
 * Draws icons, rings and labels over the shapes; on the screen after every frame of sigma's. Says how many of the shapes on the
 * screen found no room for their name.
 */
export function drawOverlay(context: Pen, state: OverlayState): number {
  const { size, corner } = state;
  const boxes = new LabelBoxes({ left: 0, top: 0, right: size.width, bottom: size.height });
  if (corner) boxes.take({ left: size.width - corner.width, top: 0, right: size.width, bottom: corner.height });
  writeGuides(context, state, boxes);
  const near = state.order.filter((id) => onScreen(state, id));
  for (const id of near) {
    const { x, y } = state.placeOf(id);
    const reach = state.radiusOf(id) + SHAPE_MARGIN;
    boxes.take({ left: x - reach, right: x + reach, top: y - reach, bottom: y + reach });
    drawIcon(context, state, id);
  }
  for (const id of near)
    if (state.pinned.has(id)) drawPin(context, state.placeOf(id), state.radiusOf(id), state.palette);
  drawRing(context, state, state.cursor, 5, [4, 3]);
  for (const id of state.selected) drawRing(context, state, id, 4, []);
  markMore(context, state, boxes);
  const nameless = drawNodeLabels(context, state, boxes, near);
  markDisputes(context, state, boxes);
  drawLinkLabels(context, state, boxes);
  return nameless;
}

/** A red dot on the middle of every link that rests on a disputed claim; the link keeps the colour of what flows. */
function markDisputes(context: Pen, state: OverlayState, boxes: LabelBoxes): void {
  const { graph, palette, lit, visible } = state;
  for (const id of state.links) {
    const { disputes, bend } = graph.getEdgeAttributes(id);
    if (disputes === 0) continue;
    const [source, target] = graph.extremities(id);
    const ends = [state.placeOf(source), state.placeOf(target)] as const;
    const places = linkPlaces(...ends, bend, "dispute");
    const reach = DISPUTE_RADIUS + 1;
    const boxAround = ({ x, y }: Point) => ({ left: x - reach, right: x + reach, top: y - reach, bottom: y + reach });
    const place = boxes.takeFirstFree(places, boxAround);
    if (!place) continue;
    const { x, y } = place;
    context.beginPath();
    context.arc(x, y, DISPUTE_RADIUS, 0, 2 * Math.PI);
    context.fillStyle =
      (lit && !lit.links.has(id)) || visible.links.get(id) === "pale"
        ? mix(palette.warn, palette.paper, 0.8)
        : palette.warn;
    context.strokeStyle = palette.paper;
    context.lineWidth = 1.5;
    context.fill();
    context.stroke();
  }
}

/** What is selected or pointed at says how many links it has beside those that are drawn. */
function markMore(context: Pen, state: OverlayState, boxes: LabelBoxes): void {
  const { graph, palette, selected, hovered, cursor } = state;
  for (const id of new Set([selected[0], hovered, cursor])) {
    if (id === undefined || !state.order.includes(id)) continue;
    const more = graph.getNodeAttribute(id, "degree") - graph.degree(id);
    drawMore(context, boxes, more, state.placeOf(id), state.radiusOf(id), palette);
  }
}

function onScreen({ placeOf, size }: OverlayState, id: string): boolean {
  const { x, y } = placeOf(id);
  return x > -80 && y > -80 && x < size.width + 80 && y < size.height + 80;
}

function drawIcon(context: Pen, state: OverlayState, id: string): void {
  const { kind, form } = state.graph.getNodeAttributes(id);
  const icon = iconOf(kind, form, state.radiusOf(id));
  if (!icon) return;
  const { x, y } = state.placeOf(id);
  const { scale } = icon;
  const ink = state.palette[icon.ink];
  context.save();
  context.translate(x - (ICON_SIZE / 2) * scale, y - (ICON_SIZE / 2) * scale);
  context.scale(scale, scale);
  context.lineWidth = ICON_STROKE;
  context.lineCap = "round";
  context.lineJoin = "round";
  context.strokeStyle = dimmed(state, id) && icon.ink === "ink" ? mix(ink, state.palette.paper, 0.75) : ink;
  context.strokePath(icon.path);
  context.restore();
}

function drawRing(context: Pen, state: OverlayState, id: string | undefined, gap: number, dash: number[]): void {
  if (id === undefined || !state.order.includes(id)) return;
  const { x, y } = state.placeOf(id);
  const node = state.graph.getNodeAttributes(id);
  const reach = state.radiusOf(id) * (node.kind === "product" ? 1.1 : 1) + gap;
  context.save();
  context.setLineDash(dash);
  context.lineWidth = 2.5;
  const isPlain = node.flow === "none" || node.mark !== undefined;
  context.strokeStyle = isPlain ? state.palette.ink : state.palette.flows[node.flow];
  context.beginPath();
  if (node.kind === "initiative") context.roundRect(x - reach, y - reach, 2 * reach, 2 * reach, reach * 0.42);
  else context.arc(x, y, reach, 0, 2 * Math.PI);
  context.stroke();
  context.restore();
}

function dimmed({ lit, visible }: OverlayState, id: string): boolean {
  return (lit !== undefined && !lit.nodes.has(id)) || visible.nodes.get(id) === "pale";
}

/**
 * First everyone's label under its shape, where it was laid out; then, in what room is left, the others beside theirs.
 * Says how many have none.
 */
function drawNodeLabels(context: Pen, state: OverlayState, boxes: LabelBoxes, near: readonly string[]): number {
  const asked = near.filter((id) => isAsked(state, id));
  const tried = near.slice(0, MOST_TRIED).filter((id) => !isAsked(state, id));
  const wanted = tried.filter((id) => state.lit?.nodes.has(id));
  const others = tried.filter((id) => !state.lit?.nodes.has(id));
  const prominent = others.filter((id) => state.prominent.has(id));
  const rest = others.filter((id) => !state.prominent.has(id));
  const tierOf = (id: string) => state.graph.getNodeAttribute(id, "tier");
  // The large before the small; among equals, whoever finds room under its shape before whoever needs another place.
  let nameless = Math.max(0, near.length - MOST_TRIED);
  for (const group of [asked, wanted, prominent, ...TIERS.map((tier) => rest.filter((id) => tierOf(id) === tier))]) {
    const homeless = group.filter((id) => !drawLabel(context, state, boxes, id, "under"));
    const roomless = homeless.filter((id) => !drawLabel(context, state, boxes, id, "beside"));
    nameless += roomless.filter((id) => !drawLabel(context, state, boxes, id, "shorter")).length;
  }
  return nameless;
}

/** Its name is written whatever stands in the way. */
function isAsked({ selected, hovered, cursor }: OverlayState, id: string): boolean {
  return selected.includes(id) || id === hovered || id === cursor;
}

function drawLabel(context: Pen, state: OverlayState, boxes: LabelBoxes, id: string, where: LabelSide): boolean {
  const { palette } = state;
  const node: DrawnNode = state.graph.getNodeAttributes(id);
  const told = where === "shorter" ? { ...node, figure: "" } : node;
  const block = labelBlock(context, told, state.frame, state.scale);
  const fade = dimmed(state, id) ? 0.7 : 0;
  const colours = {
    ink: mix(palette.ink, palette.paper, fade),
    soft: mix(palette.soft, palette.paper, fade),
    halo: palette.paper,
  };
  const side = isAsked(state, id) && where === "beside" ? "anyhow" : where;
  return drawNodeLabel(context, boxes, block, state.placeOf(id), state.radiusOf(id), colours, side);
}

function drawLinkLabels(context: Pen, state: OverlayState, boxes: LabelBoxes): void {
  const { graph, palette, lit, visible, hoveredLink } = state;
  const told = new ToldVerbs();
  for (const id of state.links) {
    const isLit = lit?.links.has(id) ?? false;
    const must = id === hoveredLink;
    if (((lit && !isLit) || visible.links.get(id) === "pale") && !must) continue;
    const { label, tint, type, bend } = graph.getEdgeAttributes(id);
    const [source, target] = graph.extremities(id);
    // A fan is labelled more than once where it is what was asked for.
    if (!told.tell(type, source, target, isLit || must)) continue;
    const colour = tint === "none" ? palette.soft : palette.flows[tint];
    const ends = { source: state.placeOf(source), target: state.placeOf(target) };
    drawLinkLabel(context, boxes, { text: label, colour, bend, scale: state.scale, ...ends }, palette.paper, must);
  }
}
