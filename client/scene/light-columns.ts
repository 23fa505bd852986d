import type Sigma from "sigma";
import { createNormalizationFunction } from "sigma/utils";
import { curvePoint, linkCurve, type Point as Place } from "#contract/curve.ts";
import type { DrawnGraph, DrawnLink, DrawnNode } from "./drawn-graph.ts";
import type { LinkDisplay } from "./link-program.ts";
import type { ShapeDisplay } from "./shape-program.ts";

/** Points and thin lines, ready for the graphics card. */
export interface LightStrokes {
  /** Each a point: x, y, radius, share of the rim, then fill and rim as bytes. The largest last, so that they lie on top. */
  readonly points: Float32Array;
  readonly pointCount: number;
  /** Straight pieces of links, each of two ends: x, y, colour as bytes. In an order by chance, always the same. */
  readonly lines: Float32Array;
  readonly linkCount: number;
  /** Pieces that a link is made of. */
  readonly pieces: number;
}

/** What is drawn while the camera moves; places are sigma's own, from 0 to 1 across the frame. */
export interface LightColumns extends LightStrokes {
  /** Whose the points are, and which of the links that were given the lines are. */
  readonly pointIds: readonly string[];
  readonly lineLinks: readonly number[];
}

export const POINT_FLOATS = 6;
export const END_FLOATS = 3;
/** So many things are made at a time; it takes far less than a millisecond. */
const STEP = 100;
/** Fewer links than this are drawn along their curves; of more, nobody sees them. */
const CURVED = { most: 2_000, pieces: 6 } as const;

type Shown = Place & {
  readonly size: number;
  readonly color: string;
  readonly hidden?: boolean;
} & Partial<ShapeDisplay>;
type ShownLink = { readonly color: string; readonly hidden?: boolean } & Partial<LinkDisplay>;

/** How things of a drawing look, each by its id; an entity's place is sigma's. */
export interface DisplayData {
  readonly node: (id: string) => Shown | undefined;
  readonly link: (id: string) => ShownLink | undefined;
}

/** What sigma has worked out of the graph that it was given last. */
export function workedOut(sigma: Sigma<DrawnNode, DrawnLink>): DisplayData {
  return { node: (id) => sigma.getNodeDisplayData(id), link: (id) => sigma.getEdgeDisplayData(id) };
}

/** The same of a graph that it is given later, within the bounds that it has now. */
export function asWorkedOut(sigma: Sigma<DrawnNode, DrawnLink>, graph: DrawnGraph): DisplayData {
  const { nodeReducer, edgeReducer } = sigma.getSettings();
  const placeOf = placesOf(sigma, graph);
  return {
    node: (id) => {
      const node = graph.getNodeAttributes(id);
      return { size: node.size, color: BLACK, ...nodeReducer?.(id, node), ...placeOf(id) };
    },
    link: (id) => ({ color: BLACK, ...edgeReducer?.(id, graph.getEdgeAttributes(id)) }),
  };
}

/** Where things of a graph are among sigma's places, within the bounds that it has now. */
export function placesOf(sigma: Sigma<DrawnNode, DrawnLink>, graph = sigma.getGraph()): (id: string) => Place {
  const placed = createNormalizationFunction(sigma.getCustomBBox() ?? sigma.getBBox());
  return (id) => placed(graph.getNodeAttributes(id));
}

/** Everything of a graph that is not hidden, made in steps of some things each. */
export function* lightColumns(graph: DrawnGraph, data: DisplayData): Generator<void, LightColumns> {
  const nodes: (readonly [id: string, Shown | undefined])[] = [];
  for (const id of graph.nodes()) if (nodes.push([id, data.node(id)]) % STEP === 0) yield;
  const links: (readonly [source: string, target: string, ShownLink | undefined])[] = [];
  for (const id of graph.edges()) if (links.push([...graph.extremities(id), data.link(id)]) % STEP === 0) yield;
  return yield* columnsOf(nodes, links);
}

/** The same of entities with their ids, and of links with those of their ends. */
export function* columnsOf(
  all: readonly (readonly [id: string, Shown | undefined])[],
  links: readonly (readonly [source: string, target: string, ShownLink | undefined])[],
): Generator<void, LightColumns> {
  const nodes = new Map<string, Shown>();
  for (const [id, node] of all) if (node && !node.hidden) nodes.set(id, node);
  const shown = [...nodes].sort(([, a], [, b]) => a.size - b.size);
  yield;
  const points = new Float32Array(shown.length * POINT_FLOATS);
  const bytes = new Uint32Array(points.buffer);
  const colourBytes = colourReader();
  let at = 0;
  for (const [, { x, y, size, strokeShare = 0, color, stroke = color }] of shown) {
    points[at] = x;
    points[at + 1] = y;
    points[at + 2] = size;
    points[at + 3] = strokeShare;
    bytes[at + 4] = colourBytes(color);
    bytes[at + 5] = colourBytes(stroke);
    at += POINT_FLOATS;
  }
  yield;
  const pointIds = shown.map(([id]) => id);
  return { points, pointIds, pointCount: shown.length, ...(yield* linesOf(nodes, links, colourBytes)) };
}

function* linesOf(
  nodes: ReadonlyMap<string, Shown>,
  links: readonly (readonly [source: string, target: string, ShownLink | undefined])[],
  colourBytes: (colour: string) => number,
): Generator<void, Pick<LightColumns, "lines" | "linkCount" | "pieces" | "lineLinks">> {
  const pieces = links.length <= CURVED.most ? CURVED.pieces : 1;
  const lines = new Float32Array(links.length * pieces * 2 * END_FLOATS);
  const bytes = new Uint32Array(lines.buffer);
  const lineLinks: number[] = [];
  let at = 0;
  for (const [turn, nth] of shuffled([...links.keys()]).entries()) {
    if (turn % STEP === 0) yield;
    const [from = "", to = "", link] = links[nth] ?? [];
    const [source, target] = [nodes.get(from), nodes.get(to)];
    if (!link || link.hidden || !source || !target) continue;
    lineLinks.push(nth);
    const colour = colourBytes(link.color);
    placeLine(lines, at, { source, target, bend: link.bend ?? 0 }, pieces);
    for (const end = at + pieces * 2 * END_FLOATS; at < end; at += END_FLOATS) bytes[at + 2] = colour;
  }
  return { lines: lines.subarray(0, at), lineLinks, linkCount: lineLinks.length, pieces };
}

/** Puts the ends of a link's pieces from this float on to where they belong. */
export function placeLine(
  lines: Float32Array,
  from: number,
  { source, target, bend }: { readonly source: Place; readonly target: Place; readonly bend: number },
  pieces: number,
): void {
  const control = linkCurve(source.x, source.y, target.x, target.y, -bend);
  for (let end = 0; end < 2 * pieces; end++) {
    const share = ((end + 1) >> 1) / pieces;
    const at = from + end * END_FLOATS;
    const isEnd = share === 0 ? source : share === 1 ? target : undefined;
    const { x, y } = isEnd ?? curvePoint(source.x, source.y, control, target.x, target.y, share);
    lines[at] = x;
    lines[at + 1] = y;
  }
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

const BLACK = "#000000";

/** Reads `#rrggbb` as four bytes in the order of the machine, opaque; a picture has few colours. */
export function colourReader(): (colour: string) => number {
  const known = new Map<string, number>();
  return (colour) => {
    const read = known.get(colour);
    if (read !== undefined) return read;
    const rgb = Number.parseInt(colour.slice(1), 16);
    const bytes = ((255 << 24) | ((rgb & 255) << 16) | (rgb & 0xff00) | (rgb >> 16)) >>> 0;
    known.set(colour, bytes);
    return bytes;
  };
}
