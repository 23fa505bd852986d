import { MultiDirectedGraph } from "graphology";
import { LINK_BEND, linkBends } from "#contract/curve.ts";
import { TIER_STYLES, type Tier } from "#contract/drawing.ts";
import { FLOWS, type Flow, type Frame } from "#contract/kinds.ts";
import type { Subgraph } from "#contract/subgraph.ts";
import { strangerLooks } from "./stranger-looks.ts";

/** What is kept of an entity for drawing; `x` and `y` are pixels of the stored frame, y upwards as sigma wants it. */
export type DrawnNode = {
  readonly x: number;
  readonly y: number;
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
};

export type DrawnLink = {
  readonly type: string;
  readonly label: string;
  readonly flow: Flow;
  readonly hedge: string;
  readonly disputes: number;
  readonly bend: number;
};

export type DrawnGraph = MultiDirectedGraph<DrawnNode, DrawnLink>;

/** A degree from which on a thing is drawn as large as its tier allows. */
const MANY_LINKS = 16;

/** The stored frame an answer was laid out for; large graphs outgrow its size, so that the name tells. */
export function frameOf({ arrangement }: Subgraph): Frame {
  return arrangement.name.endsWith("#tall") ? "tall" : "wide";
}

/** A graph for drawing, in the answer's order; parallel links are bent apart. */
export function drawnGraph(subgraph: Subgraph): DrawnGraph {
  const graph: DrawnGraph = new MultiDirectedGraph();
  const { nodes, links, types } = subgraph;
  const styles = TIER_STYLES[frameOf(subgraph)];
  const looks = strangerLooks(subgraph.kinds);
  nodes.id.forEach((id, at) => {
    const tier = tierOf(nodes.tier[at]);
    graph.addNode(id, {
      x: nodes.x[at] ?? 0,
      y: -(nodes.y[at] ?? 0),
      size: styles[tier].radius * shareOf(nodes.degree[at] ?? 0, tier),
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
    });
  });
  const bends = linkBends(links.source, links.target);
  links.source.forEach((source, at) => {
    const { type = "", label = "" } = types[links.type[at] ?? -1] ?? {};
    const from = nodes.id[source];
    const to = nodes.id[links.target[at] ?? -1];
    if (from === undefined || to === undefined || from === to) return;
    graph.addDirectedEdgeWithKey(`${from} ${type} ${to}`, from, to, {
      type,
      label,
      flow: FLOWS[links.flow[at] ?? 0] ?? "none",
      hedge: links.hedge[at] ?? "",
      disputes: links.disputes[at] ?? 0,
      bend: bends[at] ?? LINK_BEND,
    });
  });
  return graph;
}

function tierOf(value: number | undefined): Tier {
  return value === 1 || value === 2 || value === 3 ? value : 4;
}

/** Within its tier a thing with more links is larger; never larger than the layout left room for. */
function shareOf(degree: number, tier: Tier): number {
  return tier === 1 ? 1 : 0.82 + 0.18 * Math.min(1, Math.log1p(degree) / Math.log1p(MANY_LINKS));
}
