import { PALETTES, type Theme } from "#contract/palette.ts";
import type { Sheet } from "#export/sheet.ts";
import { isDrawable, pageWidths, pngFile, svgText } from "#export/sheet-files.ts";
import type { Size } from "#scene/picture-fit.ts";
import type { ImageOptions } from "./element-interface.ts";
import { type FrozenView, sidesOf } from "./frozen-view.ts";
import { figureWords, titleOf } from "./picture-words.ts";
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
  const sides = sidesOf(frozen);
  const sheet: Sheet = {
    size: { width, height },
    palette,
    extent: frozen.camera ? "screen" : "all",
    title: titleOf(frozen),
    question: frozen.about,
    facts: [facts, figureWords(frozen)].filter(Boolean).join(" · "),
    parts: sides.map((side) => ({
      drawing: stillDrawing(side, selected, { width: width / sides.length, height }, theme),
      caption: sides.length > 1 ? side.name : undefined,
    })),
    isFramed: framed,
  };
  if (type === "image/svg+xml") return new Blob([svgText(sheet, pageWidths())], { type });
  return pngFile(sheet, SHARPNESS);
}
