import type { Subgraph } from "#contract/subgraph.ts";
import { type DrawnRows, paleApart } from "#view/pale-rows.ts";
import type { ViewFilter } from "#view/sieve.ts";

/* What a frozen drawing needs of the filters of views, which were at work where it was frozen; the element's build takes it in their place. */

/** Leaves out nothing. */
export function viewFilter(): ViewFilter {
  const nothing: ReadonlySet<never> = new Set();
  return {
    ...{ hiddenKinds: nothing, hiddenFlows: nothing, hideHedged: false, hideDisputed: false, filters: [], dim: false },
    ...{ day: undefined, out: nothing, only: nothing, evidence: undefined },
  };
}

/** Everything, and what of it is pale. */
export function drawnRows(picture: Subgraph, { pale = new Set() }: Pick<ViewFilter, "pale">): DrawnRows {
  return paleApart(picture, { nodes: [...picture.nodes.id.keys()], links: [...picture.links.source.keys()] }, pale);
}
