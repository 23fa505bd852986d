import type { Extents, Places } from "./places.ts";

/** Finds which rectangles overlap without looking at every pair: each stands in the square cells that it touches. */
export class RectangleGrid {
  readonly #places: Places;
  readonly #extents: Extents;
  readonly #cell: number;
  #cells = new Map<number, number[]>();

  constructor(places: Places, extents: Extents) {
    this.#places = places;
    this.#extents = extents;
    let sum = 0;
    for (let node = 0; node < places.x.length; node += 1) sum += this.reachOf(node);
    this.#cell = Math.max(1e-6, sum / Math.max(1, places.x.length));
  }

  /** The longer side of a node's rectangle. */
  reachOf(node: number): number {
    const { left, right, above, below } = this.#extents;
    return Math.max(left[node]! + right[node]!, above[node]! + below[node]!);
  }

  clear(): void {
    this.#cells = new Map();
  }

  /** Takes all nodes anew, where they are now. */
  fill(): void {
    this.clear();
    for (let node = 0; node < this.#places.x.length; node += 1) this.put(node);
  }

  put(node: number): void {
    this.#forEachCell(node, (key) => {
      const cell = this.#cells.get(key);
      if (cell) cell.push(node);
      else this.#cells.set(key, [node]);
      return true;
    });
  }

  /** Whether a node's rectangle overlaps none of those that were put in. */
  isFree(node: number): boolean {
    return this.#forEachCell(node, (key) => {
      for (const other of this.#cells.get(key) ?? []) if (other !== node && this.overlap(node, other)) return false;
      return true;
    });
  }

  overlap(one: number, other: number): boolean {
    const { x, y } = this.#places;
    const { left, right, above, below } = this.#extents;
    return (
      x[one]! + right[one]! > x[other]! - left[other]! &&
      x[other]! + right[other]! > x[one]! - left[one]! &&
      y[one]! + below[one]! > y[other]! - above[other]! &&
      y[other]! + below[other]! > y[one]! - above[one]!
    );
  }

  /** Every pair that shares a cell and overlaps at the moment it is come to; a pair may come up more than once. */
  forEachOverlap(visit: (one: number, other: number) => void): void {
    for (const members of this.#cells.values())
      for (let at = 1; at < members.length; at += 1)
        for (let before = 0; before < at; before += 1)
          if (this.overlap(members[before]!, members[at]!)) visit(members[before]!, members[at]!);
  }

  /** Says whether `visit` was content with every cell; stops at the first where it is not. */
  #forEachCell(node: number, visit: (key: number) => boolean): boolean {
    const { x, y } = this.#places;
    const { left, right, above, below } = this.#extents;
    const firstRow = Math.floor((y[node]! - above[node]!) / this.#cell);
    const lastRow = Math.floor((y[node]! + below[node]!) / this.#cell);
    const firstColumn = Math.floor((x[node]! - left[node]!) / this.#cell);
    const lastColumn = Math.floor((x[node]! + right[node]!) / this.#cell);
    for (let row = firstRow; row <= lastRow; row += 1)
      for (let column = firstColumn; column <= lastColumn; column += 1)
        if (!visit((row + 1_000_000) * 2_097_152 + column + 1_000_000)) return false;
    return true;
  }
}
