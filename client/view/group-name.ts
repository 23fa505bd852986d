import type { Group } from "./arrangement.ts";
import { groupName } from "./arrangement-address.ts";
import { pickedIn } from "./picked.ts";
import type { ViewState } from "./view-state.ts";

/** The group that is selected: all of its members and nothing else. */
export function groupIn(view: Pick<ViewState, "groups" | "select" | "also">): Group | undefined {
  const ids = pickedIn(view);
  return view.groups.find(({ members }) => members.length === ids.length && members.every((id) => ids.includes(id)));
}

/** The change that gives a group another name, as an address can hold it; none where nothing is left of the name. */
export function renamed(
  { groups }: Pick<ViewState, "groups">,
  number: number,
  typed: string,
): Partial<Pick<ViewState, "groups">> {
  const name = groupName(typed);
  if (name === undefined) return {};
  return { groups: groups.map((group) => (group.number === number ? { ...group, name } : group)) };
}
