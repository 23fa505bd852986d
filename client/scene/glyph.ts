import { paintOf } from "#contract/appearance.ts";
import type { Flow } from "#contract/kinds.ts";
import type { Mark } from "#contract/mark.ts";
import type { Palette } from "#contract/palette.ts";
import { shapeMarkup } from "#contract/shape-markup.ts";

const SIZE = 18;
const RADIUS = 7;

/**
 * The legend's picture of a kind, 18×18, as SVG markup made of constants and palette colours only,
 * from the same rules as the canvas.
 *
 * @param look as `paintOf` takes it, and so is `mark`
 */
export function glyphSvg(kind: string, flow: Flow, palette: Palette, look = 0, mark?: Mark): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE}" height="${SIZE}" viewBox="${-SIZE / 2} ${-SIZE / 2} ${SIZE} ${SIZE}" aria-hidden="true">${shapeMarkup(paintOf(kind, flow, palette, look, mark), RADIUS)}</svg>`;
}
