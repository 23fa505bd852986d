import { call } from "#api/call.ts";
import { endpoints } from "#contract/endpoints.ts";
import type { EvidenceIndex } from "#view/evidence-index.ts";
import { secondView } from "#view/second-view.ts";
import type { ViewState } from "#view/view-state.ts";
import { needsEvidence } from "#view/visible-rows.ts";
import { type Answer, known, Question } from "./answer.ts";
import type { Atlas } from "./atlas.ts";

/**
 * The claims behind all links, fetched once some filter asks for them: one answer for every view, so that the first picture
 * carries none of it and no other view has to wait for it again.
 */
export class EvidenceShelf {
  readonly #atlas: Pick<Atlas, "read">;
  readonly #fetch: typeof globalThis.fetch;
  readonly #question: Question<EvidenceIndex>;
  /** The facts of which it was asked for last, so that a failure does not ask for ever. */
  #askedFor: string | undefined;

  constructor(atlas: Pick<Atlas, "read" | "subscribe" | "tell">, fetch: typeof globalThis.fetch) {
    this.#atlas = atlas;
    this.#fetch = fetch;
    this.#question = new Question((evidence: Answer<EvidenceIndex>) => atlas.tell({ evidence }));
    let wasOut = false;
    const look = () => {
      const { view, picture, evidence, outage } = atlas.read();
      const isBack = wasOut && !outage;
      wasOut = outage !== undefined;
      if (isBack && evidence.state === "failed") this.want();
      if (isNeeded(view) && picture.state === "given" && this.#askedFor !== picture.value.dataset) this.want();
    };
    atlas.subscribe(look);
    look();
  }

  /** Fetches the claims, unless those of the facts that are shown are there or on their way; also the way to try again. */
  want(): void {
    const { picture, evidence } = this.#atlas.read();
    const dataset = known(picture)?.dataset ?? "";
    if (evidence.state === "asked" || (evidence.state === "given" && this.#askedFor === dataset)) return;
    this.#askedFor = dataset;
    void this.#question.ask(async (signal) => {
      const { indexEvidence } = await import("#view/evidence-index.ts");
      return indexEvidence(await call(endpoints.evidence, {}, { signal, fetch: this.#fetch }));
    });
  }
}

function isNeeded(view: ViewState): boolean {
  return [view, secondView(view) ?? view].some(needsEvidence);
}
