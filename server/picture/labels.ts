import { mix } from "#contract/colour.ts";
import type { Point } from "#contract/curve.ts";
import { FIGURE_FONT_SIZE, LINE_HEIGHT, labelLines, TIER_STYLES, textWidth } from "#contract/drawing.ts";
import type { LabelBoxes } from "#contract/label-boxes.ts";
import { type LabelSide, labelBox, labelPlaces } from "#contract/label-places.ts";
import { bearsVerb, DISPUTE_RADIUS, LINK_FONT_SIZE, linkPlaces, ToldVerbs } from "#contract/link-words.ts";
import type { Palette } from "#contract/palette.ts";
import type { Drawn, DrawnLink, DrawnNode } from "./drawn.ts";
import { lettered } from "./lettering.ts";
import { type Svg, svg } from "./svg.ts";

/** From a line's middle down to its baseline, as a share of its size. */
const BASELINE = 0.36;
const TIERS = [1, 2, 3, 4];

interface Line {
  readonly text: string;
  readonly size: number;
  readonly weight: 400 | 500 | 600;
  readonly soft: boolean;
}

/**
 * Everything that is written on a drawing, by the rules of the canvas: names under their shapes or beside them, the marks
 * of disputes, then the links' verbs; what finds no free place in `boxes` is left out.
 */
export function labelMarks(
  drawn: Drawn,
  boxes: LabelBoxes,
  palette: Palette,
  selected: readonly string[],
): readonly Svg[] {
  const chosen = drawn.nodes.filter(({ id }) => selected.includes(id));
  const lit = drawn.nodes.filter((node) => !node.isFaded && !selected.includes(node.id));
  const faded = drawn.nodes.filter((node) => node.isFaded);
  const byTier = (nodes: readonly DrawnNode[]) => TIERS.map((tier) => nodes.filter((node) => node.tier === tier));
  const prominent = lit.filter(({ isProminent }) => isProminent);
  const rest = lit.filter(({ isProminent }) => !isProminent);
  const names = [chosen, prominent, ...byTier(rest), ...byTier(faded)].flatMap((group) =>
    placed(group, drawn, boxes, palette),
  );
  return [...names, ...disputeMarks(drawn, boxes, palette), ...verbs(drawn, boxes, palette)];
}

/** Whoever finds room under its shape goes before whoever needs another place. */
function placed(group: readonly DrawnNode[], drawn: Drawn, boxes: LabelBoxes, palette: Palette): readonly Svg[] {
  const marks: Svg[] = [];
  let left = group;
  for (const side of ["under", "beside", "shorter"] as const) {
    left = left.filter((node) => {
      const mark = nodeLabel(node, drawn, boxes, palette, side);
      if (mark) marks.push(mark);
      return mark === undefined;
    });
  }
  return marks;
}

function nodeLabel(
  node: DrawnNode,
  drawn: Drawn,
  boxes: LabelBoxes,
  palette: Palette,
  side: LabelSide,
): Svg | undefined {
  const lines = linesOf(node, drawn, side === "shorter");
  const width = Math.max(...lines.map(({ text, size, weight }) => textWidth(text, size, weight)));
  const block = { width, height: lines.reduce((sum, { size }) => sum + size * LINE_HEIGHT, 0) };
  const place = boxes.takeFirstFree(labelPlaces(block, node, node.radius, side), (top) => labelBox(block, top));
  if (!place) return undefined;
  let y = place.y;
  const fade = node.isFaded ? 0.7 : 0;
  const marks = lines.map(({ text, size, weight, soft }) => {
    const middle = y + (size * LINE_HEIGHT) / 2;
    y += size * LINE_HEIGHT;
    const colour = mix(soft ? palette.soft : palette.ink, palette.paper, fade);
    const at = { x: place.x, y: middle + size * BASELINE };
    return lettered(text, at, { size, weight, colour, anchor: "middle", halo: palette.paper });
  });
  return svg`${marks}`;
}

function linesOf({ name, figure, tier }: DrawnNode, { frame, fontScale }: Drawn, nameOnly: boolean): readonly Line[] {
  const { fontSize, fontWeight: weight } = TIER_STYLES[frame][tier];
  const lines = labelLines(name, frame).map(
    (text): Line => ({ text, size: fontSize * fontScale, weight, soft: false }),
  );
  if (!figure || nameOnly) return lines;
  return [...lines, { text: figure, size: FIGURE_FONT_SIZE * fontScale, weight: 400, soft: true }];
}

/** A red dot on every link that rests on a disputed claim; the link keeps the colour of what flows. */
function disputeMarks({ links }: Drawn, boxes: LabelBoxes, palette: Palette): readonly Svg[] {
  const reach = DISPUTE_RADIUS + 1;
  const around = ({ x, y }: Point) => ({ left: x - reach, right: x + reach, top: y - reach, bottom: y + reach });
  return links.flatMap(({ disputes, source, target, bend, state }) => {
    const place = disputes > 0 && boxes.takeFirstFree(linkPlaces(source, target, bend, "dispute"), around);
    if (!place) return [];
    const colour = state === "faded" ? mix(palette.warn, palette.paper, 0.8) : palette.warn;
    return [
      svg`<circle cx="${place.x}" cy="${place.y}" r="${DISPUTE_RADIUS}" fill="${colour}" stroke="${palette.paper}" stroke-width="1.5"/>`,
    ];
  });
}

function verbs({ links, fontScale }: Drawn, boxes: LabelBoxes, palette: Palette): readonly Svg[] {
  const told = new ToldVerbs();
  return links.flatMap((link) => {
    const { type, source, target, state } = link;
    if (state === "faded" || !told.tell(type, source.id, target.id, state === "lit")) return [];
    return verb(link, LINK_FONT_SIZE * fontScale, boxes, palette) ?? [];
  });
}

function verb(
  { label, source, target, bend, tint }: DrawnLink,
  size: number,
  boxes: LabelBoxes,
  palette: Palette,
): Svg | undefined {
  const half = textWidth(label, size, 500) / 2 + 3;
  if (label === "" || !bearsVerb(source, target, half)) return undefined;
  const around = ({ x, y }: Point) => ({
    left: x - half,
    right: x + half,
    top: y - size * 0.75,
    bottom: y + size * 0.75,
  });
  const place = boxes.takeFirstFree(linkPlaces(source, target, bend, "verb"), around);
  if (!place) return undefined;
  const colour = tint === "none" ? palette.soft : palette.flows[tint];
  const at = { x: place.x, y: place.y + size * BASELINE };
  return lettered(label, at, { size, weight: 500, colour, anchor: "middle", halo: palette.paper });
}
