import { paintOf } from "#contract/appearance.ts";
import { ENTITY_KINDS, entityKinds, FLOWS, type Flow } from "#contract/kinds.ts";
import { DISPUTE_RADIUS } from "#contract/link-words.ts";
import { type Mark, markColour } from "#contract/mark.ts";
import type { Palette } from "#contract/palette.ts";
import { FONT } from "#scene/node-labels.ts";
import type { OverlayState } from "#scene/overlay-state.ts";
import type { Pen } from "#scene/pen.ts";
import type { StyleSign } from "#view/style-signs.ts";
import { drawShape } from "./shape-strokes.ts";
import { drawSign } from "./sign-strokes.ts";

interface LegendEntry {
  readonly words: string;
  readonly mark:
    | { readonly kind: string; readonly flow: Flow }
    | { readonly link: Flow; readonly dotted?: true }
    | { readonly mark: Mark }
    | { readonly sign: StyleSign }
    | "dispute";
}

interface PlacedEntry extends LegendEntry {
  readonly left: number;
  readonly line: number;
}

/** The entries of a legend, broken into lines. */
export interface SheetLegend {
  readonly entries: readonly PlacedEntry[];
  readonly height: number;
}

const FLOW_WORDS: Readonly<Record<Flow, string>> = {
  money: "money",
  data: "data",
  computing: "computing",
  none: "other links",
};
const MARK_WIDTH = 24;
const GAP = 20;
const LINE = 22;
const RADIUS = 6.5;
const LEGEND_FONT = `400 12px ${FONT}`;

/** A legend of just what some drawings hold, in lines of a width. */
export function layLegend(pen: Pen, drawings: readonly OverlayState[], width: number): SheetLegend {
  pen.font = LEGEND_FONT;
  let left = 0;
  let line = 0;
  const entries = entriesOf(drawings).map((entry) => {
    const length = MARK_WIDTH + pen.measureText(entry.words).width;
    if (left > 0 && left + length > width) {
      left = 0;
      line += 1;
    }
    const placed = { ...entry, left, line };
    left += length + GAP;
    return placed;
  });
  return { entries, height: entries.length === 0 ? 0 : (line + 1) * LINE };
}

/** Draws a legend from its upper left corner. */
export function drawLegend(pen: Pen, { entries }: SheetLegend, palette: Palette, x: number, y: number): void {
  for (const { mark, words, left, line } of entries) {
    const [at, middle] = [x + left, y + (line + 0.5) * LINE];
    if (mark === "dispute") drawDot(pen, palette, at + 8, middle);
    else if ("mark" in mark) drawDisc(pen, markColour(mark.mark, palette), at + 8, middle, RADIUS);
    else if ("sign" in mark) drawSign(pen, mark.sign, palette, at + 8, middle);
    else if ("kind" in mark) drawShape(pen, paintOf(mark.kind, mark.flow, palette), at + 8, middle, RADIUS);
    else drawStroke(pen, palette, mark, at, middle);
    pen.font = LEGEND_FONT;
    pen.textAlign = "left";
    pen.textBaseline = "middle";
    pen.fillStyle = palette.ink;
    pen.fillText(words, at + MARK_WIDTH, middle);
  }
}

function entriesOf(drawings: readonly OverlayState[]): readonly LegendEntry[] {
  const nodes = new Map(drawings.flatMap(({ graph, order }) => order.map((id) => [id, graph.getNodeAttributes(id)])));
  const links = drawings.flatMap(({ graph, links: drawn }) => drawn.map((id) => graph.getEdgeAttributes(id)));
  const counts = new Map<string, number>();
  for (const { kind } of nodes.values()) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const known: readonly string[] = entityKinds;
  const kinds = [
    ...entityKinds.filter((kind) => counts.has(kind)),
    ...[...counts.keys()].filter((kind) => !known.includes(kind)),
  ];
  const flows = (drawings[0]?.looks?.recoloured ? [] : [...FLOWS.slice(1), FLOWS[0]]).filter((flow) =>
    links.some((link) => link.flow === flow),
  );
  const isDisputed = links.some(({ disputes }) => disputes > 0);
  const isDotted = isDisputed || links.some(({ hedge }) => hedge !== "");
  const looks = drawings[0]?.looks;
  return [
    ...(looks?.key ?? []).map(({ words, mark }) => ({ words, mark: { mark } })),
    ...(looks?.signs ?? []).map((sign) => ({ words: sign.words, mark: { sign } })),
    ...kinds.map((kind) => ({ words: kindWords(kind, counts.get(kind) ?? 0), mark: markOf(kind) })),
    ...flows.map((flow) => ({ words: FLOW_WORDS[flow], mark: { link: flow } })),
    ...(isDotted ? [{ words: "hedged or disputed", mark: { link: "none", dotted: true } as const }] : []),
    ...(isDisputed ? [{ words: "disputed", mark: "dispute" as const }] : []),
  ];
}

function markOf(kind: string): { readonly kind: string; readonly flow: Flow } {
  return { kind, flow: kind === "leg" ? "money" : "none" };
}

function kindWords(kind: string, count: number): string {
  const known = Object.entries(ENTITY_KINDS).find(([own]) => own === kind)?.[1];
  return known ? known[count === 1 ? "one" : "many"] : kind;
}

function drawStroke(
  pen: Pen,
  palette: Palette,
  { link, dotted }: { readonly link: Flow; readonly dotted?: true },
  x: number,
  y: number,
): void {
  pen.beginPath();
  pen.moveTo(x, y);
  pen.lineTo(x + 17, y);
  pen.strokeStyle = dotted ? palette.soft : palette.flows[link];
  pen.lineWidth = link === "none" ? 1.6 : 2.4;
  pen.setLineDash(dotted ? [3, 3] : []);
  pen.stroke();
  pen.setLineDash([]);
}

function drawDot(pen: Pen, palette: Palette, x: number, y: number): void {
  drawDisc(pen, palette.warn, x, y, DISPUTE_RADIUS);
}

function drawDisc(pen: Pen, colour: string, x: number, y: number, radius: number): void {
  pen.beginPath();
  pen.arc(x, y, radius, 0, 2 * Math.PI);
  pen.fillStyle = colour;
  pen.fill();
}
