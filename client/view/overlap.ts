import type { Subgraph } from "#contract/subgraph.ts";
import { type ViewFilter, visibleRows } from "./visible-rows.ts";

/** What two drawings show, by id, in the order of the first that has it. */
export interface Overlap {
  readonly both: readonly string[];
  readonly onlyFirst: readonly string[];
  readonly onlySecond: readonly string[];
}

/**
 * What both of two drawings show, and what only one of them does.
 *
 * @param without what the drawings are about, which is no news
 */
export function overlapOf(
  first: Subgraph,
  second: Subgraph,
  filter: ViewFilter,
  without: readonly (string | undefined)[] = [],
): Overlap {
  const shown = (picture: Subgraph) =>
    visibleRows(picture, filter)
      .nodes.map((row) => picture.nodes.id[row] ?? "")
      .filter((id) => !without.includes(id));
  const [one, other] = [shown(first), shown(second)];
  const [ofFirst, ofSecond] = [new Set(one), new Set(other)];
  return {
    both: one.filter((id) => ofSecond.has(id)),
    onlyFirst: one.filter((id) => !ofSecond.has(id)),
    onlySecond: other.filter((id) => !ofFirst.has(id)),
  };
}
