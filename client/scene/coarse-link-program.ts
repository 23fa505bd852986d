import type { RenderParams } from "sigma/types";
import { isSoftwareDrawn } from "./drawing-cost.ts";
import { LinkProgram } from "./link-program.ts";
import { ThinLinks } from "./thin-links.ts";

/** Where things stand nearer to each other than so many CSS pixels, nobody tells the bend or the head of a link between them. */
const TOLD_FROM_PX = 20;

/**
 * The same links for large pictures, in which each is short: fewer triangles are drawn in a quarter of the time. Without a
 * graphics card they are thin lines while all of it is in sight, and links again for who comes nearer.
 */
export class CoarseLinkProgram extends LinkProgram {
  #isSoftware: boolean | undefined;
  #thin: ThinLinks | undefined;
  #isChanged = true;

  protected override get segments(): number {
    return 2;
  }

  override processVisibleItem(...item: Parameters<LinkProgram["processVisibleItem"]>): void {
    this.#isChanged = true;
    super.processVisibleItem(...item);
  }

  override reallocate(capacity: number): void {
    this.#isChanged = true;
    super.reallocate(capacity);
  }

  override render(params: RenderParams): void {
    const { gl } = this.normalProgram;
    const isNew = gl instanceof WebGL2RenderingContext;
    this.#isSoftware ??= isNew && isSoftwareDrawn(gl);
    if (!isNew || !this.#isSoftware || this.#room >= TOLD_FROM_PX) {
      super.render(params);
      return;
    }
    this.#thin ??= new ThinLinks(gl);
    if (this.#isChanged) this.#thin.load(this.array, this.ATTRIBUTES_ITEMS_COUNT);
    this.#isChanged = false;
    this.#thin.draw(params);
  }

  override kill(): void {
    this.#thin?.kill();
    super.kill();
  }

  /** Pixels from one thing to the next on the screen, if they stood evenly. */
  get #room(): number {
    const { x, y } = this.renderer.getBBox();
    const area = (x[1] - x[0]) * (y[1] - y[0]);
    return Math.sqrt(area / this.renderer.getGraph().order) * this.renderer.getGraphToViewportRatio();
  }
}
