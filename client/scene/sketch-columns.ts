import { paintOf } from "#contract/appearance.ts";
import { mix } from "#contract/colour.ts";
import { radiusOf, tierOf } from "#contract/drawn-size.ts";
import { FLOWS } from "#contract/kinds.ts";
import { linkPaintOf } from "#contract/link-paint.ts";
import { PALETTES, type Theme } from "#contract/palette.ts";
import { styledRadius } from "#contract/styled-size.ts";
import { frameOf, type Subgraph } from "#contract/subgraph.ts";
import type { PictureLooks } from "#view/picture-style.ts";
import { linkKey } from "#view/sieve.ts";
import { drawnRows, type ViewFilter } from "#view/visible-rows.ts";
import { FADED_NODE } from "./display.ts";
import { colourReader, END_FLOATS, type LightStrokes, POINT_FLOATS } from "./light-columns.ts";
import { strangerLooks } from "./stranger-looks.ts";

interface Pictured {
  readonly subgraph: Subgraph;
  readonly looks: PictureLooks | undefined;
  readonly filter: ViewFilter;
  readonly theme: Theme;
}

const [HIDDEN, PLAIN, PALE] = [0, 1, 2];
/** A row beside its size in one number that sorts quickly: sizes differ by thousandths of a pixel at least. */
const ROWS = 2 ** 24;

/**
 * A picture as points and straight lines in the places of its drawing, y upwards: what light-columns.ts makes of a graph, made of
 * the answer's own columns.
 *
 * @param most so many links at most, taken evenly from all of them
 */
export function sketchColumns(pictured: Pictured, most: number): LightStrokes {
  const { nodes, links } = pictured.subgraph;
  const { left, pale } = drawnRows(pictured.subgraph, pictured.filter);
  const shown = (count: number, part: "nodes" | "links") => {
    const marks = new Uint8Array(count);
    for (const row of left[part]) marks[row] = PLAIN;
    for (const row of pale[part]) marks[row] = PALE;
    return marks;
  };
  const nodesShown = shown(nodes.id.length, "nodes");
  return {
    ...pointsOf(pictured, nodesShown),
    ...linesOf(pictured, nodesShown, shown(links.source.length, "links"), most),
  };
}

/** Half the width of a node's shape, in pixels of the drawing. */
export function sizeIn({ subgraph, looks }: Pick<Pictured, "subgraph" | "looks">): (row: number) => number {
  const { id, tier, degree } = subgraph.nodes;
  const frame = frameOf(subgraph);
  return (row) => {
    const styled = looks?.nodes.get(id[row] ?? "")?.size;
    return styled === undefined ? radiusOf(tierOf(tier[row]), degree[row] ?? 0, frame) : styledRadius(styled, frame);
  };
}

function pointsOf(pictured: Pictured, shown: Uint8Array): Pick<LightStrokes, "points" | "pointCount"> {
  const { x, y } = pictured.subgraph.nodes;
  const sizeOf = sizeIn(pictured);
  const sizes = Float64Array.from(shown, (_, row) => sizeOf(row));
  const order = Float64Array.from(sizes, (size, row) => Math.round(size * 1000) * ROWS + row).sort();
  const points = new Float32Array(shown.length * POINT_FLOATS);
  const bytes = new Uint32Array(points.buffer);
  const paintAt = nodePaints(pictured);
  let at = 0;
  for (const key of order) {
    const row = key % ROWS;
    const state = shown[row] ?? HIDDEN;
    if (state === HIDDEN) continue;
    const { fill, rim, share } = paintAt(row, state);
    points[at] = x[row] ?? 0;
    points[at + 1] = -(y[row] ?? 0);
    points[at + 2] = sizes[row] ?? 0;
    points[at + 3] = share;
    bytes[at + 4] = fill;
    bytes[at + 5] = rim;
    at += POINT_FLOATS;
  }
  return { points: points.subarray(0, at), pointCount: at / POINT_FLOATS };
}

function linesOf(
  pictured: Pictured,
  nodesShown: Uint8Array,
  shown: Uint8Array,
  most: number,
): Pick<LightStrokes, "lines" | "linkCount" | "pieces"> {
  const { nodes, links } = pictured.subgraph;
  const { x, y } = nodes;
  const step = Math.max(1, Math.ceil(shown.length / most));
  const lines = new Float32Array(Math.ceil(shown.length / step) * 2 * END_FLOATS);
  const bytes = new Uint32Array(lines.buffer);
  const colourAt = linkColours(pictured);
  let at = 0;
  for (let row = 0; row < shown.length; row += step) {
    const [state = HIDDEN, from = -1, to = -1] = [shown[row], links.source[row], links.target[row]];
    const areThere = nodesShown[from] && nodesShown[to];
    if (state === HIDDEN || from === to || !areThere) continue;
    const colour = colourAt(row, state);
    for (const end of [from, to]) {
      lines[at] = x[end] ?? 0;
      lines[at + 1] = -(y[end] ?? 0);
      bytes[at + 2] = colour;
      at += END_FLOATS;
    }
  }
  return { lines: lines.subarray(0, at), linkCount: at / (2 * END_FLOATS), pieces: 1 };
}

/** The colours of a node; what no rule of style has a say in is looked up once for all that are alike. */
function nodePaints({ subgraph, looks, theme }: Pictured) {
  const { nodes, kinds } = subgraph;
  const palette = PALETTES[theme];
  const strangers = strangerLooks(kinds);
  const colourBytes = colourReader();
  const known = new Map<number, ReturnType<typeof painted>>();
  const painted = (row: number, state: number, mark?: Parameters<typeof paintOf>[4]) => {
    const kind = kinds[nodes.kind[row] ?? 0] ?? "";
    const flow = FLOWS[nodes.flow[row] ?? 0] ?? "none";
    const { fill, stroke, strokeShare } = paintOf(kind, flow, palette, strangers.get(kind) ?? 0, mark);
    const bytesOf = (colour: string) => colourBytes(mix(colour, palette.paper, state === PALE ? FADED_NODE : 0));
    return { fill: bytesOf(fill), rim: bytesOf(stroke), share: strokeShare };
  };
  return (row: number, state: number) => {
    const mark = looks?.nodes.get(nodes.id[row] ?? "")?.mark;
    if (mark) return painted(row, state, mark);
    const alike = ((nodes.kind[row] ?? 0) * FLOWS.length + (nodes.flow[row] ?? 0)) * 4 + state;
    const paint = known.get(alike) ?? painted(row, state);
    known.set(alike, paint);
    return paint;
  };
}

function linkColours({ subgraph, looks, theme }: Pictured): (row: number, state: number) => number {
  const { flow } = subgraph.links;
  const colourBytes = colourReader();
  const known = new Map<number, number>();
  const coloured = (row: number, state: number, mark?: Parameters<typeof paintOf>[4]) => {
    const tint = looks?.recoloured ? "none" : (FLOWS[flow[row] ?? 0] ?? "none");
    const link = { flow: tint, mark, hedge: "", disputes: 0 };
    return colourBytes(linkPaintOf(link, PALETTES[theme], state === PALE ? "faded" : "plain").colour);
  };
  return (row, state) => {
    const mark = looks?.links.get(linkKey(subgraph, row))?.mark;
    if (mark) return coloured(row, state, mark);
    const alike = (flow[row] ?? 0) * 4 + state;
    const colour = known.get(alike) ?? coloured(row, state);
    known.set(alike, colour);
    return colour;
  };
}
