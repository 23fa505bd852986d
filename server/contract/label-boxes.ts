/** A rectangle on the screen in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Rectangles that are taken; a label is placed only where it touches none. */
export class LabelBoxes {
  readonly #taken: Box[] = [];
  readonly #within: Box;

  /** @param within what no label may leave */
  constructor(within: Box) {
    this.#within = within;
  }

  free(box: Box): boolean {
    const { left, top, right, bottom } = this.#within;
    if (box.left < left || box.top < top || box.right > right || box.bottom > bottom) return false;
    return this.#taken.every(
      (other) =>
        box.right <= other.left || box.left >= other.right || box.bottom <= other.top || box.top >= other.bottom,
    );
  }

  take(box: Box): void {
    this.#taken.push(box);
  }

  /** Takes the first of the candidates that is free, and says which; undefined where none is. */
  takeFirstFree<T>(candidates: readonly T[], boxOf: (candidate: T) => Box): T | undefined {
    const chosen = candidates.find((candidate) => this.free(boxOf(candidate)));
    if (chosen !== undefined) this.take(boxOf(chosen));
    return chosen;
  }
}
