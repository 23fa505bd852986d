import { call } from "#api/call.ts";
import { endpoints } from "#contract/endpoints.ts";
import type { PathList } from "#contract/path.ts";
import type { StoryHighlight } from "#contract/story.ts";
import { type Answer, known, Question, UNASKED } from "./answer.ts";
import type { Atlas } from "./atlas.ts";

/** The ways between the two entities that the view names: asked for when it names them, and lit where one is drawn. */
export class Trail {
  readonly #atlas: Atlas;
  readonly #listeners = new Set<() => void>();
  #answer: Answer<PathList> = UNASKED;
  #asked = "";
  #lit: { readonly path: unknown; readonly highlight: StoryHighlight } | undefined;
  readonly #question = new Question<PathList>((answer) => {
    this.#answer = answer;
    for (const listener of this.#listeners) listener();
  });

  constructor(atlas: Atlas) {
    this.#atlas = atlas;
    atlas.subscribe(() => this.#look());
    this.#look();
  }

  readonly read = (): Answer<PathList> => this.#answer;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The way that is drawn, the same object as long as it is the same way; undefined where none is. */
  get highlight(): StoryHighlight | undefined {
    const { path } = this.#atlas.read().view;
    const found = path && known(this.#answer)?.paths[path.nth - 1];
    if (!found) return undefined;
    if (this.#lit?.path !== found) this.#lit = { path: found, highlight: highlightOf(found) };
    return this.#lit.highlight;
  }

  #look(): void {
    const { path } = this.#atlas.read().view;
    const asked = path ? `${path.from} ${path.to}` : "";
    if (asked === this.#asked) return;
    this.#asked = asked;
    this.#question.drop();
    if (path) {
      const { from, to } = path;
      void this.#question.ask((signal) => call(endpoints.paths, { from, to }, { signal }));
    }
  }
}

function highlightOf({ entities, links }: PathList["paths"][number]): StoryHighlight {
  return {
    entities: entities.map(({ id }) => id),
    links: links.map(({ type, direction }, at) => {
      const [from, to] = [entities[at]?.id ?? "", entities[at + 1]?.id ?? ""];
      return direction === "out" ? { source: from, type, target: to } : { source: to, type, target: from };
    }),
  };
}
