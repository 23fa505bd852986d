/** The name of the mark that `watchFirstFrame` leaves in a page's performance timeline. */
export const FIRST_FRAME = "first frame";

/**
 * Runs in a page before any script of its own, and marks the first frame after something was drawn with WebGL, once
 * what was drawn is there. The same for every page, whatever draws in it.
 *
 * Sent as text, so that it may use nothing from outside, nor name a function: tsx would wrap its name into a helper.
 */
export function watchFirstFrame(mark: string): void {
  const drawn = new Set<WebGL2RenderingContext>();
  const { prototype } = WebGL2RenderingContext;
  for (const method of ["drawArrays", "drawArraysInstanced"] as const) {
    const draw = prototype[method] as (...given: unknown[]) => void;
    prototype[method] = function (this: WebGL2RenderingContext, ...given: unknown[]) {
      draw.apply(this, given);
      if (given.slice(2).includes(0)) return;
      const isFirst = drawn.size === 0;
      drawn.add(this);
      if (!isFirst) return;
      requestAnimationFrame(() => {
        // Reading waits until all that was asked for is drawn.
        for (const context of drawn) {
          context.readPixels(0, 0, 1, 1, context.RGBA, context.UNSIGNED_BYTE, new Uint8Array(4));
        }
        performance.mark(mark);
      });
    };
  }
}
