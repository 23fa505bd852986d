import type { Locator, Page } from "playwright-core";

/** Shorter than anybody sees. */
const UNSEEN_MS = 20;

/** How many milliseconds each movement on a page takes that is under way and long enough to be seen. */
export function movements(page: Page): Promise<readonly number[]> {
  return page.evaluate(
    (unseen) =>
      document
        .getAnimations()
        .map(({ effect }) => Number(effect?.getComputedTiming().activeDuration ?? 0))
        .filter((ms) => ms > unseen),
    UNSEEN_MS,
  );
}

/** In how many of the frames after a button was pressed something was drawn with WebGL. */
export function drawnAfter(button: Locator): Promise<number> {
  return button.evaluate(async (one) => {
    const { prototype } = WebGL2RenderingContext;
    const clear = prototype.clear;
    let isDrawn = false;
    prototype.clear = function (mask) {
      isDrawn = true;
      clear.call(this, mask);
    };
    let drawn = 0;
    if (one instanceof HTMLElement) one.click();
    for (let frame = 0; frame < 12; frame += 1) {
      await new Promise(requestAnimationFrame);
      if (isDrawn) drawn += 1;
      isDrawn = false;
    }
    prototype.clear = clear;
    return drawn;
  });
}
