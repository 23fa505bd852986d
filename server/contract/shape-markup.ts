import { CORNERS, type Paint } from "./appearance.ts";

/** The shape around the origin with the given radius, as one SVG element. */
export function shapeMarkup(paint: Paint, radius: number): string {
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
