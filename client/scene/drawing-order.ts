import type { Frame } from "#contract/kinds.ts";
import { prominentIds } from "#contract/prominence.ts";
import type { DrawnGraph } from "./drawn-graph.ts";
import type { Visibility } from "./visibility.ts";

export interface DrawingOrder {
  /** Entities without hidden ones, the most important first, those that are pale last. */
  readonly nodes: readonly string[];
  /** Links without hidden ones, those with a colour first. */
  readonly links: readonly string[];
  /** Those whose names are written before all others. */
  readonly prominent: ReadonlySet<string>;
}

/** What is labelled before what, by a chosen rule where there is one; ties are broken by id so that it is always the same. */
export function drawingOrder(graph: DrawnGraph, { nodes, links }: Visibility, frame: Frame): DrawingOrder {
  const pale = (id: string) => (nodes.get(id) === "pale" ? 1 : 0);
  const rank = (id: string) => graph.getNodeAttributes(id);
  const importance = (id: string) => rank(id).importance ?? 0;
  const coloured = (id: string) => (graph.getEdgeAttribute(id, "flow") === "none" ? 1 : 0);
  return {
    nodes: graph
      .filterNodes((id) => nodes.has(id))
      .sort(
        (a, b) =>
          pale(a) - pale(b) ||
          importance(b) - importance(a) ||
          rank(a).tier - rank(b).tier ||
          rank(b).degree - rank(a).degree ||
          (a < b ? -1 : 1),
      ),
    links: graph.filterEdges((id) => links.has(id)).sort((a, b) => coloured(a) - coloured(b) || (a < b ? -1 : 1)),
    prominent: prominentIn(graph, frame),
  };
}

/** The names that are written before all others. Ties are broken by id. */
function prominentIn(graph: DrawnGraph, frame: Frame): ReadonlySet<string> {
  const ranked = graph.mapNodes((id, { kind, importance }) => ({ id, kind, importance, links: graph.degree(id) }));
  return prominentIds(ranked, frame);
}
