import type { Palette } from "#contract/palette.ts";
import { FONT } from "#scene/node-labels.ts";
import type { OverlayState } from "#scene/overlay-state.ts";
import type { Pen } from "#scene/pen.ts";
import type { Size } from "#scene/picture-fit.ts";
import { drawPicture, type Extent } from "./picture-strokes.ts";
import { drawLegend, layLegend } from "./sheet-legend.ts";
import { brokenLines, type TextStyle, writeLines } from "./sheet-text.ts";

/** A sheet of paper with what is looked at. */
export interface Sheet {
  /** CSS pixels. */
  readonly size: Size;
  readonly palette: Palette;
  readonly extent: Extent;
  readonly title: string;
  readonly question: string;
  /** As of when, on what evidence, and where it is to be found: below the picture. */
  readonly facts: string;
  /** One, or the two of a comparison, side by side under their captions. */
  readonly parts: readonly { readonly drawing: OverlayState; readonly caption: string | undefined }[];
  /** Whether title, legend and facts stand around the picture. */
  readonly isFramed: boolean;
}

interface Area extends Size {
  readonly left: number;
  readonly top: number;
}

const SERIF = '"Source Serif 4 Variable", "Source Serif 4", Georgia, "Noto Serif", "Noto Serif CJK SC", serif';
const TITLE: TextStyle = { font: `600 26px ${SERIF}`, line: 31 };
const QUESTION: TextStyle = { font: `400 14px ${FONT}`, line: 20 };
const CAPTION: TextStyle = { font: `600 18px ${SERIF}`, line: 28 };
const FACTS: TextStyle = { font: `400 11px ${FONT}`, line: 16 };
/** Of title, legend and facts beside a picture, and between the two. */
const COLUMN = 240;
const GUTTER = 36;
/** From this ratio of its sides on a sheet has room beside the picture. */
const WIDE = 1.25;
const MARGIN = { share: 0.03, least: 16, most: 40 } as const;

/** Draws the sheet from its upper left corner. What does not fit into its lines is cut with "…". */
export function drawSheet(pen: Pen, sheet: Sheet): void {
  const { size, palette, isFramed } = sheet;
  pen.beginPath();
  pen.rect(0, 0, size.width, size.height);
  pen.fillStyle = palette.paper;
  pen.fill();
  const margin = Math.min(MARGIN.most, Math.max(MARGIN.least, size.width * MARGIN.share));
  const inner = { left: margin, top: margin, width: size.width - 2 * margin, height: size.height - 2 * margin };
  const area = isFramed ? drawFrame(pen, sheet, inner) : inner;
  const width = area.width / sheet.parts.length;
  for (const [at, part] of sheet.parts.entries())
    drawPart(pen, sheet, part, { ...area, width, left: area.left + at * width });
}

/** Says what is left for the picture: beside title, legend and facts where the sheet is much wider than high, else between. */
function drawFrame(pen: Pen, sheet: Sheet, inner: Area): Area {
  const isWide = sheet.parts.length === 1 && sheet.size.width > WIDE * sheet.size.height;
  return (isWide && drawBeside(pen, sheet, inner)) || drawAround(pen, sheet, inner);
}

/** Title and legend in a column on the left, the facts below them; nothing where they have no room there. */
function drawBeside(pen: Pen, sheet: Sheet, { left, top, width, height }: Area): Area | undefined {
  const { title, question, facts, palette, parts } = sheet;
  const titleLines = brokenLines(pen, title, TITLE, COLUMN, 4);
  const questionLines = brokenLines(pen, question, QUESTION, COLUMN, 5);
  const factLines = brokenLines(pen, facts, FACTS, COLUMN, 12);
  const legend = layLegend(pen, drawingsOf(parts), 0);
  const above = titleLines.length * TITLE.line + questionLines.length * QUESTION.line + 24;
  const below = factLines.length * FACTS.line + 20;
  if (above + legend.height + below > height) return undefined;
  const titleHeight = writeLines(pen, titleLines, TITLE, palette.ink, left, top);
  writeLines(pen, questionLines, QUESTION, palette.soft, left, top + titleHeight + 4);
  drawLegend(pen, legend, palette, left, top + above);
  writeLines(pen, factLines, FACTS, palette.soft, left, top + height - factLines.length * FACTS.line);
  return { left: left + COLUMN + GUTTER, top, width: width - COLUMN - GUTTER, height };
}

/** Title above, legend and facts below. */
function drawAround(pen: Pen, { title, question, facts, palette, parts }: Sheet, inner: Area): Area {
  const { left, top, width, height } = inner;
  let y = top;
  y += writeLines(pen, brokenLines(pen, title, TITLE, width, 2), TITLE, palette.ink, left, y) + 2;
  y += writeLines(pen, brokenLines(pen, question, QUESTION, width, 2), QUESTION, palette.soft, left, y) + 8;
  const factLines = brokenLines(pen, facts, FACTS, width, 4);
  const legend = layLegend(pen, drawingsOf(parts), width);
  const factsTop = top + height - factLines.length * FACTS.line;
  const legendTop = factsTop - 8 - legend.height;
  drawLegend(pen, legend, palette, left, legendTop);
  writeLines(pen, factLines, FACTS, palette.soft, left, factsTop);
  drawRule(pen, palette, left, legendTop - 8, width);
  return { left, top: y, width, height: Math.max(1, legendTop - 16 - y) };
}

function drawingsOf(parts: Sheet["parts"]): readonly OverlayState[] {
  return parts.map(({ drawing }) => drawing);
}

function drawRule(pen: Pen, palette: Palette, x: number, y: number, width: number): void {
  pen.beginPath();
  pen.moveTo(x, y);
  pen.lineTo(x + width, y);
  pen.strokeStyle = palette.hair;
  pen.lineWidth = 1;
  pen.setLineDash([]);
  pen.stroke();
}

function drawPart(
  pen: Pen,
  { palette, extent }: Sheet,
  { drawing, caption }: Sheet["parts"][number],
  area: Area,
): void {
  const { left, top, width } = area;
  const taken = caption === undefined ? 0 : CAPTION.line + 4;
  if (caption !== undefined) {
    pen.font = CAPTION.font;
    pen.fillStyle = palette.ink;
    pen.textAlign = "center";
    pen.textBaseline = "middle";
    pen.fillText(caption, left + width / 2, top + CAPTION.line / 2);
  }
  pen.save();
  pen.translate(left, top + taken);
  drawPicture(pen, drawing, { width, height: Math.max(1, area.height - taken) }, extent, palette);
  pen.restore();
}
