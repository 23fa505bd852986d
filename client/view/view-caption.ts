import type { Subgraph } from "#contract/subgraph.ts";
import { dateWords } from "./date-words.ts";
import { lensTable } from "./lens-table.ts";
import { type ViewState, viewSubject } from "./view-state.ts";

/** What of a picture is needed to say whom it is about. */
interface Named {
  readonly nodes: Pick<Subgraph["nodes"], "id" | "name">;
}

/**
 * A view in a few words, to stand above its picture beside that of another: the lens and whom it looks at; where both would
 * read the same, with what was done to one of them.
 *
 * @param picture where the names are; without it ids stand for them
 * @param titleOf what a lens is called
 */
export function viewCaption(
  view: ViewState,
  picture: Named | undefined,
  other: ViewState,
  titleOf: (lens: string) => string = writtenTitle,
): string {
  const title = titleOf(view.lens);
  const subject = viewSubject(view);
  const whom = subject === undefined || subject === "all" ? "" : nameIn(picture, subject);
  const isTwin = view.lens === other.lens && subject === viewSubject(other);
  return [[title, whom].filter(Boolean).join(": "), ...(isTwin ? differences(view, other) : [])].join(", ");
}

function writtenTitle(lens: string): string {
  return lensTable.get(lens)?.title ?? lens;
}

function nameIn(picture: Named | undefined, id: string): string {
  return picture?.nodes.name[picture.nodes.id.indexOf(id)] ?? id;
}

/** What one of two views of the same has and the other has not, or not so. */
function differences(view: ViewState, other: ViewState): readonly string[] {
  const differs = (...keys: readonly (keyof ViewState)[]) =>
    keys.some((key) => JSON.stringify(view[key]) !== JSON.stringify(other[key]));
  const { hiddenKinds, hiddenFlows, filters, out, only, hideHedged, hideDisputed } = view;
  const isFiltered =
    hiddenKinds.length + hiddenFlows.length + filters.length + out.length + only.length > 0 ||
    hideHedged ||
    hideDisputed;
  const filtering = ["hiddenKinds", "hiddenFlows", "filters", "out", "only", "hideHedged", "hideDisputed"] as const;
  return [
    ...(differs("day") && view.day !== undefined ? [`by ${dateWords(view.day)}`] : []),
    ...(differs("expansions") && view.expansions.length > 0 ? ["expanded"] : []),
    ...(differs("ways") && view.ways.length > 0 ? ["with a way"] : []),
    ...(differs(...filtering) && isFiltered ? ["filtered"] : []),
  ];
}
