import type { DrawnGraph } from "./drawn-graph.ts";
import type { Visibility } from "./visibility.ts";

export interface DrawingOrder {
  /** Entities without hidden ones, the most important first, those that are pale last. */
  readonly nodes: readonly string[];
  /** Links without hidden ones, those with a colour first. */
  readonly links: readonly string[];
}

/** What is labelled before what; ties are broken by id so that it is always the same. */
export function drawingOrder(graph: DrawnGraph, { nodes, links }: Visibility): DrawingOrder {
  const pale = (id: string) => (nodes.get(id) === "pale" ? 1 : 0);
  const rank = (id: string) => graph.getNodeAttributes(id);
  const coloured = (id: string) => (graph.getEdgeAttribute(id, "flow") === "none" ? 1 : 0);
  return {
    nodes: graph
      .filterNodes((id) => nodes.has(id))
      .sort(
        (a, b) =>
          pale(a) - pale(b) || rank(a).tier - rank(b).tier || rank(b).degree - rank(a).degree || (a < b ? -1 : 1),
      ),
    links: graph.filterEdges((id) => links.has(id)).sort((a, b) => coloured(a) - coloured(b) || (a < b ? -1 : 1)),
  };
}
