import { linkBends, type Point } from "#contract/curve.ts";
import type { Tier } from "#contract/drawing.ts";
import { fontScaleOf, radiusOf, shapeScaleOf, tierOf } from "#contract/drawn-size.ts";
import { FLOWS, type Flow, type Frame } from "#contract/kinds.ts";
import type { Box } from "#contract/label-boxes.ts";
import { prominentIds } from "#contract/prominence.ts";
import { frameOf, type Subgraph } from "#contract/subgraph.ts";
import { drawnRows } from "#view/visible-rows.ts";
import { type Looked, litRows } from "./lit-rows.ts";

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
  readonly isProminent: boolean;
  readonly isFaded: boolean;
}

export interface DrawnLink {
  readonly type: string;
  readonly label: string;
  readonly source: DrawnNode;
  readonly target: DrawnNode;
  readonly flow: Flow;
  readonly hedge: string;
  readonly disputes: number;
  readonly bend: number;
  readonly state: "plain" | "lit" | "faded";
}

/** What stands where, in pixels of the picture: the most important entities first, the coloured links last. */
export interface Drawn {
  readonly nodes: readonly DrawnNode[];
  readonly links: readonly DrawnLink[];
  readonly frame: Frame;
  readonly fontScale: number;
}

/** In a thumbnail shapes shrink on, so that they do not become one blot. */
const SMALL = 0.4;
/** A picture wider than its drawing is stretched to give names room, by no more than this. */
const MOST_STRETCH = 1.35;

/**
 * An answer in a box of the picture: stored places, fitted whole, without what the filter leaves out.
 *
 * @param stretch how many times wider than high it may become
 */
export function drawnIn(box: Box, subgraph: Subgraph, looked: Looked, stretch: number = MOST_STRETCH): Drawn {
  const { links } = subgraph;
  const frame = frameOf(subgraph);
  const fit = fitIn(box, subgraph.arrangement, stretch);
  const { left, pale } = drawnRows(subgraph, looked.filter);
  const visible = { nodes: [...left.nodes, ...pale.nodes], links: [...left.links, ...pale.links] };
  const paleNodes = new Set(pale.nodes);
  const paleLinks = new Set(pale.links);
  const lit = litRows(subgraph, visible, looked);
  const counts = new Map<number, number>();
  for (const row of visible.links) {
    for (const end of [links.source[row] ?? -1, links.target[row] ?? -1]) counts.set(end, (counts.get(end) ?? 0) + 1);
  }
  const rowed = visible.nodes.map((row): [number, Omit<DrawnNode, "isProminent">] => {
    const isFaded = paleNodes.has(row) || (lit !== undefined && !lit.nodes.has(row));
    return [row, { ...nodeAt(subgraph, row, frame, fit), isFaded }];
  });
  const ranked = rowed.map(([row, { id, kind }]) => ({ id, kind, links: counts.get(row) ?? 0 }));
  const prominent = prominentIds(ranked, frame);
  const drawn = new Map(rowed.map(([row, node]) => [row, { ...node, isProminent: prominent.has(node.id) }]));
  const bends = linkBends(links.source, links.target);
  const drawnLinks = visible.links.flatMap((row): DrawnLink[] => {
    const [source, target] = [drawn.get(links.source[row] ?? -1), drawn.get(links.target[row] ?? -1)];
    if (!source || !target || source === target) return [];
    const state = paleLinks.has(row) ? "faded" : !lit ? "plain" : lit.links.has(row) ? "lit" : "faded";
    return [{ ...linkAt(subgraph, row), source, target, bend: bends[row] ?? 0, state }];
  });
  return {
    nodes: [...drawn.values()].sort((a, b) => a.tier - b.tier || b.degree - a.degree || (a.id < b.id ? -1 : 1)),
    links: drawnLinks.sort((a, b) => Number(a.flow !== "none") - Number(b.flow !== "none") || inOrder(a, b)),
    frame,
    fontScale: fontScaleOf(fit.down),
  };
}

interface Fit {
  readonly left: number;
  readonly top: number;
  readonly across: number;
  readonly down: number;
}

function fitIn(box: Box, stored: Subgraph["arrangement"], stretch: number): Fit {
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  const down = Math.min(width / stored.width, height / stored.height) || 1;
  const across = Math.min(width / stored.width, down * stretch) || 1;
  const left = box.left + (width - across * stored.width) / 2;
  return { left, top: box.top + (height - down * stored.height) / 2, across, down };
}

function nodeAt({ nodes, kinds, forms }: Subgraph, row: number, frame: Frame, { left, top, across, down }: Fit) {
  const tier = tierOf(nodes.tier[row]);
  const id = nodes.id[row] ?? "";
  const degree = nodes.degree[row] ?? 0;
  return {
    id,
    x: left + (nodes.x[row] ?? 0) * across,
    y: top + (nodes.y[row] ?? 0) * down,
    kind: kinds[nodes.kind[row] ?? -1] ?? "",
    form: forms[nodes.form[row] ?? -1] ?? "",
    flow: FLOWS[nodes.flow[row] ?? 0] ?? "none",
    name: nodes.name[row] ?? id,
    figure: nodes.figure[row] ?? "",
    tier,
    degree,
    radius: radiusOf(tier, degree, frame) * (down < SMALL ? Math.max(0.2, down * 1.25) : shapeScaleOf(down)),
  };
}

function linkAt({ links, types }: Subgraph, row: number) {
  const { type = "", label = "" } = types[links.type[row] ?? -1] ?? {};
  const flow: Flow = FLOWS[links.flow[row] ?? 0] ?? "none";
  return { type, label, flow, hedge: links.hedge[row] ?? "", disputes: links.disputes[row] ?? 0 };
}

function inOrder(a: DrawnLink, b: DrawnLink): number {
  const key = ({ source, type, target }: DrawnLink) => `${source.id} ${type} ${target.id}`;
  return key(a) < key(b) ? -1 : 1;
}
