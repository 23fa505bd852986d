import { formatView } from "./view-address.ts";
import type { ViewState } from "./view-state.ts";

/** The views one has come through, the present one, and those that were undone, the nearest first. */
export interface ViewHistory {
  readonly past: readonly ViewState[];
  readonly present: ViewState;
  readonly future: readonly ViewState[];
}

/** So many steps can be undone; older ones are forgotten. */
export const MOST_STEPS = 200;

/** A history that begins with a view. */
export function historyOf(view: ViewState): ViewHistory {
  return { past: [], present: view, future: [] };
}

/**
 * After a change of the view: one step more, and nothing to be redone. A view that looks the same is no step, and however far a
 * slider is drawn, or time is played, or however often the camera moves on, it is one step.
 */
export function changed(history: ViewHistory, view: ViewState): ViewHistory {
  if (looksSame(history.present, view)) return { ...history, present: view };
  const before = history.past.at(-1);
  const isGoingOn = (alike: (view: ViewState) => string) =>
    before !== undefined && alike(before) === alike(history.present) && alike(view) === alike(history.present);
  if (isGoingOn(onSliders) || isGoingOn(fromAnywhere)) return { ...history, present: view, future: [] };
  return { past: [...history.past, history.present].slice(-MOST_STEPS), present: view, future: [] };
}

/** One step back; the same history where there is none. */
export function undone(history: ViewHistory): ViewHistory {
  const present = history.past.at(-1);
  if (!present) return history;
  return { past: history.past.slice(0, -1), present, future: [history.present, ...history.future] };
}

/** One step forward again; the same history where nothing was undone. */
export function redone(history: ViewHistory): ViewHistory {
  const [present, ...future] = history.future;
  if (!present) return history;
  return { past: [...history.past, history.present], present, future };
}

/** What is written in the console has its own way of undoing. */
function looksSame(one: ViewState, other: ViewState): boolean {
  return formatView({ ...one, query: undefined }) === formatView({ ...other, query: undefined });
}

/** A view wherever one looks from. */
function fromAnywhere(view: ViewState): string {
  return formatView({ ...view, query: undefined, camera: undefined, frame: undefined });
}

/** A view wherever its sliders stand. */
function onSliders(view: ViewState): string {
  const filters = view.filters.map((filter) => ("from" in filter ? { ...filter, from: 0, to: 0 } : filter));
  return formatView({ ...view, query: undefined, filters, day: view.day && "2000-01-01" });
}
