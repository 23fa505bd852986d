import type { DrawnGraph } from "./drawn-graph.ts";

/** What is lit while the rest is dimmed. */
export interface Lit {
  readonly nodes: ReadonlySet<string>;
  readonly links: ReadonlySet<string>;
}

/** An entity with its links and neighbours; undefined where there is nothing to light. */
export function litAround(graph: DrawnGraph, id: string | undefined, hidden: (id: string) => boolean): Lit | undefined {
  if (id === undefined || !graph.hasNode(id) || hidden(id)) return undefined;
  return { nodes: new Set([id, ...graph.neighbors(id)]), links: new Set(graph.edges(id)) };
}

/** What an entity says of itself to someone who hears the graph. */
export function spoken(graph: DrawnGraph, id: string): string {
  const { name, kind, figure } = graph.getNodeAttributes(id);
  const count = graph.degree(id);
  return [name, kind, figure, `${count} ${count === 1 ? "link" : "links"} here`].filter(Boolean).join(", ");
}
