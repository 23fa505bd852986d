import { element } from "./element.ts";

const HINT_MS = 1500;

/**
 * A bare wheel belongs to the page; whoever turns it over the picture is told how to zoom, for a moment.
 * Not until the pointer leaves: a frame that was scrolled away from under it is not told of that.
 */
export function hintAtWheel(text: string): void {
  const hint = element("wheel-hint");
  hint.textContent = text;
  let reading: ReturnType<typeof setTimeout> | undefined;
  element("pictures").addEventListener(
    "wheel",
    (event) => {
      hint.hidden = event.ctrlKey || event.metaKey;
      clearTimeout(reading);
      reading = setTimeout(() => {
        hint.hidden = true;
      }, HINT_MS);
    },
    { capture: true, passive: true },
  );
}
