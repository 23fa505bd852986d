import type { Subgraph } from "#contract/subgraph.ts";
import { type ViewFilter, visibleRows } from "./visible-rows.ts";

/** What two drawings show, by id, in the order of the first that has it. */
export interface Overlap {
  readonly both: readonly string[];
  readonly onlyFirst: readonly string[];
  readonly onlySecond: readonly string[];
  /** How many links both show, and only one of them. */
  readonly links: Readonly<Record<"both" | "onlyFirst" | "onlySecond", number>>;
}

/** A drawing with what is left of it. */
interface Side {
  readonly picture: Subgraph;
  readonly filter: ViewFilter;
}

/**
 * What both of two drawings show, and what only one of them does. Links are the same where type and ends are.
 *
 * @param without what the drawings are about, which is no news
 */
export function overlapOf(first: Side, second: Side, without: readonly (string | undefined)[] = []): Overlap {
  const [one, other] = [shownIn(first), shownIn(second)];
  const news = ({ ids }: Shown) => ids.filter((id) => !without.includes(id));
  const nodes = split(news(one), news(other));
  const links = split(one.links, other.links);
  return {
    ...nodes,
    links: { both: links.both.length, onlyFirst: links.onlyFirst.length, onlySecond: links.onlySecond.length },
  };
}

interface Shown {
  readonly ids: readonly string[];
  readonly links: readonly string[];
}

function shownIn({ picture, filter }: Side): Shown {
  const { nodes, links, types } = picture;
  const visible = visibleRows(picture, filter);
  const idOf = (row: number | undefined) => nodes.id[row ?? -1] ?? "";
  const linkKey = (row: number) =>
    [idOf(links.source[row]), types[links.type[row] ?? -1]?.type, idOf(links.target[row])].join(" ");
  return { ids: visible.nodes.map(idOf), links: visible.links.map(linkKey) };
}

function split(one: readonly string[], other: readonly string[]) {
  const [ofFirst, ofSecond] = [new Set(one), new Set(other)];
  return {
    both: one.filter((id) => ofSecond.has(id)),
    onlyFirst: one.filter((id) => !ofSecond.has(id)),
    onlySecond: other.filter((id) => !ofFirst.has(id)),
  };
}
