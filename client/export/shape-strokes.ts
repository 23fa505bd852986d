import { CORNERS, type Paint } from "#contract/appearance.ts";
import type { Pen } from "#scene/pen.ts";

/** How far a square's corners are rounded, as a share of its radius; as the canvas does it. */
const ROUNDED = 0.36;

/** Draws the shape of an entity around a place, as shape-shader.ts does. */
export function drawShape(
  pen: Pen,
  { shape, fill, stroke, strokeShare }: Paint,
  x: number,
  y: number,
  radius: number,
): void {
  const width = strokeShare * radius;
  const inner = radius - width / 2;
  pen.beginPath();
  if (shape === "disc") pen.arc(x, y, inner, 0, 2 * Math.PI);
  else if (shape === "square") pen.roundRect(x - inner, y - inner, 2 * inner, 2 * inner, inner * ROUNDED);
  else {
    (CORNERS[shape] ?? []).forEach(([across, down], at) => {
      if (at === 0) pen.moveTo(x + across * inner, y + down * inner);
      else pen.lineTo(x + across * inner, y + down * inner);
    });
    pen.closePath();
  }
  pen.fillStyle = fill;
  pen.fill();
  if (width === 0) return;
  pen.strokeStyle = stroke;
  pen.lineWidth = width;
  pen.lineJoin = "round";
  pen.setLineDash([]);
  pen.stroke();
}
