import type { Point } from "#contract/curve.ts";
import type { Palette } from "#contract/palette.ts";
import type { Pen } from "./pen.ts";

/** From the edge of the shape, up and to the left. */
const REACH = 0.78;

/** A pin stuck into the edge of what stays where it is. */
export function drawPin(pen: Pen, at: Point, radius: number, palette: Palette): void {
  const [x, y] = [at.x - radius * REACH - 2, at.y - radius * REACH - 2];
  pen.save();
  pen.setLineDash([]);
  pen.lineCap = "round";
  pen.lineWidth = 1.6;
  pen.strokeStyle = palette.ink;
  pen.beginPath();
  pen.moveTo(x, y);
  pen.lineTo(x + 5, y + 5);
  pen.stroke();
  pen.beginPath();
  pen.arc(x - 1, y - 1, 3.4, 0, 2 * Math.PI);
  pen.fillStyle = palette.paper;
  pen.fill();
  pen.stroke();
  pen.restore();
}
