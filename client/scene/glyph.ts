import type { Flow } from "#contract/kinds.ts";
import { CORNERS, type Paint, paintOf } from "./appearance.ts";
import type { Palette } from "./palette.ts";

const SIZE = 18;
const RADIUS = 7;

/**
 * The legend's picture of a kind, 18×18, as SVG markup made of constants and palette colours only,
 * from the same rules as the canvas.
 *
 * @param look as `paintOf` takes it
 */
export function glyphSvg(kind: string, flow: Flow, palette: Palette, look = 0): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE}" height="${SIZE}" viewBox="${-SIZE / 2} ${-SIZE / 2} ${SIZE} ${SIZE}" aria-hidden="true">${shapeMarkup(paintOf(kind, flow, palette, look), RADIUS)}</svg>`;
}

/** The shape around the origin with the given radius, as one SVG element. */
function shapeMarkup(paint: Paint, radius: number): string {
  const width = paint.strokeShare * radius;
  const inner = radius - width / 2;
  const style = `fill="${paint.fill}" stroke="${paint.stroke}" stroke-width="${width.toFixed(2)}"`;
  if (paint.shape === "disc") return `<circle r="${inner.toFixed(2)}" ${style}/>`;
  if (paint.shape === "square") {
    return `<rect x="${-inner}" y="${-inner}" width="${2 * inner}" height="${2 * inner}" rx="${(inner * 0.36).toFixed(2)}" ${style}/>`;
  }
  const points = (CORNERS[paint.shape] ?? []).map(([x, y]) => `${(x * inner).toFixed(2)},${(y * inner).toFixed(2)}`);
  return `<polygon points="${points.join(" ")}" stroke-linejoin="round" ${style}/>`;
}
