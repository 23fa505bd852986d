import { lensTable } from "#view/lens-table.ts";
import { stepOf } from "#view/story-view.ts";
import { known } from "./answer.ts";
import type { Atlas } from "./atlas.ts";

/** Keeps the title and the question of the lens, or the title of the story, which stand on the page before any panel. */
export function keepMasthead(atlas: Atlas, title: HTMLElement, question: HTMLElement): void {
  let told: string | undefined;
  const update = () => {
    const { view, story } = atlas.read();
    const described = lensTable.get(view.lens);
    const step = stepOf(view, known(story));
    const lensTitle = described?.title ?? view.lens;
    const names = view.story ? [step?.title, step && known(story)?.title] : [lensTitle];
    const words = [...names.filter(Boolean), "Initiative Atlas"].join(" · ");
    if (words === told) return;
    told = words;
    document.title = words;
    document.body.toggleAttribute("data-story", view.story !== undefined);
    title.textContent = view.story ? (step && known(story)?.title) || "A story" : lensTitle;
    question.textContent = view.story ? "" : (described?.answers ?? "");
  };
  atlas.subscribe(update);
  update();
}
