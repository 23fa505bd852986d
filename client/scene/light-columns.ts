import type Sigma from "sigma";
import { curvePoint, linkCurve } from "#contract/curve.ts";
import type { DrawnLink, DrawnNode } from "./drawn-graph.ts";
import type { LinkDisplay } from "./link-program.ts";
import type { ShapeDisplay } from "./shape-program.ts";

/** What is drawn while the camera moves, ready for the graphics card; places are sigma's own, from 0 to 1 across the frame. */
export interface LightColumns {
  /** Each a point: x, y, radius, share of the rim, then fill and rim as bytes. The largest last, so that they lie on top. */
  readonly points: Float32Array;
  readonly pointCount: number;
  /** Straight pieces of links, each of two ends: x, y, colour as bytes. In an order by chance, always the same. */
  readonly lines: Float32Array;
  readonly linkCount: number;
  /** Pieces that a link is made of. */
  readonly pieces: number;
}

export const POINT_FLOATS = 6;
export const END_FLOATS = 3;
/** Fewer links than this are drawn along their curves; of more, nobody sees them. */
const CURVED = { most: 2_000, pieces: 6 } as const;

/** Copies what sigma has worked out for everything that is not hidden. */
export function lightColumns(sigma: Sigma<DrawnNode, DrawnLink>): LightColumns {
  const graph = sigma.getGraph();
  const shown = graph
    .nodes()
    .map((id) => sigma.getNodeDisplayData(id) as Shown | undefined)
    .filter((node) => node !== undefined && !node.hidden)
    .sort((a, b) => (a?.size ?? 0) - (b?.size ?? 0));
  const points = new Float32Array(shown.length * POINT_FLOATS);
  const bytes = new Uint32Array(points.buffer);
  shown.forEach((node, at) => {
    if (!node) return;
    const start = at * POINT_FLOATS;
    points.set([node.x, node.y, node.size, node.strokeShare ?? 0], start);
    bytes[start + 4] = colourBytes(node.color);
    bytes[start + 5] = colourBytes(node.stroke ?? node.color);
  });
  return { points, pointCount: shown.length, ...linesOf(sigma) };
}

type Shown = NonNullable<ReturnType<Sigma["getNodeDisplayData"]>> & Partial<ShapeDisplay>;
type ShownLink = NonNullable<ReturnType<Sigma["getEdgeDisplayData"]>> & Partial<LinkDisplay>;

function linesOf(sigma: Sigma<DrawnNode, DrawnLink>): Pick<LightColumns, "lines" | "linkCount" | "pieces"> {
  const graph = sigma.getGraph();
  const shown = shuffled(graph.edges()).flatMap((id) => {
    const link = sigma.getEdgeDisplayData(id) as ShownLink | undefined;
    const [source, target] = graph.extremities(id).map((end) => sigma.getNodeDisplayData(end));
    return link && !link.hidden && source && target && !source.hidden && !target.hidden
      ? [{ link, source, target }]
      : [];
  });
  const pieces = shown.length <= CURVED.most ? CURVED.pieces : 1;
  const lines = new Float32Array(shown.length * pieces * 2 * END_FLOATS);
  const bytes = new Uint32Array(lines.buffer);
  let at = 0;
  for (const { link, source, target } of shown) {
    const colour = colourBytes(link.color);
    const control = linkCurve(source.x, source.y, target.x, target.y, -(link.bend ?? 0));
    for (let end = 0; end < 2 * pieces; end++) {
      const share = ((end + 1) >> 1) / pieces;
      const { x, y } = curvePoint(source.x, source.y, control, target.x, target.y, share);
      lines[at] = x;
      lines[at + 1] = y;
      bytes[at + 2] = colour;
      at += END_FLOATS;
    }
  }
  return { lines, linkCount: shown.length, pieces };
}

/** In an order by chance that is the same for as many: whatever part is drawn of it, it is taken from everywhere. */
export function shuffled<Item>(items: readonly Item[]): Item[] {
  const mixed = [...items];
  let state = 1;
  for (let last = mixed.length - 1; last > 0; last--) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const other = Math.floor((state / 2 ** 32) * (last + 1));
    const item = mixed[last] as Item;
    mixed[last] = mixed[other] as Item;
    mixed[other] = item;
  }
  return mixed;
}

/** `#rrggbb` as four bytes in the order of the machine, opaque. */
function colourBytes(colour: string): number {
  const rgb = Number.parseInt(colour.slice(1), 16);
  return (((255 << 24) | ((rgb & 255) << 16) | (rgb & 0xff00) | (rgb >> 16)) >>> 0) as number;
}
