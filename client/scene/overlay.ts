import { mix } from "#contract/colour.ts";
import type { Point } from "#contract/curve.ts";
import { ICON_SIZE, ICON_STROKE, iconOf } from "#contract/icons.ts";
import { LabelBoxes } from "#contract/label-boxes.ts";
import { DISPUTE_RADIUS, linkPlaces, ToldVerbs } from "#contract/link-words.ts";
import { writeGuides } from "./guides.ts";
import { drawLinkLabel } from "./link-labels.ts";
import { drawMore } from "./more-mark.ts";
import { dimmed, drawNames } from "./names.ts";
import type { OverlayState } from "./overlay-state.ts";
import type { Pen } from "./pen.ts";
import { drawPin } from "./pin-mark.ts";

const SHAPE_MARGIN = 2;

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
  const nameless = drawNames(context, state, boxes, near);
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

function drawLinkLabels(context: Pen, state: OverlayState, boxes: LabelBoxes): void {
  const { graph, palette, lit, visible, hoveredLink } = state;
  const told = new ToldVerbs();
  for (const id of state.links) {
    const isLit = lit?.links.has(id) ?? false;
    const must = id === hoveredLink;
    // Of many thousand links, nearly all.
    if (!isLit && !must && told.isKnown(graph.getEdgeAttribute(id, "type"))) continue;
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
