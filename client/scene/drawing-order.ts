import type { DrawnGraph } from "./drawn-graph.ts";
import type { Visibility } from "./visibility.ts";

/**
 * What is shown, in the order of drawing labels: the most important first, what is pale last; coloured links before others.
 * Ties are broken by id so that it is always the same.
 */
export function drawingOrder(
  graph: DrawnGraph,
  { nodes, links }: Visibility,
): { readonly order: readonly string[]; readonly links: readonly string[] } {
  const pale = (id: string) => Number(nodes.get(id) === "pale");
  const rank = (id: string) => graph.getNodeAttributes(id);
  const coloured = (id: string) => Number(graph.getEdgeAttribute(id, "flow") === "none");
  return {
    order: graph
      .filterNodes((id) => nodes.has(id))
      .sort(
        (a, b) =>
          pale(a) - pale(b) || rank(a).tier - rank(b).tier || rank(b).degree - rank(a).degree || (a < b ? -1 : 1),
      ),
    links: graph.filterEdges((id) => links.has(id)).sort((a, b) => coloured(a) - coloured(b) || (a < b ? -1 : 1)),
  };
}
