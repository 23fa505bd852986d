import type { LayoutName } from "#contract/layout-names.ts";
import type { HeldPlaces } from "./held-places.ts";
import { layoutText } from "./layout-choice.ts";
import { type ViewState, viewSubject } from "./view-state.ts";

/** What a view wants of the layout engine. The same wish for the same picture gives the same drawing, wherever it is asked. */
export interface ViewLayoutWish {
  readonly name: LayoutName;
  readonly seed: number;
  readonly spread: boolean;
  /** What stands in the middle of a radial layout. */
  readonly around: string | undefined;
  /** Where things stay, whatever is laid out around them. */
  readonly fixed: HeldPlaces;
}

/** How a view is to be laid out; undefined where the stored drawing will do. */
export function layoutWish(view: ViewState): ViewLayoutWish | undefined {
  if (layoutText(view.layout) === "") return undefined;
  const { name, seed, spread, around } = view.layout;
  return {
    name,
    seed,
    spread,
    around: around ?? (name === "radial" ? viewSubject(view) : undefined),
    fixed: view.held,
  };
}
