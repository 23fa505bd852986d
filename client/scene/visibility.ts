import type { Subgraph } from "#contract/subgraph.ts";
import { linkKey } from "#view/sieve.ts";
import { drawnRows, type ViewFilter, viewFilter } from "#view/visible-rows.ts";

export const NO_FILTER: ViewFilter = viewFilter({
  hiddenKinds: [],
  hiddenFlows: [],
  hideHedged: false,
  hideDisputed: false,
});

/** What of a drawing is shown as it is, and what pale; all else is hidden. By the names of the drawn graph. */
export interface Visibility {
  readonly nodes: ReadonlyMap<string, "plain" | "pale">;
  readonly links: ReadonlyMap<string, "plain" | "pale">;
}

/** How a filter leaves a drawing: looked up for every item at every frame, and so computed once. */
export function visibilityOf(picture: Subgraph, filter: ViewFilter): Visibility {
  const { left, pale } = drawnRows(picture, filter);
  const idOf = (row: number) => picture.nodes.id[row] ?? "";
  const keyOf = (row: number) => linkKey(picture, row);
  return {
    nodes: new Map([
      ...left.nodes.map((row) => [idOf(row), "plain"] as const),
      ...pale.nodes.map((row) => [idOf(row), "pale"] as const),
    ]),
    links: new Map([
      ...left.links.map((row) => [keyOf(row), "plain"] as const),
      ...pale.links.map((row) => [keyOf(row), "pale"] as const),
    ]),
  };
}
