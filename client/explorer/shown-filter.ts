import { type ViewFilter, viewFilter } from "#view/visible-rows.ts";
import { known } from "./answer.ts";
import type { AtlasState } from "./atlas-state.ts";

/** What the view leaves out, with the claims and values that are known by now. */
export function shownFilter({
  view,
  evidence,
  properties,
}: Pick<AtlasState, "view" | "evidence" | "properties">): ViewFilter {
  return viewFilter(view, known(evidence), known(properties));
}
