/** A rectangle on the screen in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** About as large as a label. */
const CELL_PX = 96;

/** Rectangles that are taken; a label is placed only where it touches none. */
export class LabelBoxes {
  /** By column and row of a grid; a rectangle stands in every cell that it touches. */
  readonly #taken = new Map<number, Box[]>();
  readonly #within: Box;

  /** @param within what no label may leave */
  constructor(within: Box) {
    this.#within = within;
  }

  free(box: Box): boolean {
    const { left, top, right, bottom } = this.#within;
    if (box.left < left || box.top < top || box.right > right || box.bottom > bottom) return false;
    const [from, to] = [cellOf(box.left), cellOf(box.right)];
    const [first, last] = [cellOf(box.top), cellOf(box.bottom)];
    for (let column = from; column <= to; column++)
      for (let row = first; row <= last; row++)
        for (const other of this.#taken.get(column * ROWS + row) ?? NONE) if (!areApart(box, other)) return false;
    return true;
  }

  take(box: Box): void {
    for (const cell of this.#cellsOf(box)) {
      const taken = this.#taken.get(cell);
      if (taken) taken.push(box);
      else this.#taken.set(cell, [box]);
    }
  }

  /** Takes the first of the candidates that is free, and says which; undefined where none is. */
  takeFirstFree<T>(candidates: readonly T[], boxOf: (candidate: T) => Box): T | undefined {
    const chosen = candidates.find((candidate) => this.free(boxOf(candidate)));
    if (chosen !== undefined) this.take(boxOf(chosen));
    return chosen;
  }

  /** What lies outside is of no account. */
  #cellsOf(box: Box): readonly number[] {
    const { left, top, right, bottom } = this.#within;
    const [from, to] = [cellOf(Math.max(box.left, left)), cellOf(Math.min(box.right, right))];
    const [first, last] = [cellOf(Math.max(box.top, top)), cellOf(Math.min(box.bottom, bottom))];
    const cells: number[] = [];
    for (let column = from; column <= to; column++)
      for (let row = first; row <= last; row++) cells.push(column * ROWS + row);
    return cells;
  }
}

/** More than a picture has. */
const ROWS = 100_000;
const NONE: readonly Box[] = [];

function cellOf(at: number): number {
  return Math.floor(at / CELL_PX);
}

function areApart(one: Box, other: Box): boolean {
  return one.right <= other.left || one.left >= other.right || one.bottom <= other.top || one.top >= other.bottom;
}
