import { ICON_SIZE, ICON_STROKE, styleIconPath } from "#contract/icons.ts";
import { weighedWidth } from "#contract/link-paint.ts";
import type { Palette } from "#contract/palette.ts";
import type { StyleSign } from "./style-signs.ts";

/** How large an icon is drawn in its square, of 16 pixels. */
const SCALE = 13 / ICON_SIZE;

/** A sign as a legend shows it, as SVG around the origin within 9 pixels: made of constants and palette colours only. */
export function signMarkup(sign: StyleSign, { slate, paper, soft }: Palette): string {
  if (sign.of === "width") {
    return `<path d="M-9 0H9" stroke="${soft}" stroke-width="${weighedWidth(sign.weight)}" fill="none"/>`;
  }
  const shift = -(ICON_SIZE / 2) * SCALE;
  return `<rect x="-8" y="-8" width="16" height="16" rx="2" fill="${slate}"/><path transform="translate(${shift} ${shift}) scale(${SCALE})" d="${styleIconPath(sign.icon) ?? ""}" fill="none" stroke="${paper}" stroke-width="${ICON_STROKE}" stroke-linecap="round" stroke-linejoin="round"/>`;
}

/** The same as a picture of its own, 18×18, to be the source of an `img`. */
export function signImage(sign: StyleSign, palette: Palette): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="18" height="18" viewBox="-9 -9 18 18">${signMarkup(sign, palette)}</svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
