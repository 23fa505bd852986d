import type { Subgraph } from "#contract/subgraph.ts";
import { type ViewState, viewSubject } from "#view/view-state.ts";

/** Whom a view is about, in the names of its answer; empty where it is about nobody. */
export function subjectOf({ nodes }: Subgraph, view: ViewState): string {
  const at = nodes.id.indexOf(viewSubject(view) ?? "");
  return [nodes.name[at], nodes.nameZh[at]].filter(Boolean).join(" ");
}

/** How many neighbours of an entity an answer has. */
export function neighboursOf({ nodes, links }: Subgraph, id: string): number {
  const row = nodes.id.indexOf(id);
  const others = links.source.flatMap((source, at) => {
    const target = links.target[at] ?? source;
    return source === row ? [target] : target === row ? [source] : [];
  });
  return new Set(others.filter((other) => other !== row)).size;
}
