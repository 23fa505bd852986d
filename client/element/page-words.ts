import { markColour } from "#contract/mark.ts";
import { PALETTES, type Palette, type Theme } from "#contract/palette.ts";
import { drawSign } from "#export/sign-strokes.ts";
import { canvasPen } from "#scene/pen.ts";
import type { StyleSign } from "#view/style-signs.ts";
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
  const signs = looks?.signs?.map((sign) => {
    const count = sign.of === "icon" ? ` ${sign.count}` : "";
    return made("span", {}, signCanvas(sign, PALETTES[theme]), `${sign.words}${count}`);
  });
  key.replaceChildren(...(rows ?? []), ...(signs ?? []), looks?.said.join(" · ") ?? "");
}

/** Drawn, since a host's policy may forbid pictures that stand in an address. */
function signCanvas(sign: StyleSign, palette: Palette): HTMLCanvasElement {
  const [side, density] = [18, 2];
  const canvas = made("canvas", { width: side * density, height: side * density, ariaHidden: "true" });
  canvas.style.width = `${side}px`;
  const context = canvas.getContext("2d");
  if (!context) return canvas;
  const pen = canvasPen(context);
  pen.scale(density, density);
  drawSign(pen, sign, palette, side / 2, side / 2);
  return canvas;
}
