import { lensTable } from "#view/lens-table.ts";
import type { Atlas } from "./atlas.ts";

/** Keeps the title and the question of the lens, which stand on the page before any panel. */
export function keepMasthead(atlas: Atlas, title: HTMLElement, question: HTMLElement): void {
  let named: string | undefined;
  const update = () => {
    const { lens } = atlas.read().view;
    if (lens === named) return;
    named = lens;
    const described = lensTable.get(lens);
    title.textContent = described?.title ?? lens;
    question.textContent = described?.answers ?? "";
    document.title = described ? `${described.title} · Initiative Atlas` : "Initiative Atlas";
  };
  atlas.subscribe(update);
  update();
}
