import type { ViewFilter } from "#view/visible-rows.ts";
import type { DrawnGraph } from "./drawn-graph.ts";
import { linkHidden, nodeHidden } from "./visibility.ts";

export interface DrawingOrder {
  /** Entities without hidden ones, the most important first. */
  readonly nodes: readonly string[];
  /** Links without hidden ones, those with a colour first. */
  readonly links: readonly string[];
}

/** What is labelled before what; ties are broken by id so that it is always the same. */
export function drawingOrder(graph: DrawnGraph, filter: ViewFilter): DrawingOrder {
  const rank = (id: string) => graph.getNodeAttributes(id);
  const coloured = (id: string) => (graph.getEdgeAttribute(id, "flow") === "none" ? 1 : 0);
  return {
    nodes: graph
      .filterNodes((id) => !nodeHidden(graph, filter, id))
      .sort((a, b) => rank(a).tier - rank(b).tier || rank(b).degree - rank(a).degree || (a < b ? -1 : 1)),
    links: graph
      .filterEdges((id) => !linkHidden(graph, filter, id))
      .sort((a, b) => coloured(a) - coloured(b) || (a < b ? -1 : 1)),
  };
}
