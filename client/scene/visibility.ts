import { isPutAside, type ViewFilter } from "#view/visible-rows.ts";
import type { DrawnGraph } from "./drawn-graph.ts";

export const NO_FILTER: ViewFilter = {
  hiddenKinds: new Set(),
  hiddenFlows: new Set(),
  hideHedged: false,
  hideDisputed: false,
  out: new Set(),
  only: new Set(),
};

export function nodeHidden(graph: DrawnGraph, filter: ViewFilter, id: string): boolean {
  return filter.hiddenKinds.has(graph.getNodeAttribute(id, "kind")) || isPutAside(filter, id);
}

/** A link is hidden by its own properties or because one of its ends is. */
export function linkHidden(graph: DrawnGraph, filter: ViewFilter, id: string): boolean {
  const { flow, hedge, disputes } = graph.getEdgeAttributes(id);
  return (
    filter.hiddenFlows.has(flow) ||
    (filter.hideHedged && hedge !== "") ||
    (filter.hideDisputed && disputes > 0) ||
    graph.extremities(id).some((end) => nodeHidden(graph, filter, end))
  );
}
