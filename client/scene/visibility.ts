import type { Flow } from "#contract/kinds.ts";
import type { DrawnGraph } from "./drawn-graph.ts";

/** What is left out of the drawing; kinds and flows by name. */
export interface SceneFilter {
  readonly hiddenKinds: ReadonlySet<string>;
  readonly hiddenFlows: ReadonlySet<Flow>;
  readonly hideHedged: boolean;
  readonly hideDisputed: boolean;
}

export const NO_FILTER: SceneFilter = {
  hiddenKinds: new Set(),
  hiddenFlows: new Set(),
  hideHedged: false,
  hideDisputed: false,
};

export function nodeHidden(graph: DrawnGraph, filter: SceneFilter, id: string): boolean {
  return filter.hiddenKinds.has(graph.getNodeAttribute(id, "kind"));
}

/** A link is hidden by its own properties or because one of its ends is. */
export function linkHidden(graph: DrawnGraph, filter: SceneFilter, id: string): boolean {
  const { flow, hedge, disputes } = graph.getEdgeAttributes(id);
  return (
    filter.hiddenFlows.has(flow) ||
    (filter.hideHedged && hedge !== "") ||
    (filter.hideDisputed && disputes > 0) ||
    graph.extremities(id).some((end) => nodeHidden(graph, filter, end))
  );
}
