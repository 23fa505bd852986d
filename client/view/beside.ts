import { type LensTable, lensTable } from "./lens-table.ts";
import { lensView, type ViewState } from "./view-state.ts";

/**
 * What stands in the picture of a view: without what is selected, moved or open in it, where one looks, and how it is drawn.
 * A step of a story is the lens it looks through.
 */
export function contentOf(view: ViewState) {
  const { lens, params, expansions, ways, out, only, groups, filters, dim, day, layout } = view;
  const { hiddenKinds, hiddenFlows, hideHedged, hideDisputed } = view;
  const hidden = { hiddenKinds, hiddenFlows, hideHedged, hideDisputed };
  return { lens, params, expansions, ways, out, only, groups, filters, dim, day, layout, ...hidden };
}

/** A view as it can stand beside another, whose selection, places and style it takes. */
export function bareView(view: ViewState, lenses: LensTable = lensTable): ViewState {
  return { ...lensView(view.lens, lenses), ...contentOf(view) };
}

/** Whether two pictures are drawn. */
export function isPaired({ compare, beside }: Pick<ViewState, "compare" | "beside">): boolean {
  return compare !== undefined || beside !== undefined;
}
