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

/** In how many of the frames after a button was pressed, or a wheel turned with Ctrl, something was drawn with WebGL. */
export function drawnAfter(part: Locator, how: "click" | "wheel" = "click"): Promise<number> {
  return part.evaluate(async (one, isTurned) => {
    const { prototype } = WebGL2RenderingContext;
    const clear = prototype.clear;
    let isDrawn = false;
    prototype.clear = function (mask) {
      isDrawn = true;
      clear.call(this, mask);
    };
    let drawn = 0;
    if (isTurned) one.dispatchEvent(new WheelEvent("wheel", { deltaY: -120, ctrlKey: true, bubbles: true }));
    else if (one instanceof HTMLElement) one.click();
    for (let frame = 0; frame < 12; frame += 1) {
      await new Promise(requestAnimationFrame);
      if (isDrawn) drawn += 1;
      isDrawn = false;
    }
    prototype.clear = clear;
    return drawn;
  }, how === "wheel");
}
