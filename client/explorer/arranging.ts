import type { Subgraph } from "#contract/subgraph.ts";
import { type Alignment, alignment } from "#view/aligned.ts";
import { type Group, joined, movedOn, type Offset, putBack, without } from "#view/arrangement.ts";
import { allBut, linkedTo, pick, pickedIn } from "#view/picked.ts";
import type { ViewState } from "#view/view-state.ts";
import { known } from "./answer.ts";
import type { AtlasState } from "./atlas-state.ts";
import { shownFilter } from "./shown-filter.ts";

type Seen = Pick<AtlasState, "view" | "picture" | "evidence" | "properties">;

/** Each way to arrange what is selected, as a change of the view. */
export const ARRANGING = {
  /** Leaves the selection out of the picture. */
  hide: ({ view }: Seen): Partial<ViewState> => {
    const ids = pickedIn(view);
    return { out: joined(view.out, ids), only: without(view.only, ids), select: undefined };
  },
  /** Leaves everything else out. */
  keepOnly: ({ view }: Seen): Partial<ViewState> => {
    const ids = pickedIn(view);
    return { only: ids, out: without(view.out, ids), ...pick(ids) };
  },
  /** Selects what is linked to the selection as well. */
  widen: (seen: Seen): Partial<ViewState> => {
    const { view, picture } = seen;
    const [drawn, ids] = [known(picture), pickedIn(view)];
    return drawn ? pick([...ids, ...linkedTo(drawn, shownFilter(seen), ids)]) : {};
  },
  /** Selects what is not selected instead. */
  invert: (seen: Seen): Partial<ViewState> => {
    const { view, picture } = seen;
    const drawn = known(picture);
    return drawn ? pick(allBut(drawn, shownFilter(seen), pickedIn(view))) : {};
  },
  /** Selects everything that is shown. */
  all: (seen: Seen): Partial<ViewState> => {
    const { view, picture } = seen;
    const drawn = known(picture);
    return drawn ? pick(joined(pickedIn(view), allBut(drawn, shownFilter(seen), []))) : {};
  },
  /** Pins the selection, or unpins it where all of it is pinned. */
  pin: ({ view }: Seen): Partial<ViewState> => {
    const ids = pickedIn(view);
    return { pinned: isPinned(view) ? without(view.pinned, ids) : joined(view.pinned, ids) };
  },
  /** Draws the selection as one thing; what was in other groups leaves them. */
  group: ({ view }: Seen): Partial<ViewState> => {
    const ids = pickedIn(view);
    const number = Math.max(0, ...view.groups.map((group) => group.number)) + 1;
    return { groups: [...groupsWithout(view.groups, ids), { number, name: `Group ${number}`, members: ids }] };
  },
  /** Draws everything of the groups in which something is selected by itself again. */
  ungroup: ({ view }: Seen): Partial<ViewState> => {
    const ids = new Set(pickedIn(view));
    return { groups: view.groups.filter(({ members }) => !members.some((id) => ids.has(id))) };
  },
  /** Puts the selection back where the drawing has it; with no selection, everything. */
  putBack: ({ view }: Seen): Partial<ViewState> => {
    const ids = pickedIn(view);
    return { moved: ids.length > 0 ? putBack(view.moved, ids) : {} };
  },
} as const;

function groupsWithout(groups: readonly Group[], ids: readonly string[]): readonly Group[] {
  return groups
    .map((group) => ({ ...group, members: without(group.members, ids) }))
    .filter(({ members }) => members.length > 1);
}

/** Brings the selection onto a line, or leaves the same distance between its things, by where the layout has put them. */
export function alignedSelection(view: ViewState, drawn: Subgraph | undefined, how: Alignment): Partial<ViewState> {
  if (!drawn) return {};
  const places = new Map<string, Offset>();
  for (const id of pickedIn(view)) {
    const row = drawn.nodes.id.indexOf(id);
    const by = view.moved[id];
    if (row >= 0)
      places.set(id, { x: (drawn.nodes.x[row] ?? 0) + (by?.x ?? 0), y: (drawn.nodes.y[row] ?? 0) + (by?.y ?? 0) });
  }
  return { moved: movedOn(view.moved, alignment(places, how, new Set(view.pinned))) };
}

/** Whether all of the selection is pinned. */
export function isPinned(view: Pick<ViewState, "select" | "also" | "pinned">): boolean {
  const ids = pickedIn(view);
  return ids.length > 0 && ids.every((id) => view.pinned.includes(id));
}
