import { canvasPen } from "#scene/pen.ts";
import { drawSheet, type Sheet } from "./sheet.ts";
import { SvgPen } from "./svg-pen.ts";
import { xmlText } from "./xml-text.ts";

/** No browser draws on more, and some on no more than this. */
const MOST_PIXELS = 64_000_000;
const LONGEST_SIDE = 8192;

/**
 * A sheet as a file of SVG that needs nothing else; letters are text, in the fonts that its reader has.
 *
 * @param widthOf the width of a text in a font of CSS, in pixels
 */
export function svgText(sheet: Sheet, widthOf: (text: string, font: string) => number): string {
  const { width, height } = sheet.size;
  const pen = new SvgPen(widthOf);
  drawSheet(pen, sheet);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">`,
    `<title>${xmlText(sheet.title)}</title>`,
    `<desc>${xmlText([sheet.question, sheet.facts].filter(Boolean).join(" "))}</desc>`,
    pen.elements,
    "</svg>",
    "",
  ].join("\n");
}

/** The width of a text as this page's fonts have it. */
export function pageWidths(): (text: string, font: string) => number {
  const context = document.createElement("canvas").getContext("2d");
  return (text, font) => {
    if (!context) return 0;
    context.font = font;
    return context.measureText(text).width;
  };
}

/** Draws a sheet on a canvas, with so many pixels to each of its own; the canvas becomes as large as that. */
export function drawOnCanvas(canvas: HTMLCanvasElement, sheet: Sheet, sharpness: number): void {
  canvas.width = Math.round(sheet.size.width * sharpness);
  canvas.height = Math.round(sheet.size.height * sharpness);
  const context = canvas.getContext("2d");
  if (!context) return;
  context.scale(sharpness, sharpness);
  drawSheet(canvasPen(context), sheet);
}

/** Whether a canvas of that size can be had everywhere. */
export function isDrawable(width: number, height: number): boolean {
  return width * height <= MOST_PIXELS && Math.max(width, height) <= LONGEST_SIDE;
}

/** A sheet as PNG. @throws Error where the browser has no room for it */
export async function pngFile(sheet: Sheet, sharpness: number): Promise<Blob> {
  const canvas = document.createElement("canvas");
  drawOnCanvas(canvas, sheet, sharpness);
  const file = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (!file) throw new Error("The browser has no room for a picture of this size.");
  return file;
}
