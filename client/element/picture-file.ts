import { PALETTES, type Theme } from "#contract/palette.ts";
import type { Sheet } from "#export/sheet.ts";
import { isDrawable, pageWidths, pngFile, svgText } from "#export/sheet-files.ts";
import type { Size } from "#scene/picture-fit.ts";
import type { ImageOptions } from "./element-interface.ts";
import type { FrozenView } from "./frozen-view.ts";
import { figureWords } from "./picture-words.ts";
import { stillDrawing } from "./still-drawing.ts";

const SHARPNESS = 2;

/** The picture as a file, of the element's size unless another is asked for. @throws Error where it would be too large */
export async function pictureFile(
  frozen: FrozenView,
  selected: string | undefined,
  size: Size,
  theme: Theme,
  facts: string,
  options: ImageOptions,
): Promise<Blob> {
  const { type = "image/png", framed = true } = options;
  const width = Math.round(options.width ?? Math.max(200, size.width));
  const height = Math.round(options.height ?? Math.max(200, size.height));
  if (!(width >= 1 && height >= 1) || !isDrawable(width * SHARPNESS, height * SHARPNESS))
    throw new Error(`No picture can be ${width} × ${height} pixels.`);
  const palette = PALETTES[options.theme ?? theme];
  const { title, subject, about } = frozen;
  const sheet: Sheet = {
    size: { width, height },
    palette,
    extent: "all",
    title: [title, subject].filter(Boolean).join(": "),
    question: about,
    facts: [facts, figureWords(frozen)].filter(Boolean).join(" · "),
    parts: [{ drawing: stillDrawing(frozen, selected, { width, height }, theme), caption: undefined }],
    isFramed: framed,
  };
  if (type === "image/svg+xml") return new Blob([svgText(sheet, pageWidths())], { type });
  return pngFile(sheet, SHARPNESS);
}
