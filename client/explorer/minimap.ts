import "./minimap.css";
import type { Scene } from "#scene/scene.ts";

/** CSS pixels; the other side follows from the drawing. */
const LONGER_SIDE = 150;
/** What is less out of sight than this share of the drawing is nothing: its edges are empty. */
const SLACK = 0.02;
const LEAST_DOT = 1.2;

type Drawing = NonNullable<Scene["drawing"]>;

/**
 * The whole drawing in small, with a frame around what is in sight; a press brings that place into sight. It is there only while
 * something lies out of sight. The dots are drawn when the picture changes, the frame alone while the camera moves.
 */
export class Minimap {
  readonly #element = document.createElement("div");
  readonly #canvas = document.createElement("canvas");
  readonly #frame = document.createElement("i");
  readonly #scene: Scene;
  #scale = 1;

  constructor(host: HTMLElement, scene: Scene) {
    this.#scene = scene;
    this.#element.className = "minimap";
    this.#element.hidden = true;
    this.#element.title = "Overview: press to look elsewhere";
    this.#element.setAttribute("aria-hidden", "true");
    this.#element.append(this.#canvas, this.#frame);
    this.#element.addEventListener("pointerdown", (event) => this.#lookAt(event));
    this.#element.addEventListener("pointermove", (event) => event.buttons === 1 && this.#lookAt(event));
    host.append(this.#element);
  }

  /** After a frame: the frame around what is in sight. */
  follow(): void {
    const drawing = this.#scene.drawing;
    const sight = this.#scene.handiwork.inSight;
    if (!drawing || !sight) return;
    const { stored, size } = drawing;
    const [width, height] = [size.width * sight.unitsPerPixel, size.height * sight.unitsPerPixel];
    const [left, top] = [sight.middle.x - width / 2, -sight.middle.y - height / 2];
    const slack = SLACK * Math.max(stored.width, stored.height);
    const reaches = (from: number, length: number, whole: number) => from <= slack && from + length >= whole - slack;
    const isWhole = reaches(left, width, stored.width) && reaches(top, height, stored.height);
    if (isWhole !== this.#element.hidden) {
      this.#element.hidden = isWhole;
      this.refresh();
    }
    if (isWhole) return;
    const box = [left, top, width, height].map((value) => value * this.#scale);
    const { style } = this.#frame;
    for (const [at, side] of (["left", "top", "width", "height"] as const).entries()) style[side] = `${box[at] ?? 0}px`;
  }

  /** After a change of what is drawn: the dots. */
  refresh(): void {
    const drawing = this.#scene.drawing;
    if (!drawing || this.#element.hidden) return;
    const { width, height } = drawing.stored;
    this.#scale = LONGER_SIDE / Math.max(width, height, 1);
    const sharp = Math.max(1, devicePixelRatio);
    this.#canvas.width = Math.ceil(width * this.#scale * sharp);
    this.#canvas.height = Math.ceil(height * this.#scale * sharp);
    this.#canvas.style.width = `${width * this.#scale}px`;
    this.#canvas.style.height = `${height * this.#scale}px`;
    const context = this.#canvas.getContext("2d");
    if (context) drawDots(context, drawing, this.#scale * sharp);
  }

  #lookAt(event: PointerEvent): void {
    const { left, top } = this.#element.getBoundingClientRect();
    const [x, y] = [(event.clientX - left) / this.#scale, (event.clientY - top) / this.#scale];
    this.#scene.handiwork.lookTo({ x, y: -y });
    event.preventDefault();
  }
}

function drawDots(context: CanvasRenderingContext2D, { graph, order, palette }: Drawing, scale: number): void {
  for (const id of order.toReversed()) {
    const { x, y, size, flow } = graph.getNodeAttributes(id);
    context.fillStyle = flow === "none" ? palette.soft : palette.flows[flow];
    context.beginPath();
    context.arc(x * scale, -y * scale, Math.max(LEAST_DOT, size * scale), 0, 2 * Math.PI);
    context.fill();
  }
}
