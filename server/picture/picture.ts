import { LabelBoxes } from "#contract/label-boxes.ts";
import { PALETTES, type Palette, type Theme } from "#contract/palette.ts";
import type { Subgraph } from "#contract/subgraph.ts";
import { type Drawn, type DrawnNode, drawnIn, type StyledLook } from "./drawn.ts";
import { guideLines, guideWords } from "./guide-marks.ts";
import { labelMarks } from "./labels.ts";
import { legendOf } from "./legend.ts";
import { linkMark } from "./link-marks.ts";
import { nodeMark } from "./node-marks.ts";
import { drawingBox, footOf, headOf, sheetOf, type Words } from "./sheet.ts";
import { type Svg, svg } from "./svg.ts";

/** What a picture is to look like, in pixels. */
export interface PictureRequest extends Words, StyledLook {
  readonly width: number;
  readonly height: number;
  readonly theme: Theme;
  /** Whether title, legend and counts stand around the drawing. */
  readonly words: "all" | "none";
  /** What bears a pin. */
  readonly pinned: readonly string[];
}

/** Turns an SVG document of this folder into a PNG of the same size. */
export interface PngPainter {
  /** @throws Problem `picture-busy` where too many wait, or an Error where it takes too long */
  paint(picture: string): Promise<Uint8Array>;
}

const SHAPE_MARGIN_PX = 2;

/**
 * An answer as an SVG document: the drawing as the canvas draws it, with title, legend, counts and date. No scripts, no
 * styles, nothing loaded; the same answer and request give the same text.
 */
export function drawPicture(subgraph: Subgraph, request: PictureRequest): string {
  const { width, height, theme, title, subject, about, words } = request;
  const palette = PALETTES[theme];
  const inside = words === "none" ? bareMarks(subgraph, request, palette) : sheetMarks(subgraph, request, palette);
  return svg`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title about">
<title id="title">${[title, subject].filter(Boolean).join(": ")}</title>
<desc id="about">${about}</desc>
<rect width="${width}" height="${height}" fill="${palette.paper}"/>
${inside}
</svg>
`.text;
}

/** The drawing alone, fitted as the canvas fits it. */
function bareMarks(subgraph: Subgraph, request: PictureRequest, palette: Palette): Svg {
  const box = { left: 0, top: 0, right: request.width, bottom: request.height };
  return marksOf(drawnIn(box, subgraph, request, 1), new LabelBoxes(box), palette, request);
}

/** The drawing between title, legend and counts. */
function sheetMarks(subgraph: Subgraph, request: PictureRequest, palette: Palette): Svg {
  const { width, height } = request;
  const sheet = sheetOf(width, height);
  const { margin } = sheet;
  const head = headOf(request, sheet, palette);
  const foot = footOf(subgraph, sheet, palette);
  const everything = { left: 0, top: 0, right: width, bottom: height };
  const legend = legendOf(drawnIn(everything, subgraph, request), palette, sheet.width, sheet.scale);
  const room = height - 2 * margin - head.height - foot.height;
  const hasLegend = !sheet.isSmall && legend.height + margin <= (sheet.isBeside ? room : room * 0.25);
  const below = foot.height + (hasLegend ? legend.height + margin / 2 : 0);
  const box = drawingBox(request, sheet, head.height, below);
  const drawn = drawnIn(box, subgraph, request);
  const boxes = new LabelBoxes(box);
  return svg`${marksOf(drawn, boxes, palette, request)}
${head.at({ x: margin, y: margin })}
${hasLegend ? legend.at({ x: margin, y: height - margin - below }) : svg``}
${foot.at({ x: margin, y: height - margin - foot.height })}`;
}

function marksOf(drawn: Drawn, boxes: LabelBoxes, palette: Palette, { selected, pinned }: PictureRequest): Svg {
  const ordered = guideWords(drawn.guides, drawn.fontScale, boxes, palette);
  for (const { x, y, radius } of drawn.nodes) {
    const reach = radius + SHAPE_MARGIN_PX;
    boxes.take({ left: x - reach, right: x + reach, top: y - reach, bottom: y + reach });
  }
  const least = drawn.nodes.toReversed();
  const marked = ({ id }: DrawnNode) => ({ isSelected: selected.includes(id), isPinned: pinned.includes(id) });
  return svg`<g>${guideLines(drawn.guides, palette)}</g>
<g>${drawn.links.map((link) => linkMark(link, palette))}</g>
<g>${least.map((node) => nodeMark(node, palette, marked(node)))}</g>
<g>${ordered}${labelMarks(drawn, boxes, palette, selected)}</g>`;
}
