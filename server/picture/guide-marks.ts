import { textWidth } from "#contract/drawing.ts";
import type { Guide } from "#contract/guide.ts";
import type { LabelBoxes } from "#contract/label-boxes.ts";
import type { Palette } from "#contract/palette.ts";
import { lettered } from "./lettering.ts";
import { type Svg, svg } from "./svg.ts";

const FONT_SIZE = 11.5;
const WEIGHT = 600;
/** From the middle of a line down to its baseline, as a share of its size. */
const BASELINE = 0.36;

/** The lines and circles by which a drawing is ordered, to lie under everything else; in pixels of the picture. */
export function guideLines(guides: readonly Guide[], { hair }: Palette): readonly Svg[] {
  return guides.flatMap((guide) => {
    if (guide.shape === "words") return [];
    if (guide.shape === "circle")
      return [svg`<circle cx="${guide.at.x}" cy="${guide.at.y}" r="${guide.radius}" fill="none" stroke="${hair}"/>`];
    const { from, to } = guide;
    return [svg`<path d="M${from.x} ${from.y}L${to.x} ${to.y}" stroke="${hair}" fill="none"/>`];
  });
}

/** What they stand for, where there is room for it; names keep clear of it. */
export function guideWords(
  guides: readonly Guide[],
  fontScale: number,
  boxes: LabelBoxes,
  { soft, paper }: Palette,
): readonly Svg[] {
  const size = FONT_SIZE * fontScale;
  return guides.flatMap((guide) => {
    if (guide.shape !== "words" || guide.text === "") return [];
    const half = textWidth(guide.text, size, WEIGHT) / 2;
    const { y } = guide.at;
    const x = guide.anchor === "middle" ? guide.at.x : guide.at.x + half;
    const box = { left: x - half - 4, right: x + half + 4, top: y - size * 0.7, bottom: y + size * 0.7 };
    if (!boxes.free(box)) return [];
    boxes.take(box);
    const at = { x, y: y + size * BASELINE };
    return [lettered(guide.text, at, { size, weight: WEIGHT, colour: soft, anchor: "middle", halo: paper })];
  });
}
