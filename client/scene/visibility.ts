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
  const shown = (part: keyof Visibility, nameOf: (row: number) => string) => {
    const names = new Map<string, "plain" | "pale">();
    for (const row of left[part]) names.set(nameOf(row), "plain");
    for (const row of pale[part]) names.set(nameOf(row), "pale");
    return names;
  };
  return {
    nodes: shown("nodes", (row) => picture.nodes.id[row] ?? ""),
    links: shown("links", (row) => linkKey(picture, row)),
  };
}
