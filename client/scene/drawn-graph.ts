import { MultiDirectedGraph } from "graphology";
import { LINK_BEND, linkBends, type Point } from "#contract/curve.ts";
import type { Tier } from "#contract/drawing.ts";
import { radiusOf, tierOf } from "#contract/drawn-size.ts";
import { FLOWS, type Flow } from "#contract/kinds.ts";
import { frameOf, type Subgraph } from "#contract/subgraph.ts";
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

/** A graph for drawing, in the answer's order; parallel links are bent apart. */
export function drawnGraph(subgraph: Subgraph): DrawnGraph {
  const graph: DrawnGraph = new MultiDirectedGraph();
  const { nodes, links, types } = subgraph;
  const frame = frameOf(subgraph);
  const looks = strangerLooks(subgraph.kinds);
  nodes.id.forEach((id, at) => {
    const tier = tierOf(nodes.tier[at]);
    const home = { x: nodes.x[at] ?? 0, y: -(nodes.y[at] ?? 0) };
    graph.addNode(id, {
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
