import { call } from "#api/call.ts";
import { endpoints } from "#contract/endpoints.ts";
import type { Story } from "#contract/story.ts";
import { stepView } from "#view/story-view.ts";
import { formatView, parseView } from "#view/view-address.ts";
import type { ViewState } from "#view/view-state.ts";
import { type Answer, known, Question, UNASKED } from "./answer.ts";

interface ReadingParts {
  readonly fetch: typeof globalThis.fetch;
  readonly report: (story: Answer<Story>) => void;
  /** Called once what was awaited has come, or has failed. */
  readonly came: () => void;
}

/** The story that is read: fetched when a view first stands in it, and kept until another is. */
export class Reading {
  #story: Answer<Story> = UNASKED;
  #awaited: string | undefined;
  readonly #parts: ReadingParts;
  readonly #question = new Question<Story>((story) => {
    this.#story = story;
    this.#parts.report(story);
  });

  constructor(parts: ReadingParts) {
    this.#parts = parts;
  }

  /** Fetches the story that the view stands in, unless it is there or on its way. */
  open({ story }: ViewState): void {
    const id = story?.id;
    if (id === undefined || known(this.#story)?.id === id || this.#awaited === id) return;
    this.#awaited = id;
    const { fetch, came } = this.#parts;
    void this.#question
      .ask((signal) => call(endpoints.story, {}, { place: { id }, signal, fetch }))
      .then(() => {
        if (this.#awaited !== id) return;
        this.#awaited = undefined;
        came();
      });
  }

  /** Whether it is not known yet through which lens the view looks. */
  awaits({ story }: ViewState): boolean {
    return story !== undefined && story.id === this.#awaited;
  }

  /** A view as its address has it; in a story through the lens of its step, or as it was until the story has come. */
  placed(wanted: ViewState): ViewState {
    const view = parseView(formatView(wanted));
    if (!view.story) return view;
    const story = known(this.#story);
    const { lens, params } = wanted;
    return story?.id === view.story.id ? stepView(view, story) : { ...view, lens, params };
  }
}
