const HINT_MS = 1500;

/**
 * A bare wheel belongs to the page; whoever turns it over a picture is told how to zoom, for a moment.
 * Not until the pointer leaves: a frame that was scrolled away from under it is not told of that.
 *
 * @param signal ends it; without one it lasts as long as the place
 */
export function hintAtWheel(place: HTMLElement, hint: HTMLElement, signal?: AbortSignal): void {
  let reading: ReturnType<typeof setTimeout> | undefined;
  place.addEventListener(
    "wheel",
    (event) => {
      hint.hidden = event.ctrlKey || event.metaKey;
      clearTimeout(reading);
      reading = setTimeout(() => {
        hint.hidden = true;
      }, HINT_MS);
    },
    { capture: true, passive: true, ...(signal && { signal }) },
  );
}
