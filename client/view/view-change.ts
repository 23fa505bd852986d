import type { Frame } from "#contract/kinds.ts";
import { UNARRANGED } from "./arrangement.ts";
import type { ViewState } from "./view-state.ts";

/**
 * A change of a view with all that changes along: another lens, or the same of somebody else, begins without what was drawn
 * beside the one before and as nobody has arranged it; another selection lets go of all that was selected.
 */
export function wholeChange(before: ViewState, change: Partial<ViewState>): Partial<ViewState> {
  const differs = (key: "lens" | "params" | "story" | "compare" | "beside" | "layout") =>
    key in change && JSON.stringify(change[key]) !== JSON.stringify(before[key]);
  const isOther = differs("lens") || differs("params");
  const isOtherPair = differs("compare") || differs("beside");
  const { camera, frame, moved, held, groups } = UNARRANGED;
  return {
    ...(isOther && { expansions: [], ways: [] }),
    ...((isOtherPair || differs("layout")) && { camera, frame, moved, held }),
    ...(differs("compare") && { groups }),
    ...(change.compare !== undefined && { beside: undefined }),
    ...(change.beside !== undefined && { compare: undefined }),
    ...((isOther || differs("story")) && UNARRANGED),
    ...("select" in change && !("also" in change) && { also: [] }),
    ...change,
  };
}

/** A view that says in which drawing things were moved in it, or looked at; `drawn` is the present one. */
export function framed(view: ViewState, drawn: Frame): ViewState {
  const isPlaced = view.camera !== undefined || Object.keys({ ...view.moved, ...view.held }).length > 0;
  return { ...view, frame: isPlaced ? (view.frame ?? drawn) : undefined };
}
