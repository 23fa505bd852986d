import { call } from "#api/call.ts";
import { endpoints } from "#contract/endpoints.ts";
import { type PathList, waysText } from "#contract/path.ts";
import type { StoryHighlight } from "#contract/story.ts";
import { type Answer, known, Question, UNASKED } from "./answer.ts";
import type { Atlas } from "./atlas.ts";

/** For each two entities between which the view draws a way, all the ways there are. */
export type Ways = readonly PathList[];

/** The ways between the entities that the view names: asked for when it names them, and lit where they are drawn. */
export class Trail {
  readonly #atlas: Atlas;
  readonly #listeners = new Set<() => void>();
  #answer: Answer<Ways> = UNASKED;
  #asked = "";
  #lit: { readonly drawn: Drawn; readonly highlight: StoryHighlight } | undefined;
  readonly #question = new Question<Ways>((answer) => {
    this.#answer = answer;
    for (const listener of this.#listeners) listener();
  });

  constructor(atlas: Atlas) {
    this.#atlas = atlas;
    atlas.subscribe(() => this.#look());
    this.#look();
  }

  readonly read = (): Answer<Ways> => this.#answer;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The ways that are drawn, the same object as long as they are the same; undefined where there are none. */
  get highlight(): StoryHighlight | undefined {
    const { ways } = this.#atlas.read().view;
    const found = known(this.#answer);
    const drawn = ways.flatMap(({ nth }, at) => found?.[at]?.paths[nth - 1] ?? []);
    if (drawn.length === 0) return undefined;
    if (drawn.some((way, at) => way !== this.#lit?.drawn[at]) || drawn.length !== this.#lit?.drawn.length)
      this.#lit = { drawn, highlight: highlightOf(drawn) };
    return this.#lit?.highlight;
  }

  #look(): void {
    const { ways } = this.#atlas.read().view;
    // Which of the ways is drawn is no new question.
    const asked = waysText(ways.map((way) => ({ ...way, nth: 1 })));
    if (asked === this.#asked) return;
    this.#asked = asked;
    this.#question.drop();
    if (ways.length === 0) return;
    void this.#question.ask((signal) =>
      Promise.all(
        ways.map(({ from, to, without }) =>
          call(endpoints.paths, { from, to, without: without.join(",") }, { signal }),
        ),
      ),
    );
  }
}

type Drawn = readonly PathList["paths"][number][];

function highlightOf(drawn: Drawn): StoryHighlight {
  return {
    entities: [...new Set(drawn.flatMap(({ entities }) => entities.map(({ id }) => id)))],
    links: drawn.flatMap(({ entities, links }) =>
      links.map(({ type, direction }, at) => {
        const [from, to] = [entities[at]?.id ?? "", entities[at + 1]?.id ?? ""];
        return direction === "out" ? { source: from, type, target: to } : { source: to, type, target: from };
      }),
    ),
  };
}
