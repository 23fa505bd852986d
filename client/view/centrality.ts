import type { Subgraph } from "#contract/subgraph.ts";

const ROUNDS = 60;
/** Share of what a thing hands on to its neighbours; the rest is everyone's alike. Source: Brin and Page, 1998. */
const HANDED_ON = 0.85;

/**
 * How central each entity of a picture is: PageRank over its links in both directions, as a share of the largest, from 0 to 1.
 * The same picture gives the same numbers.
 */
export function centralities({ nodes, links }: Pick<Subgraph, "nodes" | "links">): readonly number[] {
  const count = nodes.id.length;
  const degree = new Float64Array(count);
  const ends = links.source.map((source, at) => [source, links.target[at] ?? source] as const);
  for (const [source, target] of ends) {
    degree[source] = (degree[source] ?? 0) + 1;
    degree[target] = (degree[target] ?? 0) + 1;
  }
  let rank = new Float64Array(count).fill(1 / Math.max(1, count));
  for (let round = 0; round < ROUNDS; round += 1) {
    const next = new Float64Array(count);
    let loose = 0;
    rank.forEach((value, row) => {
      if (degree[row] === 0) loose += value;
    });
    for (const [source, target] of ends) {
      next[target] = (next[target] ?? 0) + (rank[source] ?? 0) / (degree[source] ?? 1);
      next[source] = (next[source] ?? 0) + (rank[target] ?? 0) / (degree[target] ?? 1);
    }
    rank = next.map((value) => (1 - HANDED_ON) / count + HANDED_ON * (value + loose / count));
  }
  const most = rank.reduce((one, other) => Math.max(one, other), 0) || 1;
  return [...rank].map((value) => value / most);
}
