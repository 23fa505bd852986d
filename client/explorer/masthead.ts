import { lensTable } from "#view/lens-table.ts";
import type { Atlas } from "./atlas.ts";

/** Keeps the title and the question of the lens, which stand on the page before any panel. */
export function keepMasthead(atlas: Atlas, title: HTMLElement, question: HTMLElement): void {
  let named: string | undefined;
  const update = () => {
    const { view, laid } = atlas.read();
    const lens = laid ? "" : view.lens;
    if (lens === named) return;
    named = lens;
    if (laid) {
      title.textContent = "Your query";
      question.textContent = "The picture is the answer to the query in the Cypher console.";
      document.title = "Your query · Initiative Atlas";
      return;
    }
    const described = lensTable.get(lens);
    title.textContent = described?.title ?? lens;
    question.textContent = described?.answers ?? "";
    document.title = described ? `${described.title} · Initiative Atlas` : "Initiative Atlas";
  };
  atlas.subscribe(update);
  update();
}
