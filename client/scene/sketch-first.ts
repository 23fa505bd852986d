import type { drawSketch, Sketched } from "./sketch.ts";
import { atOnce, inSlices } from "./slices.ts";

/** A drawing with fewer links is there before anybody has seen a sketch of it. */
const SKETCHED_FROM = 2_000;

let draw: typeof drawSketch | undefined;

/** Fetches what draws sketches and makes what the next is drawn on, so that both are there when they are wanted. */
export async function prepareSketches(): Promise<void> {
  const module = await import("./sketch.ts").catch(() => undefined);
  draw = module?.drawSketch;
  module?.prepareSheet();
}

/** Has a large picture seen at once as a sketch, and drawn in full after that. */
export class SketchFirst {
  readonly #host: HTMLElement;
  /** Leaves off what is to be drawn in full. */
  #pending: (() => void) | undefined;
  #remove: (() => void) | undefined;

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  /** Whether what is to be drawn in full still waits for its turn. */
  get isPending(): boolean {
    return this.#pending !== undefined;
  }

  /**
   * @param preparing makes what is to be drawn: at once where there is no sketch, else in many short tasks when that was seen,
   * unless another is shown before
   * @param full draws it
   */
  show<Made>(sketched: Sketched | undefined, preparing: () => Generator<void, Made>, full: (made: Made) => void): void {
    this.stop();
    const isLarge = sketched !== undefined && sketched.subgraph.links.source.length > SKETCHED_FROM;
    this.#remove = isLarge ? draw?.(this.#host, sketched) : undefined;
    if (!this.#remove) {
      full(atOnce(preparing()));
      return;
    }
    let leaveOff = (): void => undefined;
    const pending = () => leaveOff();
    this.#pending = pending;
    afterPaint(() => {
      if (this.#pending !== pending) return;
      const done = (made: Made) => {
        this.#pending = undefined;
        full(made);
      };
      // What was there before is better than a sketch of what never comes.
      leaveOff = inSlices(preparing(), done, () => this.stop());
    });
  }

  /** The picture is drawn; its sketch is taken away. */
  drawn(): void {
    if (this.#pending) return;
    this.#remove?.();
    this.#remove = undefined;
  }

  /** Nothing more is drawn of it. */
  stop(): void {
    this.#pending?.();
    this.#pending = undefined;
    this.drawn();
  }
}

/** In a frame what was changed before is painted; after the next one has begun, it was. A page out of sight has no frames. */
function afterPaint(then: () => void): void {
  if (document.hidden) setTimeout(then);
  else requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(then)));
}
