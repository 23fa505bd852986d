import { MultiDirectedGraph } from "graphology";
import type { Subgraph } from "#contract/subgraph.ts";
import type { PictureLooks } from "#view/picture-style.ts";
import { type DrawnGraph, drawnRows } from "./drawn-graph.ts";

/** What drawnGraph makes, in steps of one thing each; apart from it, so that those who show small pictures need not carry it. */
export function* drawnInSteps(subgraph: Subgraph, styled?: PictureLooks): Generator<void, DrawnGraph> {
  const graph: DrawnGraph = new MultiDirectedGraph();
  const { nodeAt, linkAt } = drawnRows(subgraph, styled);
  for (const [row, id] of subgraph.nodes.id.entries()) {
    graph.addNode(id, nodeAt(id, row));
    yield;
  }
  for (const row of subgraph.links.source.keys()) {
    const link = linkAt(row);
    if (link) graph.addDirectedEdgeWithKey(...link);
    yield;
  }
  return graph;
}
