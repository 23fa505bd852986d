import type { Frame, Page } from "playwright-core";

/** A line of text on a canvas with the box it fills, in CSS pixels of that canvas. */
export interface CanvasWord {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

type Watched = typeof globalThis & { canvasWords?: Map<HTMLCanvasElement, CanvasWord[]> };

const watched = new WeakSet<Page>();

/** Before the page is anywhere: what it writes on its canvases can then be read. */
export async function watchCanvasWords(page: Page): Promise<void> {
  // Tests share a page, which needs watching once.
  if (watched.has(page)) return;
  watched.add(page);
  await page.addInitScript(() => {
    const kept = new Map<HTMLCanvasElement, CanvasWord[]>();
    (globalThis as Watched).canvasWords = kept;
    const { clearRect, fillText } = CanvasRenderingContext2D.prototype;
    CanvasRenderingContext2D.prototype.clearRect = function (...area) {
      kept.delete(this.canvas);
      clearRect.apply(this, area);
    };
    CanvasRenderingContext2D.prototype.fillText = function (...said) {
      const [text, x, y] = said;
      const { width } = this.measureText(text);
      const height = Number(/([\d.]+)px/.exec(this.font)?.[1] ?? 0);
      const word = { text, left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
      kept.set(this.canvas, [...(kept.get(this.canvas) ?? []), word]);
      fillText.apply(this, said);
    };
  });
}

/** What stands written on the canvases of a page or frame now, in the order in which it was written. */
export async function canvasWords(page: Page | Frame): Promise<readonly CanvasWord[]> {
  return page.evaluate(() => {
    const drawn = [...((globalThis as Watched).canvasWords ?? [])];
    return drawn.filter(([canvas]) => canvas.isConnected).flatMap(([, words]) => words);
  });
}
