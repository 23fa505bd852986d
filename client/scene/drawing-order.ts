import type { Frame } from "#contract/kinds.ts";
import { prominentIds } from "#contract/prominence.ts";
import type { DrawnGraph, DrawnNode } from "./drawn-graph.ts";
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
  // Looked up once for each and not at every comparison: a large picture has a million of those.
  const ranked: [id: string, pale: number, node: DrawnNode][] = [];
  graph.forEachNode((id, node) => {
    const shown = nodes.get(id);
    if (shown) ranked.push([id, shown === "pale" ? 1 : 0, node]);
  });
  ranked.sort(
    ([a, paleA, one], [b, paleB, other]) =>
      paleA - paleB ||
      (other.importance ?? 0) - (one.importance ?? 0) ||
      one.tier - other.tier ||
      other.degree - one.degree ||
      (a < b ? -1 : 1),
  );
  const [coloured, plain]: [string[], string[]] = [[], []];
  graph.forEachEdge((id, { flow }) => {
    if (links.has(id)) (flow === "none" ? plain : coloured).push(id);
  });
  return {
    nodes: ranked.map(([id]) => id),
    links: [...coloured.sort(), ...plain.sort()],
    prominent: prominentIn(graph, frame),
  };
}

/** The names that are written before all others. Ties are broken by id. */
function prominentIn(graph: DrawnGraph, frame: Frame): ReadonlySet<string> {
  const ranked = graph.mapNodes((id, { kind, importance }) => ({ id, kind, importance, links: graph.degree(id) }));
  return prominentIds(ranked, frame);
}
