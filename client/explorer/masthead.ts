import { lensTable } from "#view/lens-table.ts";
import { stepOf } from "#view/story-view.ts";
import { known } from "./answer.ts";
import type { Atlas } from "./atlas.ts";
import type { AtlasState } from "./atlas-state.ts";

const OF_QUERY = "The picture is the answer to the query in the Cypher console.";

interface Masthead {
  /** Of the lens or of the story. */
  readonly title: string;
  /** The question of the lens, or what a query's answer is; empty in a story. */
  readonly question: string;
  /** From the nearest to the farthest, such as a step and its story. */
  readonly names: readonly string[];
}

/** What is to be said above the picture. */
export function mastheadOf({ view, story, laid }: AtlasState): Masthead {
  const lens = lensTable.get(view.lens);
  if (view.story) {
    const step = stepOf(view, known(story));
    const title = (step && known(story)?.title) || "A story";
    return { title, question: "", names: step ? [step.title, title] : [] };
  }
  const title = laid ? "Your query" : (lens?.title ?? view.lens);
  return { title, question: laid ? OF_QUERY : (lens?.answers ?? ""), names: [title] };
}

/** Keeps the title and the question of the lens, or the title of the story, which stand on the page before any panel. */
export function keepMasthead(atlas: Atlas, titlePlace: HTMLElement, questionPlace: HTMLElement): void {
  let told: string | undefined;
  const update = () => {
    const state = atlas.read();
    const { title, question, names } = mastheadOf(state);
    const words = [...names, "Initiative Atlas"].join(" · ");
    if (words === told) return;
    told = words;
    document.title = words;
    document.body.toggleAttribute("data-story", state.view.story !== undefined);
    titlePlace.textContent = title;
    questionPlace.textContent = question;
  };
  atlas.subscribe(update);
  update();
}
