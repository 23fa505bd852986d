import type { Point } from "#contract/curve.ts";

/** Closer corners of a lasso say nothing. */
const LEAST_STEP_PX = 4;

/** A line drawn around things with the pointer: a box between two corners, or a lasso along the way. */
export class Rubber {
  readonly #host: HTMLElement;
  readonly #form: "box" | "lasso";
  readonly #way: Point[];
  readonly #drawn = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  readonly #path = document.createElementNS("http://www.w3.org/2000/svg", "path");

  constructor(host: HTMLElement, form: "box" | "lasso", from: Point) {
    this.#host = host;
    this.#form = form;
    this.#way = [from];
    this.#drawn.setAttribute("class", "rubber");
    this.#drawn.setAttribute("aria-hidden", "true");
    this.#drawn.append(this.#path);
    host.append(this.#drawn);
  }

  /** The corners of what is enclosed. */
  get ring(): readonly Point[] {
    const [from] = this.#way;
    const to = this.#way.at(-1);
    if (this.#form === "lasso" || !from || !to) return this.#way;
    return [from, { x: to.x, y: from.y }, to, { x: from.x, y: to.y }];
  }

  drawTo(point: Point): void {
    const last = this.#way.at(-1);
    if (last && this.#form === "lasso" && Math.hypot(point.x - last.x, point.y - last.y) < LEAST_STEP_PX) return;
    this.#way.push(point);
    if (!this.#drawn.isConnected) this.#host.append(this.#drawn);
    this.#path.setAttribute("d", `M${this.ring.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join("L")}Z`);
  }

  remove(): void {
    this.#drawn.remove();
  }
}

/** Whether a place is within a ring of corners, by the even-odd rule. */
export function isWithin(ring: readonly Point[], { x, y }: Point): boolean {
  let inside = false;
  for (const [at, one] of ring.entries()) {
    const other = ring.at(at - 1);
    if (!other || one.y > y === other.y > y) continue;
    if (x < ((other.x - one.x) * (y - one.y)) / (other.y - one.y) + one.x) inside = !inside;
  }
  return inside;
}
