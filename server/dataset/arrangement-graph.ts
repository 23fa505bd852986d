import { linkBends } from "#contract/curve.ts";
import type { Frame } from "#contract/kinds.ts";
import type { Subgraph } from "#contract/subgraph.ts";

/** What a layout looks at: enough to know the size of everything drawn, and nothing of claims. */
export interface ArrangeInput extends Pick<Subgraph, "kinds"> {
  readonly types: readonly { readonly type: string }[];
  readonly nodes: Pick<Subgraph["nodes"], "id" | "name" | "kind" | "form" | "flow" | "figure" | "tier">;
  readonly links: Pick<Subgraph["links"], "source" | "target" | "type" | "flow">;
}

export interface ArrangeNode {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  /** Index into FLOWS. */
  readonly flow: number;
  readonly figure: string;
  readonly tier: number;
}

export interface ArrangeLink {
  readonly source: number;
  readonly target: number;
  readonly type: string;
  readonly flow: number;
  /** The bend of its curve. */
  readonly bend: number;
}

/** The input in an order of its own: nodes by id, links by their ends and type, without loops. */
export interface ArrangeGraph {
  readonly frame: Frame;
  readonly nodes: readonly ArrangeNode[];
  readonly links: readonly ArrangeLink[];
  /** For every node, the links that end at it. */
  readonly incident: readonly (readonly number[])[];
}

/** `input` in canonical order, and `rank`: the canonical index of every input node. Throws where an index points nowhere. */
export function canonicalGraph(
  input: ArrangeInput,
  frame: Frame,
): { readonly graph: ArrangeGraph; readonly rank: readonly number[] } {
  const { nodes, kinds } = input;
  const order = nodes.id.map((_, index) => index).sort((a, b) => compare(at(nodes.id, a), at(nodes.id, b)) || a - b);
  const rank: number[] = [];
  order.forEach((index, position) => {
    rank[index] = position;
  });
  const sorted = order.map(
    (index): ArrangeNode => ({
      id: at(nodes.id, index),
      name: at(nodes.name, index),
      kind: at(kinds, at(nodes.kind, index)),
      flow: at(nodes.flow, index),
      figure: at(nodes.figure, index),
      tier: at(nodes.tier, index),
    }),
  );
  const links = canonicalLinks(input, rank);
  const incident = sorted.map((_, node) =>
    links.flatMap((link, index) => (link.source === node || link.target === node ? [index] : [])),
  );
  return { graph: { frame, nodes: sorted, links, incident }, rank };
}

function canonicalLinks({ links, types }: ArrangeInput, rank: readonly number[]): ArrangeLink[] {
  const loose = links.source
    .map((source, index) => ({
      source: at(rank, source),
      target: at(rank, at(links.target, index)),
      type: at(types, at(links.type, index)).type,
      flow: at(links.flow, index),
    }))
    .filter(({ source, target }) => source !== target);
  loose.sort((a, b) => a.source - b.source || a.target - b.target || compare(a.type, b.type) || a.flow - b.flow);
  const bends = linkBends(
    loose.map(({ source }) => source),
    loose.map(({ target }) => target),
  );
  return loose.map((link, index) => ({ ...link, bend: at(bends, index) }));
}

/** Nodes linked to `node`, once for every link. */
export function neighbours(graph: ArrangeGraph, node: number): number[] {
  return at(graph.incident, node).map((index) => otherEnd(at(graph.links, index), node));
}

export function otherEnd(link: ArrangeLink, node: number): number {
  return link.source === node ? link.target : link.source;
}

/** The element at `index`, which must exist. */
export function at<T>(list: ArrayLike<T>, index: number): T {
  const item = list[index];
  if (item === undefined) throw new RangeError(`Nothing at ${index} of ${list.length}.`);
  return item;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
