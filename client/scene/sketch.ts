import { shapeScaleOf } from "#contract/drawn-size.ts";
import { PALETTES, type Theme } from "#contract/palette.ts";
import { frameOf, type Subgraph } from "#contract/subgraph.ts";
import type { PictureLooks } from "#view/picture-style.ts";
import type { ViewFilter } from "#view/visible-rows.ts";
import { type Look, linkDisplay, nodeDisplay } from "./display.ts";
import { type DrawnNode, drawnLinks, drawnNodes } from "./drawn-graph.ts";
import { columnsOf } from "./light-columns.ts";
import { LightLayer } from "./light-layer.ts";
import { fitPicture, type PictureFit, type Size } from "./picture-fit.ts";
import { visibilityOf } from "./visibility.ts";

/** What is sketched: a whole drawing, as it is fitted into its container. */
export interface Sketched {
  readonly subgraph: Subgraph;
  /** The size that is fitted into the container. */
  readonly stored: Size;
  readonly looks: PictureLooks | undefined;
  readonly filter: ViewFilter;
  readonly theme: Theme;
  readonly corner: Size | undefined;
}

/**
 * Draws all of a picture with points and thin lines, straight from the columns of the answer, over what the container shows:
 * where a large one will stand, long before sigma has worked it out.
 *
 * @returns what takes it away again; undefined where there is no WebGL or no room
 */
export function drawSketch(host: HTMLElement, sketched: Sketched): (() => void) | undefined {
  const size = { width: host.clientWidth, height: host.clientHeight };
  const canvas = document.createElement("canvas");
  const sharp = devicePixelRatio || 1;
  [canvas.width, canvas.height] = [size.width * sharp, size.height * sharp];
  const gl = size.width * size.height > 0 ? canvas.getContext("webgl2", { antialias: false }) : null;
  if (!gl) return undefined;
  const layer = new LightLayer(gl);
  const { subgraph, stored, looks, filter, theme, corner } = sketched;
  const nodes = drawnNodes(subgraph, looks);
  const look: Look = { palette: PALETTES[theme], visible: visibilityOf(subgraph, filter), lit: undefined };
  const columns = columnsOf(
    nodes.map(([id, node]) => [
      id,
      { color: "", ...nodeDisplay(id, node, look), x: node.x, y: node.y, size: node.size },
    ]),
    drawnLinks(subgraph, looks).map(([key, from, to, link]) => [
      from,
      to,
      { color: "", ...linkDisplay(key, link, look) },
    ]),
  );
  const fit = fitPicture(size, stored, corner, among(nodes), frameOf(subgraph));
  canvas.dataset.sketch = "";
  canvas.style.cssText = `position:absolute;inset:0;width:100%;height:100%;background:${look.palette.paper}`;
  layer.load(columns);
  layer.draw(viewOf(fit, size, shapeScaleOf(fit.scale) * sharp), columns.linkCount);
  host.append(canvas);
  return () => {
    canvas.remove();
    // Browsers take the oldest of some sixteen contexts away.
    gl.getExtension("WEBGL_lose_context")?.loseContext();
  };
}

function among(nodes: readonly (readonly [string, DrawnNode])[]): Parameters<typeof fitPicture>[3] {
  return { someNode: (isMeant) => nodes.some(([id, node]) => isMeant(id, node)) };
}

/** As sigma's camera has it when the whole picture is in sight; places count upwards. */
function viewOf({ scale, left, top }: PictureFit, { width, height }: Size, pixels: number) {
  return {
    across: [(2 * scale) / width, (2 * left) / width - 1],
    up: [(2 * scale) / height, 1 - (2 * top) / height],
    pixels,
  } as const;
}
