/**
 * Hides still pictures that cannot be had, now and later: while the atlas starts, or its database is away, a browser would draw its
 * sign for a broken picture in their place. What is shown anew is seen again by itself.
 *
 * @param root in which the pictures stand
 */
export function hideBrokenPosters(root: HTMLElement): void {
  // It may have failed before any script ran.
  for (const img of root.querySelectorAll("img")) if (img.complete && img.naturalWidth === 0) img.hidden = true;
  root.addEventListener(
    "error",
    ({ target }) => {
      if (target instanceof HTMLImageElement) target.hidden = true;
    },
    { capture: true },
  );
}
