import { bareView, contentOf } from "./beside.ts";
import { askedOf } from "./expanded.ts";
import { type LensTable, lensTable } from "./lens-table.ts";
import { formatView, parseView } from "./view-address.ts";
import { comparedParams, type ViewState } from "./view-state.ts";

/**
 * The view whose picture stands beside that of a view: the same of somebody else, or another view altogether, which keeps its
 * own filters and layout. Selection, places and style are those of the first. Undefined where there is only one picture.
 */
export function secondView(view: ViewState, lenses: LensTable = lensTable): ViewState | undefined {
  const params = comparedParams(view, lenses);
  if (params) return { ...view, params, expansions: [], ways: [], compare: undefined };
  if (view.beside === undefined) return undefined;
  const { select, also, moved, pinned, style } = view;
  return { ...parseView(`?${view.beside}`, lenses), select, also, moved, pinned, style };
}

/** What is asked of the graph for the second picture; undefined where there is none. */
export function secondAsked(view: ViewState): Pick<ViewState, "lens" | "params"> | undefined {
  const second = secondView(view);
  return second && { lens: second.lens, params: askedOf(second) };
}

/** The change that puts a view beside the present one. */
export function putBeside(other: ViewState): Partial<ViewState> {
  return { beside: formatView(bareView(other)).slice(1), table: false };
}

/** The change that makes of two views the second the first and the first the second; none where no view is beside the other. */
export function swapped(view: ViewState): Partial<ViewState> {
  const second = view.beside === undefined ? undefined : secondView(view);
  return second ? { ...contentOf(second), ...putBeside(view) } : {};
}
