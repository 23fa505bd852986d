import type { Story, StoryStep } from "#contract/story.ts";
import { STORED_LAYOUT } from "./layout-choice.ts";
import { type LensTable, lensTable } from "./lens-table.ts";
import { lensView, type ViewState } from "./view-state.ts";

/** The step that a view stands at: the last one where the address names a later. Undefined in another story, or in none. */
export function stepOf(view: ViewState, story: Story | undefined): StoryStep | undefined {
  if (!story || view.story?.id !== story.id) return undefined;
  return story.steps[Math.min(view.story.step, story.steps.length) - 1];
}

/** A view in a story, through the lens of its step; selection and filters stay as they are. */
export function stepView(view: ViewState, story: Story, lenses: LensTable = lensTable): ViewState {
  const step = stepOf(view, story);
  if (!step) return view;
  const { lens, params } = lensView(step.view.lens, lenses);
  return {
    ...view,
    lens,
    params: { ...params, ...step.view.params },
    compare: undefined,
    beside: undefined,
    layout: STORED_LAYOUT,
    story: { id: story.id, step: story.steps.indexOf(step) + 1 },
  };
}
