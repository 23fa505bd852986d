import { fontScaleOf, shapeScaleOf } from "#contract/drawn-size.ts";
import type { Palette } from "#contract/palette.ts";
import { linkDisplay, nodeDisplay } from "#scene/display.ts";
import { drawGuides } from "#scene/guides.ts";
import { drawOverlay } from "#scene/overlay.ts";
import type { OverlayState } from "#scene/overlay-state.ts";
import type { Pen } from "#scene/pen.ts";
import { fitPicture, type Size } from "#scene/picture-fit.ts";
import { drawLink } from "./link-strokes.ts";
import { drawShape } from "./shape-strokes.ts";

/** All of the picture, fitted into the paper; or what the screen shows of it, as large as the paper allows. */
export type Extent = "all" | "screen";

const LEAST_WIDTH = 0.6;

/** Draws what the screen shows onto paper of a size, from its upper left corner, in other colours where wanted. */
export function drawPicture(pen: Pen, drawing: OverlayState, paper: Size, extent: Extent, palette: Palette): void {
  const still = {
    ...drawing,
    palette,
    corner: undefined,
    cursor: undefined,
    hovered: undefined,
    hoveredLink: undefined,
  };
  if (extent === "all") {
    drawWithin(pen, fitted(still, paper));
    return;
  }
  const { width, height } = drawing.size;
  const scale = Math.min(paper.width / width, paper.height / height);
  pen.save();
  pen.translate((paper.width - width * scale) / 2, (paper.height - height * scale) / 2);
  pen.scale(scale, scale);
  pen.beginPath();
  pen.rect(0, 0, width, height);
  pen.clip();
  drawWithin(pen, still);
  pen.restore();
}

/** The whole picture as it would stand on a screen of that size. */
function fitted(drawing: OverlayState, paper: Size): OverlayState {
  const { graph, stored, frame } = drawing;
  const { scale, left, top } = fitPicture(paper, stored, undefined, graph, frame);
  return {
    ...drawing,
    size: paper,
    scale: fontScaleOf(scale),
    placeOf: (id) => {
      const { x, y } = graph.getNodeAttributes(id);
      return { x: left + x * scale, y: top - y * scale };
    },
    pointAt: ({ x, y }) => ({ x: left + x * scale, y: top + y * scale }),
    radiusOf: (id) => graph.getNodeAttribute(id, "size") * shapeScaleOf(scale, graph.order),
  };
}

function drawWithin(pen: Pen, drawing: OverlayState): void {
  const { graph, palette, lit, visible, order, links, placeOf, radiusOf } = drawing;
  const look = { palette, visible, lit };
  drawGuides(pen, drawing);
  const strokes = links.map((id) => {
    const link = graph.getEdgeAttributes(id);
    const [source, target] = graph.extremities(id);
    const { color = "", size = 1, bend, dotted, zIndex = 0 } = linkDisplay(id, link, look);
    const zoom = radiusOf(source) / graph.getNodeAttribute(source, "size");
    return {
      ...{ bend, dotted, zIndex, colour: color },
      ...{ source: placeOf(source), target: placeOf(target) },
      radii: [radiusOf(source), radiusOf(target)] as const,
      width: Math.max(size * Math.sqrt(zoom), LEAST_WIDTH),
    };
  });
  for (const stroke of strokes.toSorted((a, b) => a.zIndex - b.zIndex)) drawLink(pen, stroke);
  for (const id of order.toReversed()) {
    const { color = "", stroke, strokeShare, shape } = nodeDisplay(id, graph.getNodeAttributes(id), look);
    const { x, y } = placeOf(id);
    drawShape(pen, { shape, fill: color, stroke, strokeShare }, x, y, radiusOf(id));
  }
  drawOverlay(pen, drawing);
}
