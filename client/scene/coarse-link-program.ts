import type { ProgramInfo } from "sigma/rendering";
import { isSoftwareDrawn } from "./drawing-cost.ts";
import { LinkProgram } from "./link-program.ts";

/** Where things stand nearer to each other than so many CSS pixels, nobody tells the bend or the head of a link between them. */
const TOLD_FROM_PX = 20;

/**
 * The same links for large pictures, in which each is short: fewer triangles are drawn in a quarter of the time. Without a
 * graphics card they are thin lines while all of it is in sight, and links again for who comes nearer.
 */
export class CoarseLinkProgram extends LinkProgram {
  #isSoftware: boolean | undefined;

  protected override get segments(): number {
    return 2;
  }

  override drawWebGL(method: number, info: ProgramInfo): void {
    const { gl } = info;
    this.#isSoftware ??= isSoftwareDrawn(gl as WebGL2RenderingContext);
    if (!this.#isSoftware || !(gl instanceof WebGL2RenderingContext) || this.#room >= TOLD_FROM_PX) {
      super.drawWebGL(method, info);
      return;
    }
    gl.bindFramebuffer(gl.FRAMEBUFFER, info.frameBuffer);
    gl.drawArraysInstanced(gl.LINES, this.VERTICES - 2, 2, this.capacity);
  }

  /** Pixels from one thing to the next on the screen, if they stood evenly. */
  get #room(): number {
    const { x, y } = this.renderer.getBBox();
    const area = (x[1] - x[0]) * (y[1] - y[0]);
    return Math.sqrt(area / this.renderer.getGraph().order) * this.renderer.getGraphToViewportRatio();
  }
}
