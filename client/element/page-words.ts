import { markColour } from "#contract/mark.ts";
import { PALETTES, type Theme } from "#contract/palette.ts";
import type { ElementPage } from "./element-page.ts";
import { type FrozenView, sidesOf } from "./frozen-view.ts";
import { made } from "./made.ts";
import { bannerWords, figureWords, linkItems, titleOf } from "./picture-words.ts";
import type { Loaded } from "./view-source.ts";

/**
 * Says around the picture what it shows, from where and as of when.
 *
 * @param server where the atlas was asked; empty for the page's own origin
 */
export function fillPage(page: ElementPage, loaded: Loaded, server: string): void {
  const { frozen, shown, isFallback, isStale } = loaded;
  page.title.textContent = titleOf(frozen);
  page.question.textContent = frozen.about;
  const sides = sidesOf(frozen);
  for (const [at, { stage }] of page.panes.entries())
    stage.ariaLabel = `Picture of the graph: ${sides[1] ? sides[at]?.name : page.title.textContent}`;
  page.banner.textContent = bannerWords(loaded);
  page.banner.classList.toggle("old", isFallback || isStale);
  page.figures.textContent = figureWords(frozen);
  page.key.hidden = !frozen.looks;
  page.sayings.replaceChildren(...sides.flatMap(linkItems));
  page.words.hidden = false;
  page.sources.hidden = false;
  page.sources.open = false;
  const origin = shown === "live" ? server || location.origin : frozen.origin;
  const isWeb = /^https?:\/\//i.test(origin);
  page.open.hidden = !isWeb;
  if (isWeb) page.open.href = `${origin}/${frozen.view}`;
}

/** Says what a picture's looks stand for, in the colours of a theme. */
export function fillKey({ key }: ElementPage, { looks }: FrozenView, theme: Theme): void {
  const rows = looks?.key.map(({ words, mark, count }) => {
    const swatch = made("i", {});
    swatch.style.background = markColour(mark, PALETTES[theme]);
    return made("span", {}, swatch, `${words} ${count}`);
  });
  key.replaceChildren(...(rows ?? []), looks?.said.join(" · ") ?? "");
}
