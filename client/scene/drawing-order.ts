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
  const shown = graph.mapNodes((id, { importance, tier, degree }): Ranked => {
    return [id, nodes.get(id) === "pale" ? 1 : 0, -(importance ?? 0), tier, -degree];
  });
  const linked = graph.mapEdges((id, { flow }): Ranked => [id, flow === "none" ? 1 : 0]);
  return { nodes: inOrder(shown, nodes), links: inOrder(linked, links), prominent: prominentIn(graph, frame) };
}

/** An id, and numbers of which the least come first. They are looked up once: a sort compares each some fifteen times. */
type Ranked = readonly [id: string, ...ranks: number[]];

function inOrder(all: readonly Ranked[], shown: { has(id: string): boolean }): readonly string[] {
  const ranked = all.filter(([id]) => shown.has(id)).sort(byRanks);
  return ranked.map(([id]) => id);
}

function byRanks(a: Ranked, b: Ranked): number {
  for (let at = 1; at < a.length; at++) {
    const less = Number(a[at]) - Number(b[at]);
    if (less !== 0) return less;
  }
  return a[0] < b[0] ? -1 : 1;
}

/** The names that are written before all others. Ties are broken by id. */
function prominentIn(graph: DrawnGraph, frame: Frame): ReadonlySet<string> {
  const ranked = graph.mapNodes((id, { kind, importance }) => ({ id, kind, importance, links: graph.degree(id) }));
  return prominentIds(ranked, frame);
}
