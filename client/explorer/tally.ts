import { entityKinds, FLOWS, type Flow } from "#contract/kinds.ts";
import type { Subgraph } from "#contract/subgraph.ts";

export interface Tally {
  /** Kinds that are drawn, in legend order, with how often; kinds of another database last. */
  readonly kinds: readonly { readonly kind: string; readonly count: number }[];
  readonly flows: Readonly<Record<Flow, number>>;
  readonly hedged: number;
  readonly disputed: number;
}

/** Counts what a picture holds, before any filter. */
export function tally({ kinds, nodes, links }: Subgraph): Tally {
  const order: readonly string[] = entityKinds;
  const place = (kind: string) => (order.includes(kind) ? order.indexOf(kind) : order.length);
  const flows = { none: 0, money: 0, data: 0, computing: 0 };
  for (const flow of links.flow) flows[FLOWS[flow] ?? "none"] += 1;
  return {
    kinds: kinds
      .map((kind, index) => ({ kind, count: nodes.kind.filter((own) => own === index).length }))
      .filter(({ count }) => count > 0)
      .toSorted((a, b) => place(a.kind) - place(b.kind) || (a.kind < b.kind ? -1 : 1)),
    flows,
    hedged: links.hedge.filter((hedge) => hedge !== "").length,
    disputed: links.disputes.filter((disputes) => disputes > 0).length,
  };
}
