/** The names of the marks that `watchFirstPicture` leaves: a still picture has come, and something was drawn on a plain canvas. */
export const FIRST_STILL = "first still";
export const FIRST_DRAWING = "first drawing";

/**
 * Runs in every frame of a page before any script of its own, beside `watchFirstFrame`, which sees what is drawn with WebGL.
 *
 * Sent as text, so that it may use nothing from outside, nor name a function.
 */
export function watchFirstPicture({ still, drawing }: { readonly still: string; readonly drawing: string }): void {
  const marked = new Set<string>();
  // In an element's own tree a picture tells nobody but itself that it has come.
  const source = Object.getOwnPropertyDescriptor(HTMLImageElement.prototype, "src");
  Object.defineProperty(HTMLImageElement.prototype, "src", {
    ...source,
    set(this: HTMLImageElement, address: string) {
      this.addEventListener("load", () => document.dispatchEvent(new Event(still)), { once: true });
      source?.set?.call(this, address);
    },
  });
  document.addEventListener(
    "load",
    ({ target }) => target instanceof HTMLImageElement && document.dispatchEvent(new Event(still)),
    true,
  );
  for (const name of [still, drawing])
    document.addEventListener(name, () => {
      if (marked.has(name)) return;
      marked.add(name);
      requestAnimationFrame(() => performance.mark(name));
    });
  const { prototype } = CanvasRenderingContext2D;
  for (const method of ["fill", "stroke", "fillText", "drawImage"] as const) {
    const draw = prototype[method] as (...given: unknown[]) => void;
    Object.defineProperty(prototype, method, {
      value(this: CanvasRenderingContext2D, ...given: unknown[]) {
        draw.apply(this, given);
        if (!marked.has(drawing) && this.canvas.isConnected) document.dispatchEvent(new Event(drawing));
      },
    });
  }
}
