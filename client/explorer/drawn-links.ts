import type { Subgraph } from "#contract/subgraph.ts";

/** What is drawn of one entity's links. */
export interface DrawnLinks {
  readonly links: number;
  /** Entities at the other ends, each once. */
  readonly neighbours: number;
  /** By type and direction, as `RUNS.out`. */
  readonly byGroup: ReadonlyMap<string, number>;
}

/** The links of an entity that a picture draws; filters leave out none. */
export function drawnLinks({ nodes, links, types }: Subgraph, id: string): DrawnLinks {
  const row = nodes.id.indexOf(id);
  const byGroup = new Map<string, number>();
  const neighbours = new Set<number>();
  let count = 0;
  for (const [at, source] of links.source.entries()) {
    const target = links.target[at] ?? source;
    if (source === target || (source !== row && target !== row)) continue;
    const group = `${types[links.type[at] ?? -1]?.type}.${source === row ? "out" : "in"}`;
    byGroup.set(group, (byGroup.get(group) ?? 0) + 1);
    neighbours.add(source === row ? target : source);
    count += 1;
  }
  return { links: count, neighbours: neighbours.size, byGroup };
}

/** How many links of an entity a picture leaves out; 0 of what is not drawn. */
export function linksLeftOut(picture: Subgraph, id: string): number {
  const row = picture.nodes.id.indexOf(id);
  return Math.max(0, (picture.nodes.degree[row] ?? 0) - drawnLinks(picture, id).links);
}
