import type { TypedValue } from "#api/query-call.ts";
import type { QueryGraph } from "#contract/query.ts";
import type { Row } from "./query-run.ts";
import { type FoundLink, type FoundNode, linkOf, nodeOf, partsOf } from "./typed-value.ts";

/** What can be drawn of an answer: nodes and links wherever they stand in a row, each once, in order of finding. */
export interface FoundGraph {
  readonly nodes: ReadonlyMap<string, FoundNode>;
  readonly links: ReadonlyMap<string, FoundLink>;
  /** Links one of whose ends is in no column. */
  readonly loose: number;
}

/** Looks through every value of some rows, those within lists, maps and paths too. */
export function foundGraph(rows: readonly Row[]): FoundGraph {
  const nodes = new Map<string, FoundNode>();
  const links = new Map<string, FoundLink>();
  const look = (value: TypedValue): void => {
    if (value.$type === "Node") note(nodes, nodeOf(value));
    else if (value.$type === "Relationship") note(links, linkOf(value));
    else for (const part of partsOf(value)) look(part as TypedValue);
  };
  for (const row of rows) for (const value of row) look(value);
  return { nodes, links, loose: looseLinks(nodes, links) };
}

/** The same of an answer in the format `graph`, which has the ends of all links. */
export function graphOf({ labels, types, nodes, links }: QueryGraph): FoundGraph {
  const found = nodes.id.map((id, at): [string, FoundNode] => [
    id,
    { id, labels: labels[nodes.labels[at] ?? -1] ?? [], properties: nodes.properties[at] ?? {} },
  ]);
  const drawn = links.id.map((id, at): [string, FoundLink] => {
    const ends = { source: nodes.id[links.source[at] ?? -1] ?? "", target: nodes.id[links.target[at] ?? -1] ?? "" };
    return [id, { id, ...ends, type: types[links.type[at] ?? -1] ?? "", properties: links.properties[at] ?? {} }];
  });
  return { nodes: new Map(found), links: new Map(drawn), loose: 0 };
}

/** Whether a row holds anything that can be drawn; looks at the first rows only. */
export function isDrawable(rows: readonly Row[]): boolean {
  const { nodes, links } = foundGraph(rows.slice(0, 50));
  return nodes.size > 0 || links.size > 0;
}

function note<Found extends { readonly id: string }>(known: Map<string, Found>, one: Found): void {
  if (!known.has(one.id)) known.set(one.id, one);
}

function looseLinks(nodes: ReadonlyMap<string, FoundNode>, links: ReadonlyMap<string, FoundLink>): number {
  return [...links.values()].filter(({ source, target }) => !nodes.has(source) || !nodes.has(target)).length;
}
