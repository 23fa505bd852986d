import type { Subgraph } from "#contract/subgraph.ts";
import { type ViewFilter, visibleRows } from "./visible-rows.ts";

/** A drawing without what a filter leaves out; what stays stands where it stood. Counts and evidence stay those of the whole. */
export function visibleSubgraph(subgraph: Subgraph, filter: ViewFilter): Subgraph {
  const { nodes, links } = subgraph;
  const rows = visibleRows(subgraph, filter);
  const places = new Map(rows.nodes.map((row, place) => [row, place]));
  const keptLinks = rowsOf(links, rows.links);
  return {
    ...subgraph,
    nodes: rowsOf(nodes, rows.nodes),
    links: {
      ...keptLinks,
      source: keptLinks.source.map((row) => places.get(row) ?? 0),
      target: keptLinks.target.map((row) => places.get(row) ?? 0),
    },
  };
}

function rowsOf<Columns extends Readonly<Record<string, readonly unknown[]>>>(
  columns: Columns,
  rows: readonly number[],
): Columns {
  const kept = Object.entries(columns).map(([name, column]) => [name, rows.map((row) => column[row])]);
  return Object.fromEntries(kept) as Columns;
}
