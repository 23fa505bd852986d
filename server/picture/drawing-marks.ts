import { type Box, LabelBoxes } from "#contract/label-boxes.ts";
import type { Palette } from "#contract/palette.ts";
import type { Subgraph } from "#contract/subgraph.ts";
import { type DrawnNode, drawnIn, type StyledLook } from "./drawn.ts";
import { guideLines, guideWords } from "./guide-marks.ts";
import { labelMarks } from "./labels.ts";
import { lettered } from "./lettering.ts";
import { linkMark } from "./link-marks.ts";
import { nodeMark } from "./node-marks.ts";
import type { Words } from "./sheet.ts";
import { type Svg, svg } from "./svg.ts";

/** A drawing of a picture with the words for it. */
export interface PartDrawing extends Words, StyledLook {
  readonly drawing: Subgraph;
  /** What it is called beside another. */
  readonly name?: string | undefined;
  /** What bears a pin. */
  readonly pinned: readonly string[];
}

const SHAPE_MARGIN_PX = 2;
const NAME_PX = 17;

/** A drawing in its box, or the two of a comparison side by side or one over the other, each under its name. */
export function drawingMarks(
  box: Box,
  [first, second]: readonly [PartDrawing, PartDrawing?],
  palette: Palette,
  stretch?: number,
): Svg {
  if (!second) return marksOf(box, first, palette, stretch);
  const [one, other] = halvesOf(box);
  return svg`${namedMarks(one, first, palette, stretch)}${namedMarks(other, second, palette, stretch)}`;
}

/** By whom or what a drawing is told from another. */
export function nameOf({ name, subject, title }: Pick<PartDrawing, "name" | keyof Words>): string {
  return name || subject || title;
}

function namedMarks(half: Box, part: PartDrawing, palette: Palette, stretch: number | undefined): Svg {
  const size = Math.min(NAME_PX, (half.right - half.left) / 16);
  const at = { x: (half.left + half.right) / 2, y: half.top + size * 1.3 };
  const style = { size, weight: 600, colour: palette.ink, face: "serif", anchor: "middle" } as const;
  const box = { ...half, top: half.top + size * 1.8 };
  return svg`${marksOf(box, part, palette, stretch)}${lettered(nameOf(part), at, style)}`;
}

/** Where two drawings stand: side by side where there is more room across, else one over the other. */
export function halvesOf(box: Box): readonly [Box, Box] {
  const { left, top, right, bottom } = box;
  const [across, down] = [(left + right) / 2, (top + bottom) / 2];
  if (right - left > bottom - top)
    return [
      { ...box, right: across },
      { ...box, left: across },
    ];
  return [
    { ...box, bottom: down },
    { ...box, top: down },
  ];
}

function marksOf(box: Box, part: PartDrawing, palette: Palette, stretch: number | undefined): Svg {
  const { selected, pinned } = part;
  const drawn = drawnIn(box, part.drawing, part, stretch);
  const boxes = new LabelBoxes(box);
  const ordered = guideWords(drawn.guides, drawn.fontScale, boxes, palette);
  for (const { x, y, radius } of drawn.nodes) {
    const reach = radius + SHAPE_MARGIN_PX;
    boxes.take({ left: x - reach, right: x + reach, top: y - reach, bottom: y + reach });
  }
  const least = drawn.nodes.toReversed();
  const marked = ({ id }: DrawnNode) => ({ isSelected: selected.includes(id), isPinned: pinned.includes(id) });
  const marks = svg`<g>${guideLines(drawn.guides, palette)}</g>
<g>${drawn.links.map((link) => linkMark(link, palette))}</g>
<g>${least.map((node) => nodeMark(node, palette, marked(node)))}</g>
<g>${ordered}${labelMarks(drawn, boxes, palette, selected)}</g>`;
  return part.camera ? clipped(marks, box) : marks;
}

/** Of a part that is looked at, nothing stands over the words around it. */
function clipped(marks: Svg, { left, top, right, bottom }: Box): Svg {
  const id = `sight-${Math.round(left)}-${Math.round(top)}`;
  return svg`<clipPath id="${id}"><rect x="${left}" y="${top}" width="${right - left}" height="${bottom - top}"/></clipPath>
<g clip-path="url(#${id})">${marks}</g>`;
}
