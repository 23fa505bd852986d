import type { Subgraph } from "#contract/subgraph.ts";
import { type Arrangement, movedOn, type Offset } from "./arrangement.ts";
import type { HeldPlaces } from "./held-places.ts";
import { type LayoutChoice, layoutText } from "./layout-choice.ts";
import type { ViewState } from "./view-state.ts";

/** A picture as it came, and as it is laid out now. */
interface LaidPicture {
  readonly stored: Subgraph;
  readonly drawn: Subgraph;
}

/**
 * A view laid out otherwise: what is pinned stays where it is, everything else is placed anew, be it moved by hand before. In
 * the stored drawing the pinned are so far from their places there.
 *
 * @param pictures one, or the two of a comparison
 */
export function layoutChange(
  view: ViewState,
  layout: LayoutChoice,
  pictures: readonly LaidPicture[],
): Pick<ViewState, "layout" | "held" | "moved"> {
  const held = pinnedPlaces(
    view,
    pictures.map(({ drawn }) => drawn),
  );
  if (layoutText(layout) !== "") return { layout, held, moved: wholeGroups(view) };
  return layoutBack(
    { ...view, held, moved: wholeGroups(view) },
    { layout, held: {} },
    pictures.map(({ stored }) => stored),
  );
}

/** A view with a layout that it had before, drawn as it was then: what is pinned has been moved from there to where it is. */
export function layoutBack(
  view: ViewState,
  { layout, held }: Pick<ViewState, "layout" | "held">,
  pictures: readonly Subgraph[],
): Pick<ViewState, "layout" | "held" | "moved"> {
  const places = Object.entries(pinnedPlaces(view, pictures));
  const steps = places.flatMap(([id, { x, y }]): [string, Offset][] => {
    const home = placeOf(pictures, id);
    return home ? [[id, { x: x - home.x, y: y - home.y }]] : [];
  });
  return { layout, held, moved: movedOn(wholeGroups(view), Object.fromEntries(steps)) };
}

/** Where all that is pinned stands now, in whole pixels. */
function pinnedPlaces({ pinned, moved, held }: ViewState, drawn: readonly Subgraph[]): HeldPlaces {
  const places = pinned.flatMap((id): [string, Offset][] => {
    // Held things are where they are held, be it in a layout that is still being made.
    const at = held[id] ?? placeOf(drawn, id);
    const by = moved[id] ?? { x: 0, y: 0 };
    return at ? [[id, { x: Math.round(at.x + by.x), y: Math.round(at.y + by.y) }]] : [];
  });
  return Object.fromEntries(places);
}

/** A group stands in the middle of its members: where all of them stay, it stays as far from there as it was moved. */
function wholeGroups({ groups, pinned, moved }: ViewState): Arrangement["moved"] {
  const kept = groups
    .filter(({ members }) => members.every((id) => pinned.includes(id)))
    .flatMap(({ number }): [string, Offset][] => {
      const by = moved[`group:${number}`];
      return by ? [[`group:${number}`, by]] : [];
    });
  return Object.fromEntries(kept);
}

function placeOf(pictures: readonly Subgraph[], id: string): Offset | undefined {
  for (const { nodes } of pictures) {
    const row = nodes.id.indexOf(id);
    if (row >= 0) return { x: nodes.x[row] ?? 0, y: nodes.y[row] ?? 0 };
  }
  return undefined;
}
