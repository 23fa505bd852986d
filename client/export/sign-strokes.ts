import { ICON_SIZE, ICON_STROKE, styleIconPath } from "#contract/icons.ts";
import { weighedWidth } from "#contract/link-paint.ts";
import type { Palette } from "#contract/palette.ts";
import type { Pen } from "#scene/pen.ts";
import type { StyleSign } from "#view/style-signs.ts";

/** Half the square of an icon, and the icon in it, as sign-markup.ts has them. */
const HALF = 8;
const SCALE = 13 / ICON_SIZE;

/** Draws what an icon or a width stands for around a place, as `signMarkup` does for a page. */
export function drawSign(pen: Pen, sign: StyleSign, { slate, paper, soft }: Palette, x: number, y: number): void {
  pen.save();
  pen.translate(x, y);
  pen.setLineDash([]);
  pen.beginPath();
  if (sign.of === "width") {
    pen.moveTo(-HALF, 0);
    pen.lineTo(HALF, 0);
    pen.strokeStyle = soft;
    pen.lineWidth = weighedWidth(sign.weight);
    pen.stroke();
  } else {
    pen.roundRect(-HALF, -HALF, 2 * HALF, 2 * HALF, 2);
    pen.fillStyle = slate;
    pen.fill();
    pen.scale(SCALE, SCALE);
    pen.translate(-ICON_SIZE / 2, -ICON_SIZE / 2);
    pen.lineWidth = ICON_STROKE;
    pen.lineCap = "round";
    pen.lineJoin = "round";
    pen.strokeStyle = paper;
    pen.strokePath(styleIconPath(sign.icon) ?? "");
  }
  pen.restore();
}
