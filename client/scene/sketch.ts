import { shapeScaleOf, tierOf } from "#contract/drawn-size.ts";
import { PALETTES, type Theme } from "#contract/palette.ts";
import { styledTier } from "#contract/styled-size.ts";
import { frameOf, type Subgraph } from "#contract/subgraph.ts";
import type { PictureLooks } from "#view/picture-style.ts";
import type { ViewFilter } from "#view/visible-rows.ts";
import { isSoftwareDrawn } from "./drawing-cost.ts";
import { LightLayer } from "./light-layer.ts";
import { type CornerNode, fitPicture, type PictureFit, type Size } from "./picture-fit.ts";
import { sizeIn, sketchColumns } from "./sketch-columns.ts";

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

/** So many links of a sketch are drawn before anybody has waited for them, of more some from everywhere. */
const MOST_LINKS = { hardware: 200_000, software: 20_000 } as const;

/** What a sketch is drawn on. */
interface Sheet {
  readonly canvas: HTMLCanvasElement;
  readonly gl: WebGL2RenderingContext;
  readonly layer: LightLayer;
  readonly mostLinks: number;
}

let prepared: Sheet | undefined;

/** Makes what the next sketch is drawn on: it takes as long as the sketch itself. Nothing where there is no WebGL. */
export function prepareSheet(): void {
  if (prepared && !prepared.gl.isContextLost()) return;
  prepared = newSheet();
  // Programs are made ready when they are first drawn with.
  prepared?.layer.load({ ...DOT, linkCount: 1, pieces: 1, pointCount: 1 });
  prepared?.layer.draw({ across: [1, 0], up: [1, 0], pixels: 1 }, 1);
}

const DOT = { points: new Float32Array(6), lines: new Float32Array(6) } as const;

/**
 * Draws all of a picture with points and thin lines, straight from the columns of the answer, over what the container shows:
 * where a large one will stand, long before sigma has worked it out.
 *
 * @returns what takes it away again; undefined where there is no WebGL or no room
 */
export function drawSketch(host: HTMLElement, sketched: Sketched): (() => void) | undefined {
  const size = { width: host.clientWidth, height: host.clientHeight };
  if (size.width * size.height === 0) return undefined;
  prepareSheet();
  if (!prepared) return undefined;
  const { canvas, gl, layer, mostLinks } = prepared;
  prepared = undefined;
  const sharp = devicePixelRatio || 1;
  [canvas.width, canvas.height] = [size.width * sharp, size.height * sharp];
  const { subgraph, stored, theme, corner } = sketched;
  const columns = sketchColumns(sketched, mostLinks);
  const fit = fitPicture(size, stored, corner, placedIn(sketched), frameOf(subgraph));
  canvas.dataset.sketch = "";
  canvas.style.cssText = `position:absolute;inset:0;width:100%;height:100%;background:${PALETTES[theme].paper}`;
  layer.load(columns);
  layer.draw(viewOf(fit, size, shapeScaleOf(fit.scale, subgraph.nodes.id.length) * sharp), columns.linkCount);
  host.append(canvas);
  return () => {
    canvas.remove();
    // Browsers take the oldest of some sixteen contexts away.
    gl.getExtension("WEBGL_lose_context")?.loseContext();
  };
}

function newSheet(): Sheet | undefined {
  const canvas = document.createElement("canvas");
  const gl = canvas.getContext("webgl2", { antialias: false });
  if (!gl) return undefined;
  const mostLinks = MOST_LINKS[isSoftwareDrawn(gl) ? "software" : "hardware"];
  return { canvas, gl, layer: new LightLayer(gl), mostLinks };
}

/** The entities of a picture, looked at one after another. */
function placedIn({ subgraph, looks }: Sketched): Parameters<typeof fitPicture>[3] {
  const { nodes } = subgraph;
  const sizeOf = sizeIn({ subgraph, looks });
  const nodeAt = (id: string, row: number): CornerNode => {
    const { importance, caption } = looks?.nodes.get(id) ?? {};
    return {
      home: { x: nodes.x[row] ?? 0, y: -(nodes.y[row] ?? 0) },
      size: sizeOf(row),
      tier: importance === undefined ? tierOf(nodes.tier[row]) : styledTier(importance),
      name: nodes.name[row] ?? id,
      figure: caption ?? nodes.figure[row] ?? "",
    };
  };
  return { someNode: (isMeant) => nodes.id.some((id, row) => isMeant(id, nodeAt(id, row))) };
}

/** As sigma's camera has it when the whole picture is in sight; places count upwards. */
function viewOf({ scale, left, top }: PictureFit, { width, height }: Size, pixels: number) {
  return {
    across: [(2 * scale) / width, (2 * left) / width - 1],
    up: [(2 * scale) / height, 1 - (2 * top) / height],
    pixels,
  } as const;
}
