import type { StoryHighlight } from "#contract/story.ts";
import type { Subgraph } from "#contract/subgraph.ts";
import { drawnRows, type ViewFilter } from "./visible-rows.ts";

/** What a filter leaves of a drawing, and what of it is not pale, where something is. */
interface VisibleSubgraph {
  readonly drawing: Subgraph;
  readonly lit: StoryHighlight | undefined;
}

/** A drawing without what a filter leaves out; what stays stands where it stood. Counts and evidence stay those of the whole. */
export function visibleSubgraph(subgraph: Subgraph, filter: ViewFilter): VisibleSubgraph {
  const { nodes, links } = subgraph;
  const { left, pale } = drawnRows(subgraph, filter);
  const drawn = { nodes: inOrder(left.nodes, pale.nodes), links: inOrder(left.links, pale.links) };
  const places = new Map(drawn.nodes.map((row, place) => [row, place]));
  const kept = rowsOf(links, drawn.links);
  const isPale = pale.nodes.length + pale.links.length > 0;
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
    lit: isPale ? litOf(subgraph, left.nodes, left.links) : undefined,
  };
}

function litOf({ nodes, links, types }: Subgraph, nodeRows: readonly number[], linkRows: readonly number[]) {
  const idOf = (row: number | undefined) => nodes.id[row ?? -1] ?? "";
  return {
    entities: nodeRows.map(idOf),
    links: linkRows.map((row) => ({
      source: idOf(links.source[row]),
      type: types[links.type[row] ?? -1]?.type ?? "",
      target: idOf(links.target[row]),
    })),
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
