import type { Subgraph } from "#contract/subgraph.ts";
import type { EvidenceIndex } from "./evidence-index.ts";
import type { FilterFacet } from "./filter.ts";
import { groupId } from "./grouped-picture.ts";
import { type DrawnRows, paleApart, type Rows } from "./pale-rows.ts";
import { NO_PROPERTIES, type PropertyIndex } from "./property-index.ts";
import { sieveOf, type ViewFilter } from "./sieve.ts";
import { NO_STYLE, styleNeedsEvidence } from "./style-rules.ts";
import type { ViewState } from "./view-state.ts";

export type { ViewFilter } from "./sieve.ts";

type Filtered = Pick<ViewState, "hiddenKinds" | "hiddenFlows" | "hideHedged" | "hideDisputed"> &
  Partial<Pick<ViewState, "filters" | "dim" | "day" | "out" | "only" | "groups">>;

/** What a view leaves out, in the form to look things up in. */
export function viewFilter(
  view: Filtered,
  evidence?: EvidenceIndex,
  properties: PropertyIndex = NO_PROPERTIES,
): ViewFilter {
  return {
    hiddenKinds: new Set(view.hiddenKinds),
    hiddenFlows: new Set(view.hiddenFlows),
    hideHedged: view.hideHedged,
    hideDisputed: view.hideDisputed,
    filters: view.filters ?? [],
    dim: view.dim ?? false,
    day: view.day,
    ...putAside(view),
    evidence,
    properties,
  };
}

/** What is left out by hand; a group goes with the last of its members, and stays with one. */
function putAside({ out = [], only = [], groups = [] }: Filtered): Pick<ViewFilter, "out" | "only"> {
  const [gone, kept] = [new Set(out), new Set(only)];
  for (const group of groups) {
    if (group.members.every((id) => gone.has(id))) gone.add(groupId(group));
    if (group.members.some((id) => kept.has(id))) kept.add(groupId(group));
  }
  return { out: gone, only: kept };
}

const ON_CLAIMS: readonly FilterFacet[] = ["confidence", "said", "source", "date", "money"];

/** Whether a view cannot be drawn without knowing the claims behind it. */
export function needsEvidence({
  filters = [],
  day,
  style = NO_STYLE,
}: Partial<Pick<ViewState, "filters" | "day" | "style">>): boolean {
  return styleNeedsEvidence(style) || day !== undefined || filters.some(({ facet }) => ON_CLAIMS.includes(facet));
}

/** Whether an entity was left out by hand, whatever its kind. */
function isPutAside({ out, only }: ViewFilter, id: string): boolean {
  return out.has(id) || (only.size > 0 && !only.has(id));
}

/**
 * The row numbers of the nodes and links that a filter leaves in a drawing, in the order of the columns.
 * A link goes with either of its ends; a node stays when it loses its last link, unless the filter says otherwise.
 */
export function visibleRows(picture: Subgraph, filter: ViewFilter, without?: FilterFacet): Rows {
  const { left } = rowsOf(picture, filter, without);
  return left;
}

/**
 * What a filter leaves, and what of the rest is drawn all the same, pale: everything where it is dimmed, and what has been
 * superseded by the day. The two have no row in common.
 */
export function drawnRows(picture: Subgraph, filter: ViewFilter): DrawnRows {
  const { left, superseded } = rowsOf(picture, filter);
  if (filter.pale) return paleApart(picture, left, filter.pale);
  if (!filter.dim) return { left, pale: { nodes: [], links: superseded } };
  const rest = (column: readonly unknown[], rows: readonly number[]) => {
    const taken = new Set(rows);
    return column.flatMap((_, row) => (taken.has(row) ? [] : [row]));
  };
  const { nodes, links } = picture;
  const isThere = (row: number | undefined) => !isPutAside(filter, nodes.id[row ?? -1] ?? "");
  return {
    left,
    pale: {
      nodes: rest(nodes.id, left.nodes).filter(isThere),
      links: rest(links.source, left.links).filter((row) => isThere(links.source[row]) && isThere(links.target[row])),
    },
  };
}

function rowsOf(picture: Subgraph, filter: ViewFilter, without?: FilterFacet) {
  const { nodes, links } = picture;
  const sieve = sieveOf(picture, filter, without);
  const stays = nodes.id.map((id, row) => !isPutAside(filter, id) && sieve.node(row));
  const standings = links.source.map((source, row) =>
    stays[source] === true && stays[links.target[row] ?? -1] === true ? sieve.link(row) : "out",
  );
  const linked = new Set<number>();
  const left: Rows = { nodes: [], links: [] };
  const superseded: number[] = [];
  for (const [row, standing] of standings.entries()) {
    if (standing === "in") left.links.push(row);
    if (standing === "superseded") superseded.push(row);
    if (standing !== "out") for (const end of [links.source[row] ?? -1, links.target[row] ?? -1]) linked.add(end);
  }
  const onlyLinked = without !== "linked" && filter.filters.some(({ facet }) => facet === "linked");
  for (const [row, stay] of stays.entries()) if (stay && (!onlyLinked || linked.has(row))) left.nodes.push(row);
  return { left, superseded };
}
