import { linkBends, type Point } from "#contract/curve.ts";
import type { Tier } from "#contract/drawing.ts";
import { fontScaleOf, radiusOf, shapeScaleOf, tierOf } from "#contract/drawn-size.ts";
import type { Guide } from "#contract/guide.ts";
import { FLOWS, type Flow, type Frame } from "#contract/kinds.ts";
import type { Box } from "#contract/label-boxes.ts";
import type { Mark } from "#contract/mark.ts";
import { prominentIds } from "#contract/prominence.ts";
import { styledRadius, styledTier } from "#contract/styled-size.ts";
import { frameOf, type Subgraph } from "#contract/subgraph.ts";
import type { Sight } from "#view/arrangement.ts";
import type { PictureLooks } from "#view/picture-style.ts";
import { drawnRows } from "#view/visible-rows.ts";
import { type Looked, litRows } from "./lit-rows.ts";

/** How a picture is drawn where it is not as ever, and what it says of its own order. */
export interface StyledLook extends Looked {
  readonly looks: PictureLooks | undefined;
  readonly guides: readonly Guide[];
  /** Where one looks; at the whole drawing without it. */
  readonly camera?: Sight | undefined;
}

export interface DrawnNode extends Point {
  readonly id: string;
  readonly kind: string;
  readonly form: string;
  readonly flow: Flow;
  readonly name: string;
  readonly figure: string;
  readonly tier: Tier;
  readonly radius: number;
  readonly degree: number;
  /** How early its name is written by a chosen rule, from 0, the last, to 1. */
  readonly importance: number | undefined;
  /** What a rule of style says of it by colour. */
  readonly mark: Mark | undefined;
  readonly isProminent: boolean;
  readonly isFaded: boolean;
}

export interface DrawnLink {
  readonly type: string;
  readonly label: string;
  readonly source: DrawnNode;
  readonly target: DrawnNode;
  readonly flow: Flow;
  /** Whose colour it takes: what flows, or nothing while a rule has colour say something else. */
  readonly tint: Flow;
  readonly mark: Mark | undefined;
  readonly weight: number | undefined;
  readonly hedge: string;
  readonly disputes: number;
  readonly bend: number;
  readonly state: "plain" | "lit" | "faded";
}

/** What is in sight and where it stands, in pixels of the picture: the most important entities first, the coloured links last. */
export interface Drawn {
  readonly nodes: readonly DrawnNode[];
  readonly links: readonly DrawnLink[];
  readonly frame: Frame;
  readonly fontScale: number;
  readonly looks: PictureLooks | undefined;
  /** In pixels of the picture, too. */
  readonly guides: readonly Guide[];
}

/** In a thumbnail shapes shrink on, so that they do not become one blot. */
const SMALL = 0.4;
/** A picture wider than its drawing is stretched to give names room, by no more than this. */
const MOST_STRETCH = 1.35;

/**
 * A drawing in a box of the picture, without what the filter leaves out: fitted whole, or as near as one looks at it.
 * Of what is out of sight links are drawn as far as they come into it.
 *
 * @param stretch how many times wider than high it may become
 */
export function drawnIn(box: Box, subgraph: Subgraph, looked: StyledLook, stretch: number = MOST_STRETCH): Drawn {
  const { links } = subgraph;
  const { looks, guides } = looked;
  const frame = frameOf(subgraph);
  const isRound = guides.some(({ shape }) => shape === "circle");
  const fit = seenIn(box, subgraph, looked.camera) ?? fitIn(box, subgraph.arrangement, isRound ? 1 : stretch);
  const { left, pale } = drawnRows(subgraph, looked.filter);
  const visible = { nodes: [...left.nodes, ...pale.nodes], links: [...left.links, ...pale.links] };
  const paleNodes = new Set(pale.nodes);
  const paleLinks = new Set(pale.links);
  const lit = litRows(subgraph, visible, looked);
  const rowed = visible.nodes.map((row): [number, Omit<DrawnNode, "isProminent">] => {
    const isFaded = paleNodes.has(row) || (lit !== undefined && !lit.nodes.has(row));
    return [row, { ...nodeAt(subgraph, row, frame, fit, looks), isFaded }];
  });
  const prominent = prominentIds(rankedIn(subgraph, looks), frame);
  const drawn = new Map(rowed.map(([row, node]) => [row, { ...node, isProminent: prominent.has(node.id) }]));
  const bends = linkBends(links.source, links.target);
  const drawnLinks = visible.links.flatMap((row): DrawnLink[] => {
    const [source, target] = [drawn.get(links.source[row] ?? -1), drawn.get(links.target[row] ?? -1)];
    if (!source || !target || source === target) return [];
    const state = paleLinks.has(row) ? "faded" : !lit ? "plain" : lit.links.has(row) ? "lit" : "faded";
    return [{ ...linkAt(subgraph, row, looks), source, target, bend: bends[row] ?? 0, state }];
  });
  return {
    nodes: [...drawn.values()]
      .filter((node) => isInSight(node, box))
      .sort(
        (a, b) =>
          (b.importance ?? 0) - (a.importance ?? 0) || a.tier - b.tier || b.degree - a.degree || (a.id < b.id ? -1 : 1),
      ),
    links: drawnLinks
      .filter((link) => crosses(link, box))
      .sort((a, b) => Number(a.flow !== "none") - Number(b.flow !== "none") || inOrder(a, b)),
    frame,
    fontScale: fontScaleOf(fit.down / fit.nearness),
    looks,
    guides: guides.map((guide) => guideIn(guide, fit)),
  };
}

/** Everything that is drawn or left out, with its links. */
function rankedIn({ nodes, links, kinds }: Subgraph, looks: PictureLooks | undefined) {
  const counts = nodes.id.map(() => 0);
  for (const [row, source] of links.source.entries())
    for (const end of [source, links.target[row] ?? source])
      if (source !== links.target[row]) counts[end] = (counts[end] ?? 0) + 1;
  return nodes.id.map((id, row) => ({
    id,
    kind: kinds[nodes.kind[row] ?? -1] ?? "",
    links: counts[row] ?? 0,
    importance: looks?.nodes.get(id)?.importance,
  }));
}

function guideIn(guide: Guide, fit: Fit): Guide {
  const at = (point: Point) => ({ x: fit.left + point.x * fit.across, y: fit.top + point.y * fit.down });
  if (guide.shape === "line") return { ...guide, from: at(guide.from), to: at(guide.to) };
  return guide.shape === "circle"
    ? { ...guide, at: at(guide.at), radius: guide.radius * fit.down }
    : { ...guide, at: at(guide.at) };
}

interface Fit {
  readonly left: number;
  readonly top: number;
  readonly across: number;
  readonly down: number;
  /** How many times as large as if it were fitted whole. */
  readonly nearness: number;
}

/** How it stands where somebody looks at a part of it; undefined where that by which the part is told is not drawn. */
function seenIn(box: Box, { nodes, arrangement }: Subgraph, camera: Sight | undefined): Fit | undefined {
  const row = camera ? nodes.id.indexOf(camera.near) : -1;
  if (!camera || row < 0) return undefined;
  const scale = 1 / camera.unitsPerPixel;
  const middle = { x: (nodes.x[row] ?? 0) + camera.x, y: (nodes.y[row] ?? 0) + camera.y };
  const left = (box.left + box.right) / 2 - middle.x * scale;
  const top = (box.top + box.bottom) / 2 - middle.y * scale;
  return { left, top, across: scale, down: scale, nearness: scale / fitIn(box, arrangement, 1).down };
}

function isInSight({ x, y, radius }: DrawnNode, { left, top, right, bottom }: Box): boolean {
  return x + radius > left && x - radius < right && y + radius > top && y - radius < bottom;
}

/** Whether it may be in sight: as far as its ends tell. */
function crosses({ source, target }: DrawnLink, { left, top, right, bottom }: Box): boolean {
  const [across, down] = [[source.x, target.x] as const, [source.y, target.y] as const];
  return (
    Math.max(...across) > left && Math.min(...across) < right && Math.max(...down) > top && Math.min(...down) < bottom
  );
}

function fitIn(box: Box, stored: Subgraph["arrangement"], stretch: number): Fit {
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  const down = Math.min(width / stored.width, height / stored.height) || 1;
  const across = Math.min(width / stored.width, down * stretch) || 1;
  const left = box.left + (width - across * stored.width) / 2;
  return { left, top: box.top + (height - down * stored.height) / 2, across, down, nearness: 1 };
}

function nodeAt(
  { nodes, kinds, forms }: Subgraph,
  row: number,
  frame: Frame,
  { left, top, across, down, nearness }: Fit,
  looks: PictureLooks | undefined,
) {
  const tier = tierOf(nodes.tier[row]);
  const fitted = down / nearness;
  const id = nodes.id[row] ?? "";
  const degree = nodes.degree[row] ?? 0;
  const look = looks?.nodes.get(id);
  const radius = look?.size === undefined ? radiusOf(tier, degree, frame) : styledRadius(look.size, frame);
  return {
    id,
    x: left + (nodes.x[row] ?? 0) * across,
    y: top + (nodes.y[row] ?? 0) * down,
    kind: kinds[nodes.kind[row] ?? -1] ?? "",
    form: look?.icon ?? forms[nodes.form[row] ?? -1] ?? "",
    flow: FLOWS[nodes.flow[row] ?? 0] ?? "none",
    name: nodes.name[row] ?? id,
    figure: look?.caption ?? nodes.figure[row] ?? "",
    tier: look?.importance === undefined ? tier : styledTier(look.importance),
    mark: look?.mark,
    importance: look?.importance,
    degree,
    // As the canvas has it: nearer by so much, larger by its root.
    radius: radius * (fitted < SMALL ? Math.max(0.2, fitted * 1.25) : shapeScaleOf(fitted)) * Math.sqrt(nearness),
  };
}

function linkAt({ links, nodes, types }: Subgraph, row: number, looks: PictureLooks | undefined) {
  const { type = "", label = "" } = types[links.type[row] ?? -1] ?? {};
  const flow: Flow = FLOWS[links.flow[row] ?? 0] ?? "none";
  const ends = [nodes.id[links.source[row] ?? -1], nodes.id[links.target[row] ?? -1]];
  const { mark, weight } = looks?.links.get(`${ends[0]} ${type} ${ends[1]}`) ?? {};
  const tint: Flow = looks?.recoloured ? "none" : flow;
  return { type, label, flow, tint, mark, weight, hedge: links.hedge[row] ?? "", disputes: links.disputes[row] ?? 0 };
}

function inOrder(a: DrawnLink, b: DrawnLink): number {
  const key = ({ source, type, target }: DrawnLink) => `${source.id} ${type} ${target.id}`;
  return key(a) < key(b) ? -1 : 1;
}
