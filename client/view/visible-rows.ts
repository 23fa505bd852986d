import { FLOWS, type Flow } from "#contract/kinds.ts";
import type { Subgraph } from "#contract/subgraph.ts";
import type { ViewState } from "./view-state.ts";

/** The filters of a view in the form the canvas takes. */
export interface ViewFilter {
  readonly hiddenKinds: ReadonlySet<string>;
  readonly hiddenFlows: ReadonlySet<Flow>;
  readonly hideHedged: boolean;
  readonly hideDisputed: boolean;
  /** Entities that are left out one by one. */
  readonly out: ReadonlySet<string>;
  /** The only entities that are not left out, where it is not empty. */
  readonly only: ReadonlySet<string>;
}

/** What a view leaves out, as sets to look things up in. */
export function viewFilter(
  view: Pick<ViewState, "hiddenKinds" | "hiddenFlows" | "hideHedged" | "hideDisputed"> &
    Partial<Pick<ViewState, "out" | "only">>,
): ViewFilter {
  return {
    hiddenKinds: new Set(view.hiddenKinds),
    hiddenFlows: new Set(view.hiddenFlows),
    hideHedged: view.hideHedged,
    hideDisputed: view.hideDisputed,
    out: new Set(view.out),
    only: new Set(view.only),
  };
}

/** Whether an entity is left out by itself, whatever its kind. */
export function isPutAside({ out, only }: Pick<ViewFilter, "out" | "only">, id: string): boolean {
  return out.has(id) || (only.size > 0 && !only.has(id));
}

/**
 * The row numbers of the nodes and links that a filter leaves in a drawing, in the order of the columns.
 * A link goes with either of its ends; a node stays when it loses its last link.
 */
export function visibleRows(
  { kinds, nodes, links }: Subgraph,
  filter: ViewFilter,
): { readonly nodes: number[]; readonly links: number[] } {
  const stays = nodes.kind.map(
    (kind, row) => !filter.hiddenKinds.has(kinds[kind] ?? "") && !isPutAside(filter, nodes.id[row] ?? ""),
  );
  const linkStays = (row: number) =>
    stays[links.source[row] ?? -1] === true &&
    stays[links.target[row] ?? -1] === true &&
    !filter.hiddenFlows.has(FLOWS[links.flow[row] ?? 0] ?? "none") &&
    !(filter.hideHedged && links.hedge[row] !== "") &&
    !(filter.hideDisputed && (links.disputes[row] ?? 0) > 0);
  return {
    nodes: stays.flatMap((stay, row) => (stay ? [row] : [])),
    links: links.source.flatMap((_, row) => (linkStays(row) ? [row] : [])),
  };
}
