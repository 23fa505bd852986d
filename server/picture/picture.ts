import type { Box } from "#contract/label-boxes.ts";
import { PALETTES, type Palette, type Theme } from "#contract/palette.ts";
import type { Subgraph } from "#contract/subgraph.ts";
import { drawingMarks, halvesOf, nameOf, type PartDrawing } from "./drawing-marks.ts";
import { type Drawn, drawnIn, type StyledLook } from "./drawn.ts";
import { legendOf } from "./legend.ts";
import { drawingBox, footOf, headOf, sheetOf, type Words } from "./sheet.ts";
import { type Svg, svg } from "./svg.ts";

/** What a picture is to look like, in pixels. */
export interface PictureRequest extends Words, StyledLook {
  readonly width: number;
  readonly height: number;
  readonly theme: Theme;
  /** Whether title, legend and counts stand around the drawing. */
  readonly words: "all" | "none";
  /** What it is called beside `second`. */
  readonly name?: string | undefined;
  /** What bears a pin. */
  readonly pinned: readonly string[];
  /** What is compared with it, in the same picture. */
  readonly second?: PartDrawing | undefined;
}

/** Turns an SVG document of this folder into a PNG of the same size. */
export interface PngPainter {
  /** @throws Problem `picture-busy` where too many wait, or an Error where it takes too long */
  paint(picture: string): Promise<Uint8Array>;
}

/**
 * An answer as an SVG document: the drawing as the canvas draws it, with title, legend, counts and date. No scripts, no
 * styles, nothing loaded; the same answer and request give the same text.
 */
export function drawPicture(subgraph: Subgraph, request: PictureRequest): string {
  const { width, height, theme, title, about, words } = request;
  const palette = PALETTES[theme];
  const inside = words === "none" ? bareMarks(subgraph, request, palette) : sheetMarks(subgraph, request, palette);
  return svg`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title about">
<title id="title">${[title, subjectsOf(request)].filter(Boolean).join(": ")}</title>
<desc id="about">${about}</desc>
<rect width="${width}" height="${height}" fill="${palette.paper}"/>
${inside}
</svg>
`.text;
}

/** The drawing alone, fitted as the canvas fits it. */
function bareMarks(subgraph: Subgraph, request: PictureRequest, palette: Palette): Svg {
  const box = { left: 0, top: 0, right: request.width, bottom: request.height };
  return drawingMarks(box, partsOf(subgraph, request), palette, 1);
}

/** The drawing between title, legend and counts. */
function sheetMarks(subgraph: Subgraph, request: PictureRequest, palette: Palette): Svg {
  const { width, height } = request;
  const sheet = sheetOf(width, height);
  const { margin } = sheet;
  const head = headOf({ ...request, subject: subjectsOf(request) }, sheet, palette);
  const foot = footOf(subgraph, sheet, palette, request.second?.drawing);
  const parts = partsOf(subgraph, request);
  const legend = legendOf(
    allIn(drawingBox(request, sheet, head.height, foot.height), parts),
    palette,
    sheet.width,
    sheet.scale,
  );
  const room = height - 2 * margin - head.height - foot.height;
  const hasLegend = !sheet.isSmall && legend.height + margin <= (sheet.isBeside ? room : room * 0.25);
  const below = foot.height + (hasLegend ? legend.height + margin / 2 : 0);
  const box = drawingBox(request, sheet, head.height, below);
  return svg`${drawingMarks(box, parts, palette)}
${head.at({ x: margin, y: margin })}
${hasLegend ? legend.at({ x: margin, y: height - margin - below }) : svg``}
${foot.at({ x: margin, y: height - margin - foot.height })}`;
}

type Parts = readonly [PartDrawing, PartDrawing?];

function partsOf(drawing: Subgraph, request: PictureRequest): Parts {
  return request.second ? [{ ...request, drawing }, request.second] : [{ ...request, drawing }];
}

/** Whom it is about: one, or the two that are compared. */
function subjectsOf(request: PictureRequest): string {
  const { subject, second } = request;
  return second ? `${nameOf(request)} · ${nameOf(second)}` : subject;
}

/** What is in sight, be it in one drawing or in two. */
function allIn(box: Box, [part, other]: Parts): Drawn {
  if (!other) return drawnIn(box, part.drawing, part);
  const [half, otherHalf] = halvesOf(box);
  const first = drawnIn(half, part.drawing, part);
  const { nodes, links } = drawnIn(otherHalf, other.drawing, other);
  return { ...first, nodes: [...first.nodes, ...nodes], links: [...first.links, ...links] };
}
