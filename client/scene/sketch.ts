import { shapeScaleOf } from "#contract/drawn-size.ts";
import { PALETTES, type Theme } from "#contract/palette.ts";
import { frameOf, type Subgraph } from "#contract/subgraph.ts";
import type { PictureLooks } from "#view/picture-style.ts";
import { drawnRows, type ViewFilter } from "#view/visible-rows.ts";
import { type Look, linkDisplay, nodeDisplay } from "./display.ts";
import { type DrawnNode, drawnLinks, drawnNodes } from "./drawn-graph.ts";
import { columnsOf, type LightColumns } from "./light-columns.ts";
import { LightLayer } from "./light-layer.ts";
import { fitPicture, type PictureFit, type Size } from "./picture-fit.ts";

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
  const { subgraph, stored, looks, theme, corner } = sketched;
  const nodes = drawnNodes(subgraph, looks);
  const columns = columnsIn(nodes, sketched);
  const fit = fitPicture(size, stored, corner, among(nodes), frameOf(subgraph));
  canvas.dataset.sketch = "";
  canvas.style.cssText = `position:absolute;inset:0;width:100%;height:100%;background:${PALETTES[theme].paper}`;
  layer.load(columns);
  layer.draw(viewOf(fit, size, shapeScaleOf(fit.scale) * sharp), columns.linkCount);
  host.append(canvas);
  return () => {
    canvas.remove();
    // Browsers take the oldest of some sixteen contexts away.
    gl.getExtension("WEBGL_lose_context")?.loseContext();
  };
}

type Shown = "plain" | "pale" | undefined;

/** How all that is as visible looks: here rows are gone through one by one, and nothing is looked up by its name. */
function lookOf(theme: Theme, shown: Shown): Look {
  const all = { get: () => shown };
  return { palette: PALETTES[theme], visible: { nodes: all, links: all }, lit: undefined };
}

function columnsIn(
  nodes: readonly (readonly [string, DrawnNode])[],
  { subgraph, looks, filter, theme }: Sketched,
): LightColumns {
  const { left, pale } = drawnRows(subgraph, filter);
  const [plainLook, paleLook, hiddenLook] = [lookOf(theme, "plain"), lookOf(theme, "pale"), lookOf(theme, undefined)];
  const looksBy = (part: "nodes" | "links") => {
    const [plain, faded] = [new Set(left[part]), new Set(pale[part])];
    return (row: number) => (plain.has(row) ? plainLook : faded.has(row) ? paleLook : hiddenLook);
  };
  const [nodeLook, linkLook] = [looksBy("nodes"), looksBy("links")];
  return columnsOf(
    nodes.map(([id, node], row) => {
      const { color = "", stroke, strokeShare, hidden = false } = nodeDisplay(id, node, nodeLook(row));
      return [id, { x: node.x, y: node.y, size: node.size, color, stroke, strokeShare, hidden }];
    }),
    drawnLinks(subgraph, looks).map(([key, from, to, link, row]) => {
      const { color = "", bend, hidden = false } = linkDisplay(key, link, linkLook(row));
      return [from, to, { color, bend, hidden }];
    }),
  );
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
