import { MultiDirectedGraph } from "graphology";
import { LINK_BEND, linkBends, type Point } from "#contract/curve.ts";
import type { Tier } from "#contract/drawing.ts";
import { radiusOf, tierOf } from "#contract/drawn-size.ts";
import { FLOWS, type Flow, type Frame } from "#contract/kinds.ts";
import type { Mark } from "#contract/mark.ts";
import { styledRadius, styledTier } from "#contract/styled-size.ts";
import { frameOf, type Subgraph } from "#contract/subgraph.ts";
import type { PictureLooks } from "#view/picture-style.ts";
import { strangerLooks } from "./stranger-looks.ts";

/** What is kept of an entity for drawing; `x` and `y` are pixels of the stored frame, y upwards as sigma wants it. */
export type DrawnNode = {
  readonly x: number;
  readonly y: number;
  /** Where it stands while nobody has moved it. */
  readonly home: Point;
  readonly size: number;
  readonly kind: string;
  /** How a kind that is not the atlas's own is told apart from others. */
  readonly look: number;
  readonly form: string;
  readonly flow: Flow;
  readonly name: string;
  readonly nameZh: string;
  readonly figure: string;
  readonly tier: Tier;
  readonly degree: number;
  readonly disputes: number;
  /** What a chosen rule says of it by colour. */
  readonly mark?: Mark | undefined;
  /** How early its name is written by a chosen rule, from 0, the last, to 1. */
  readonly importance?: number | undefined;
};

export type DrawnLink = {
  readonly type: string;
  readonly label: string;
  readonly flow: Flow;
  /** Whose colour it takes: what flows, or nothing while a rule has colour say something else. */
  readonly tint: Flow;
  readonly mark?: Mark | undefined;
  /** How much of a chosen measure it has, from 0 to 1. */
  readonly weight?: number | undefined;
  readonly hedge: string;
  readonly disputes: number;
  readonly bend: number;
};

export type DrawnGraph = MultiDirectedGraph<DrawnNode, DrawnLink>;

/** A graph for drawing, in the answer's order, by rules of style where there are any; parallel links are bent apart. */
export function drawnGraph(subgraph: Subgraph, styled?: PictureLooks): DrawnGraph {
  const graph: DrawnGraph = new MultiDirectedGraph();
  const { nodeAt, linkAt } = drawnRows(subgraph, styled);
  for (const [row, id] of subgraph.nodes.id.entries()) graph.addNode(id, nodeAt(id, row));
  for (const row of subgraph.links.source.keys()) {
    const link = linkAt(row);
    if (link) graph.addDirectedEdgeWithKey(...link);
  }
  return graph;
}

/** What is kept of the rows of an answer in such a graph. */
export const drawnRows = (subgraph: Subgraph, styled?: PictureLooks) => ({
  nodeAt: drawnNodes(subgraph, styled),
  linkAt: drawnLinks(subgraph, styled),
});

/** The entities of such a graph, each by its id and row. */
function drawnNodes(subgraph: Subgraph, styled?: PictureLooks): (id: string, row: number) => DrawnNode {
  const { nodes } = subgraph;
  const frame = frameOf(subgraph);
  const looks = strangerLooks(subgraph.kinds);
  return (id, at) => {
    const tier = tierOf(nodes.tier[at]);
    const home = { x: nodes.x[at] ?? 0, y: -(nodes.y[at] ?? 0) };
    const node: DrawnNode = {
      ...home,
      home,
      size: radiusOf(tier, nodes.degree[at] ?? 0, frame),
      kind: subgraph.kinds[nodes.kind[at] ?? 0] ?? "",
      look: looks.get(subgraph.kinds[nodes.kind[at] ?? 0] ?? "") ?? 0,
      form: subgraph.forms[nodes.form[at] ?? -1] ?? "",
      flow: FLOWS[nodes.flow[at] ?? 0] ?? "none",
      name: nodes.name[at] ?? id,
      nameZh: nodes.nameZh[at] ?? "",
      figure: nodes.figure[at] ?? "",
      tier,
      degree: nodes.degree[at] ?? 0,
      disputes: nodes.disputes[at] ?? 0,
    };
    return styledNode(id, node, styled, frame);
  };
}

/** The links of such a graph by their row, each with its key and its ends; undefined for one without two ends. */
function drawnLinks(
  { nodes, links, types }: Subgraph,
  styled?: PictureLooks,
): (row: number) => [key: string, from: string, to: string, DrawnLink] | undefined {
  const bends = linkBends(links.source, links.target);
  return (at) => {
    const { type = "", label = "" } = types[links.type[at] ?? -1] ?? {};
    const from = nodes.id[links.source[at] ?? -1];
    const to = nodes.id[links.target[at] ?? -1];
    if (from === undefined || to === undefined || from === to) return undefined;
    const flow = FLOWS[links.flow[at] ?? 0] ?? "none";
    const key = `${from} ${type} ${to}`;
    const link: DrawnLink = {
      type,
      label,
      flow,
      tint: flow,
      hedge: links.hedge[at] ?? "",
      disputes: links.disputes[at] ?? 0,
      bend: bends[at] ?? LINK_BEND,
    };
    return [key, from, to, styledLink(key, link, styled)];
  };
}

/** An entity as rules of style want it drawn; as it is where there are none. */
function styledNode(id: string, node: DrawnNode, looks: PictureLooks | undefined, frame: Frame): DrawnNode {
  if (!looks) return node;
  const { mark, size, icon, caption, importance } = looks.nodes.get(id) ?? {};
  return {
    ...node,
    mark,
    importance,
    size: size === undefined ? node.size : styledRadius(size, frame),
    form: icon ?? node.form,
    figure: caption ?? node.figure,
    tier: importance === undefined ? node.tier : styledTier(importance),
  };
}

/** The same of a link, by its key. */
function styledLink(key: string, link: DrawnLink, looks: PictureLooks | undefined): DrawnLink {
  if (!looks) return link;
  const { mark, weight } = looks.links.get(key) ?? {};
  return { ...link, tint: looks.recoloured ? "none" : link.flow, mark, weight };
}
