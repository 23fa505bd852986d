import { changed, historyOf, redone, undone, type ViewHistory } from "#view/view-history.ts";
import type { ViewState } from "#view/view-state.ts";
import type { Atlas } from "./atlas.ts";

/** Remembers every change of the atlas's view, whoever made it, and takes it back step by step. */
export class UndoLine {
  #history: ViewHistory;
  readonly #atlas: Pick<Atlas, "read" | "subscribe" | "go">;

  constructor(atlas: Pick<Atlas, "read" | "subscribe" | "go">) {
    this.#atlas = atlas;
    this.#history = historyOf(atlas.read().view);
    atlas.subscribe(() => {
      const { view } = atlas.read();
      if (view !== this.#history.present) this.#history = changed(this.#history, view);
    });
  }

  get canUndo(): boolean {
    return this.#history.past.length > 0;
  }

  get canRedo(): boolean {
    return this.#history.future.length > 0;
  }

  /** Back to the view before the last change; says whether there was one. */
  undo(): boolean {
    return this.#move(undone(this.#history));
  }

  /** To the view that was undone last; says whether there was one. */
  redo(): boolean {
    return this.#move(redone(this.#history));
  }

  #move(history: ViewHistory): boolean {
    if (history === this.#history) return false;
    // Before the atlas goes there, so that it is no new step when it arrives.
    this.#history = history;
    this.#atlas.go(differences(this.#atlas.read().view, history.present));
    return true;
  }
}

/** What must change to get from one view to another, without what is open in the console; these are always said, because others take them along. */
function differences(from: ViewState, to: ViewState): Partial<ViewState> {
  const { query: _console, ...wanted } = to;
  const { expansions, ways, story, also, camera, frame, out, only, pinned, moved, groups } = to;
  const had = new Map(Object.entries(from).map(([key, value]) => [key, JSON.stringify(value)]));
  const changes = Object.entries(wanted).filter(([key, value]) => had.get(key) !== JSON.stringify(value));
  return {
    ...Object.fromEntries(changes),
    ...{ expansions, ways, story, also, camera, frame, out, only, pinned, moved, groups },
  };
}
