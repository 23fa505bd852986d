import type { LensId } from "#contract/endpoints.ts";
import { lenses } from "#contract/lenses.gen.ts";
import type { StoryHighlight } from "#contract/story.ts";
import type { Subgraph } from "#contract/subgraph.ts";
import { Problem } from "#server/problem.ts";
import { isLensId } from "#view/lens-table.ts";
import type { ViewWords } from "#view/localised.ts";
import { secondView } from "#view/second-view.ts";
import { formatView } from "#view/view-address.ts";
import { viewCaption } from "#view/view-caption.ts";
import { lensView, type ViewState, viewSubject } from "#view/view-state.ts";
import type { WrittenStory } from "./stories.ts";

/** A view in words and in what has to be asked for it. */
export interface Viewed {
  readonly lens: LensId;
  /** With the lens and the parameters of the step, where it is one of a story. */
  readonly view: ViewState;
  readonly title: string;
  readonly about: string;
  readonly highlight: StoryHighlight | undefined;
}

/** @throws Problem `unknown-story` or `unknown-lens` where the view names what is not there */
export function viewedIn(view: ViewState, stories: readonly WrittenStory[]): Viewed {
  if (view.story) return stepIn(view, view.story, stories);
  const lens = knownLens(view.lens);
  const { title, answers: about } = lenses[lens];
  return { lens, view, title, about, highlight: undefined };
}

/** What stands beside a view; nothing where it is drawn alone, as a step of a story always is. */
export function besideOf({ view }: Viewed): Viewed | undefined {
  const second = view.story ? undefined : secondView(view);
  return second && isLensId(second.lens) ? viewedIn(second, []) : undefined;
}

/** Whom a drawing is about, in all names; empty where it is about nobody in particular. */
export function subjectIn({ nodes }: Subgraph, view: ViewState): string {
  const at = view.story ? -1 : nodes.id.indexOf(viewSubject(view) ?? "");
  return [nodes.name[at], nodes.nameZh[at]].filter(Boolean).join(" ");
}

/** What a drawing is called beside another: whom it is about where both are of one lens, else its view in a few words. */
export function sideName(side: Viewed, answer: Subgraph, other: Viewed, words: ViewWords | undefined): string {
  const titleOf = (lens: string) => (isLensId(lens) ? (words?.lens(lens)[0] ?? lenses[lens].title) : lens);
  const isOneLens = (side.view.compare ?? other.view.compare) !== undefined;
  return (isOneLens && subjectIn(answer, side.view)) || viewCaption(side.view, answer, other.view, titleOf);
}

/** The last step where the address names a later one. */
function stepIn(
  view: ViewState,
  { id, step }: NonNullable<ViewState["story"]>,
  stories: readonly WrittenStory[],
): Viewed {
  const story = stories.find((one) => one.id === id);
  const at = Math.min(step, story?.steps.length ?? 0);
  const told = story?.steps[at - 1];
  if (!story || !told)
    throw new Problem("unknown-story", `There is no story ${JSON.stringify(id)}; /api/stories lists them.`);
  const lens = knownLens(told.view.lens);
  return {
    lens,
    view: { ...view, lens, params: { ...lensView(lens).params, ...told.view.params }, story: { id, step: at } },
    title: told.title,
    about: story.title,
    highlight: told.highlight,
  };
}

function knownLens(name: string): LensId {
  if (isLensId(name)) return name;
  throw new Problem("unknown-lens", `There is no lens ${JSON.stringify(name)}; /api/lenses lists them.`);
}

/** The query string of what a picture of it shows; the same picture is always asked for in the same way. */
export function drawnAddress(view: ViewState): string {
  return formatView({ ...view, table: false, query: undefined });
}

/** The same of the first picture alone, where two stand side by side. */
export function firstDrawnAddress(view: ViewState): string {
  return drawnAddress({ ...view, compare: undefined, beside: undefined });
}
