import type { Subgraph } from "#contract/subgraph.ts";
import { linkKey } from "./sieve.ts";
import { drawnRows, type ViewFilter } from "./visible-rows.ts";

/** What a filter leaves of a drawing, and the ids and link keys of what of it is pale. */
interface VisibleSubgraph {
  readonly drawing: Subgraph;
  readonly pale: readonly string[];
}

/** A drawing without what a filter leaves out; what stays stands where it stood. Counts and evidence stay those of the whole. */
export function visibleSubgraph(subgraph: Subgraph, filter: ViewFilter): VisibleSubgraph {
  const { nodes, links } = subgraph;
  const { left, pale } = drawnRows(subgraph, filter);
  const drawn = { nodes: inOrder(left.nodes, pale.nodes), links: inOrder(left.links, pale.links) };
  const places = new Map(drawn.nodes.map((row, place) => [row, place]));
  const kept = rowsOf(links, drawn.links);
  return {
    drawing: {
      ...subgraph,
      nodes: rowsOf(nodes, drawn.nodes),
      links: {
        ...kept,
        source: kept.source.map((row) => places.get(row) ?? 0),
        target: kept.target.map((row) => places.get(row) ?? 0),
      },
    },
    pale: [...pale.nodes.map((row) => nodes.id[row] ?? ""), ...pale.links.map((row) => linkKey(subgraph, row))],
  };
}

function inOrder(...rows: readonly (readonly number[])[]): readonly number[] {
  return rows.flat().sort((a, b) => a - b);
}

function rowsOf<Columns extends Readonly<Record<string, readonly unknown[]>>>(
  columns: Columns,
  rows: readonly number[],
): Columns {
  const kept = Object.entries(columns).map(([name, column]) => [name, rows.map((row) => column[row])]);
  return Object.fromEntries(kept) as Columns;
}
