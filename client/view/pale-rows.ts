import type { Subgraph } from "#contract/subgraph.ts";
import { linkKey } from "./sieve.ts";

/** Rows of nodes and links, in the order of the columns. */
export interface Rows {
  readonly nodes: number[];
  readonly links: number[];
}

/** What is drawn as it is, and what pale; the two have no row in common. */
export interface DrawnRows {
  readonly left: Rows;
  readonly pale: Rows;
}

/** Tells rows that are pale from the others. @param pale ids of entities and keys of links */
export function paleApart(picture: Subgraph, { nodes, links }: Rows, pale: ReadonlySet<string>): DrawnRows {
  const isNodePale = (row: number) => pale.has(picture.nodes.id[row] ?? "");
  const isLinkPale = (row: number) => pale.has(linkKey(picture, row));
  return {
    left: {
      nodes: nodes.filter((row) => !isNodePale(row)),
      links: links.filter((row) => !isLinkPale(row)),
    },
    pale: { nodes: nodes.filter(isNodePale), links: links.filter(isLinkPale) },
  };
}
