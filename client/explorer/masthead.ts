import { lensTable } from "#view/lens-table.ts";
import { stepOf } from "#view/story-view.ts";
import { known } from "./answer.ts";
import type { Atlas } from "./atlas.ts";

const OF_QUERY = "The picture is the answer to the query in the Cypher console.";

/** Keeps the title and the question of the lens, or the title of the story, which stand on the page before any panel. */
export function keepMasthead(atlas: Atlas, title: HTMLElement, question: HTMLElement): void {
  let told: string | undefined;
  const update = () => {
    const { view, story, laid } = atlas.read();
    const described = lensTable.get(view.lens);
    const step = stepOf(view, known(story));
    const lensTitle = laid ? "Your query" : (described?.title ?? view.lens);
    const names = view.story ? [step?.title, step && known(story)?.title] : [lensTitle];
    const words = [...names.filter(Boolean), "Initiative Atlas"].join(" · ");
    if (words === told) return;
    told = words;
    document.title = words;
    document.body.toggleAttribute("data-story", view.story !== undefined);
    title.textContent = view.story ? (step && known(story)?.title) || "A story" : lensTitle;
    question.textContent = view.story ? "" : laid ? OF_QUERY : (described?.answers ?? "");
  };
  atlas.subscribe(update);
  update();
}
