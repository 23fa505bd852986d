import { type Expansion, expansionsText, MOST_EXPANSIONS, MOST_NEIGHBOURS } from "#contract/expansion.ts";
import { waysText } from "#contract/path.ts";
import type { ViewState } from "./view-state.ts";

/** How many neighbours one step of an expansion adds. */
export const EXPANSION_STEP = 12;

/** What a view asks of its lens: the parameters, and what is drawn as well. */
export function askedOf({
  params,
  expansions,
  ways,
}: Pick<ViewState, "params" | "expansions" | "ways">): ViewState["params"] {
  return {
    ...params,
    ...(expansions.length > 0 && { expand: expansionsText(expansions) }),
    ...(ways.length > 0 && { path: waysText(ways) }),
  };
}

/** The expansions with one more, or with another of the same entity in its place; of too many the first goes. */
export function expandedWith(expansions: readonly Expansion[], one: Expansion): readonly Expansion[] {
  const isThere = expansions.some(({ id }) => id === one.id);
  const next = isThere ? expansions.map((other) => (other.id === one.id ? one : other)) : [...expansions, one];
  return next.slice(-MOST_EXPANSIONS);
}

/** The expansions with one more step of an entity's neighbours over all its links, `drawn` of which are there already. */
export function expandedBy(expansions: readonly Expansion[], id: string, drawn: number): readonly Expansion[] {
  const limit = Math.min(MOST_NEIGHBOURS, drawn + EXPANSION_STEP);
  const rank = expansions.find((one) => one.id === id)?.rank ?? "degree";
  return expandedWith(expansions, { id, limit, rank, links: [] });
}

/** The expansions without that of an entity. */
export function collapsed(expansions: readonly Expansion[], id: string): readonly Expansion[] {
  return expansions.filter((one) => one.id !== id);
}
