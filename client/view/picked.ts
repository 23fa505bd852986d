import type { Subgraph } from "#contract/subgraph.ts";
import { joined, without } from "./arrangement.ts";
import type { ViewState } from "./view-state.ts";
import { type ViewFilter, visibleRows } from "./visible-rows.ts";

/** All that is selected: first the one whose details are shown. */
export function pickedIn({ select, also }: Pick<ViewState, "select" | "also">): readonly string[] {
  return select === undefined ? [] : [select, ...also];
}

/** The change that selects just these; the first is the one whose details are shown. */
export function pick(ids: readonly string[]): Pick<ViewState, "select" | "also"> {
  const [select, ...also] = joined(ids, []);
  return { select, also };
}

/**
 * The change that selects some entities beside what is selected.
 *
 * @param how "toggle": those that are selected already no longer; "more": all of them as well; "alone": in the place of the others
 */
export function picked(
  view: Pick<ViewState, "select" | "also">,
  ids: readonly string[],
  how: "toggle" | "more" | "alone",
): Pick<ViewState, "select" | "also"> {
  const before = pickedIn(view);
  if (how === "alone") return pick(ids);
  if (how === "more") return pick(joined(before, ids));
  return pick([...without(before, ids), ...without(ids, before)]);
}

/** What a view shows of a drawing that is not among some entities, in the order of the drawing. */
export function allBut(picture: Subgraph, filter: ViewFilter, ids: readonly string[]): readonly string[] {
  const shown = visibleRows(picture, filter).nodes.map((row) => picture.nodes.id[row] ?? "");
  return without(shown, ids);
}

/** What a view shows linked to some entities, without these, in the order of the drawing. */
export function linkedTo(picture: Subgraph, filter: ViewFilter, ids: readonly string[]): readonly string[] {
  const { nodes, links } = picture;
  const from = new Set(ids);
  const found = new Set<number>();
  for (const row of visibleRows(picture, filter).links) {
    const ends = [links.source[row] ?? -1, links.target[row] ?? -1];
    if (ends.some((end) => from.has(nodes.id[end] ?? ""))) for (const end of ends) found.add(end);
  }
  return nodes.id.filter((id, row) => found.has(row) && !from.has(id));
}
