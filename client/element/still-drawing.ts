import { fontScaleOf, shapeScaleOf } from "#contract/drawn-size.ts";
import { PALETTES, type Theme } from "#contract/palette.ts";
import { frameOf } from "#contract/subgraph.ts";
import { drawingOrder } from "#scene/drawing-order.ts";
import { drawnGraph } from "#scene/drawn-graph.ts";
import { litAmong, litAround } from "#scene/focus.ts";
import type { Reach } from "#scene/growth.ts";
import type { OverlayState } from "#scene/overlay-state.ts";
import { fitPicture, type PictureFit, type Size } from "#scene/picture-fit.ts";
import { reachOf } from "#scene/sight.ts";
import { visibilityOf } from "#scene/visibility.ts";
import { paleFilter, pictureLooks } from "./frozen-looks.ts";
import type { FrozenView } from "./frozen-view.ts";

/** What a scene of that size would draw at rest: for browsers without WebGL, and while the contexts belong to others. */
export function stillDrawing(
  { drawing, highlight, guides = [], looks: frozen, pinned = [], pale, camera }: FrozenView,
  selected: string | undefined,
  size: Size,
  theme: Theme,
): OverlayState {
  const looks = pictureLooks(drawing, frozen);
  const graph = drawnGraph(drawing, looks);
  const frame = frameOf(drawing);
  const fit = fitPicture(size, drawing.arrangement, undefined, graph, frame);
  const { scale, left, top } = seenFrom(camera && reachOf(graph, camera), size) ?? fit;
  const visible = visibilityOf(drawing, paleFilter(pale));
  const order = drawingOrder(graph, visible, frame);
  const isHidden = () => false;
  const chosen = selected !== undefined && graph.hasNode(selected) ? selected : undefined;
  return {
    ...{
      visible,
      graph,
      frame,
      size,
      stored: drawing.arrangement,
      palette: PALETTES[theme],
      scale: fontScaleOf(fit.scale),
    },
    ...{
      order: order.nodes,
      links: order.links,
      corner: undefined,
      guides,
      selected: chosen === undefined ? [] : [chosen],
      pinned: new Set(pinned),
    },
    ...{ cursor: undefined, hovered: undefined, hoveredLink: undefined },
    prominent: order.prominent,
    looks,
    lit: litAround(graph, chosen, isHidden) ?? litAmong(graph, highlight, isHidden),
    placeOf: (id) => {
      const { x, y } = graph.getNodeAttributes(id);
      return { x: left + x * scale, y: top - y * scale };
    },
    pointAt: ({ x, y }) => ({ x: left + x * scale, y: top + y * scale }),
    // As a scene has it: nearer by so much, larger by its root.
    radiusOf: (id) => graph.getNodeAttribute(id, "size") * shapeScaleOf(fit.scale) * Math.sqrt(scale / fit.scale),
  };
}

/** How a drawing stands on a screen that looks at a part of it. */
function seenFrom(reach: Reach | undefined, { width, height }: Size): PictureFit | undefined {
  if (!reach) return undefined;
  const scale = 1 / reach.unitsPerPixel;
  return { scale, left: width / 2 - reach.middle.x * scale, top: height / 2 + reach.middle.y * scale };
}
