import { type GridLayer, gatherLayer, gridLayer, spreadLayer } from "./grid-layer.ts";

/** Cells with so many points in the mean are fastest. */
const POINTS_A_CELL = 2;
const MOST_LEVELS = 9;

/**
 * The repulsion of points in the plane, each pushing each other by mass × mass ÷ distance: a fast multipole method on a pyramid
 * of grids, in time that grows with the points and not with their pairs. What is near is summed point by point, what is far by
 * cells. All memory is taken once, for so many points.
 */
export class FarField {
  readonly #layers: readonly GridLayer[];
  readonly #cellStart: Uint32Array;
  readonly #next: Uint32Array;
  readonly #cell: Uint32Array;
  readonly #order: Uint32Array;
  readonly #sx: Float64Array;
  readonly #sy: Float64Array;
  readonly #sm: Float64Array;
  #left = 0;
  #top = 0;
  #side = 1;

  constructor(count: number) {
    const levels = Math.max(2, Math.min(MOST_LEVELS, Math.round(halfLog2(count / POINTS_A_CELL)) + 1));
    this.#layers = Array.from({ length: levels + 1 }, (_, level) => gridLayer(1 << level, level >= 2));
    const cells = 1 << (2 * levels);
    this.#cellStart = new Uint32Array(cells + 1);
    this.#next = new Uint32Array(cells);
    this.#cell = new Uint32Array(count);
    this.#order = new Uint32Array(count);
    this.#sx = new Float64Array(count);
    this.#sy = new Float64Array(count);
    this.#sm = new Float64Array(count);
  }

  /** Writes the force on every point into `forceX` and `forceY`, `strength` times what is said above. */
  push(
    x: Float64Array,
    y: Float64Array,
    mass: Float64Array,
    strength: number,
    forceX: Float64Array,
    forceY: Float64Array,
  ): void {
    this.#measure(x, y);
    this.#sort(x, y, mass);
    this.#gatherCells();
    for (let level = this.#layers.length - 2; level >= 2; level -= 1)
      gatherLayer(this.#layers[level]!, this.#layers[level + 1]!);
    for (let level = 2; level < this.#layers.length; level += 1)
      spreadLayer(this.#layers[level]!, this.#layers[level - 1]!, this.#left, this.#top, this.#side, level > 2);
    this.#sum(strength, forceX, forceY);
  }

  #measure(x: Float64Array, y: Float64Array): void {
    let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
    for (let point = 0; point < x.length; point += 1) {
      const px = x[point]!;
      const py = y[point]!;
      if (px < left) left = px;
      if (px > right) right = px;
      if (py < top) top = py;
      if (py > bottom) bottom = py;
    }
    this.#left = left;
    this.#top = top;
    this.#side = Math.max(right - left, bottom - top) * 1.0001 + 1e-9;
  }

  /** Points by their cells, row by row. */
  #sort(x: Float64Array, y: Float64Array, mass: Float64Array): void {
    const start = this.#cellStart;
    const { width } = this.#layers.at(-1)!;
    const scale = width / this.#side;
    start.fill(0);
    for (let point = 0; point < x.length; point += 1) {
      const column = Math.min(width - 1, ((x[point]! - this.#left) * scale) | 0);
      const row = Math.min(width - 1, ((y[point]! - this.#top) * scale) | 0);
      const cell = row * width + column;
      this.#cell[point] = cell;
      start[cell + 1]! += 1;
    }
    for (let cell = 0; cell < width * width; cell += 1) start[cell + 1]! += start[cell]!;
    this.#next.set(start.subarray(0, width * width));
    for (let point = 0; point < x.length; point += 1) {
      const cell = this.#cell[point]!;
      const place = this.#next[cell]!;
      this.#next[cell] = place + 1;
      this.#order[place] = point;
      this.#sx[place] = x[point]!;
      this.#sy[place] = y[point]!;
      this.#sm[place] = mass[point]!;
    }
  }

  #gatherCells(): void {
    const start = this.#cellStart;
    const { mass, x, y } = this.#layers.at(-1)!;
    for (let cell = 0; cell < mass.length; cell += 1) {
      const end = start[cell + 1]!;
      let [sum, sumX, sumY] = [0, 0, 0];
      for (let place = start[cell]!; place < end; place += 1) {
        const one = this.#sm[place]!;
        sum += one;
        sumX += one * this.#sx[place]!;
        sumY += one * this.#sy[place]!;
      }
      mass[cell] = sum;
      if (sum > 0) {
        x[cell] = sumX / sum;
        y[cell] = sumY / sum;
      }
    }
  }

  #sum(strength: number, forceX: Float64Array, forceY: Float64Array): void {
    const { width } = this.#layers.at(-1)!;
    for (let row = 0; row < width; row += 1)
      for (let column = 0; column < width; column += 1)
        if (this.#cellStart[row * width + column] !== this.#cellStart[row * width + column + 1])
          this.#sumCell(row, column, strength, forceX, forceY);
  }

  /** What pushes the points of a cell: the far by the cell's coefficients, and the points in it and around it one by one. */
  #sumCell(row: number, column: number, strength: number, forceX: Float64Array, forceY: Float64Array): void {
    const [start, sx, sy, sm] = [this.#cellStart, this.#sx, this.#sy, this.#sm];
    const { width, local } = this.#layers.at(-1)!;
    const cell = row * width + column;
    const at = cell * 6;
    const [a0, b0, a1] = [local[at]!, local[at + 1]!, local[at + 2]!];
    const [b1, a2, b2] = [local[at + 3]!, local[at + 4]!, local[at + 5]!];
    const size = this.#side / width;
    const [middleX, middleY] = [this.#left + (column + 0.5) * size, this.#top + (row + 0.5) * size];
    const [firstRow, lastRow] = [Math.max(0, row - 1), Math.min(width - 1, row + 1)];
    const [firstColumn, lastColumn] = [Math.max(0, column - 1), Math.min(width - 1, column + 1)];
    const end = start[cell + 1]!;
    for (let place = start[cell]!; place < end; place += 1) {
      const px = sx[place]!;
      const py = sy[place]!;
      const u = px - middleX;
      const v = py - middleY;
      const s = u * u - v * v;
      const t = 2 * u * v;
      let fx = a0 + a1 * u - b1 * v + 0.5 * (a2 * s - b2 * t);
      let fy = -(b0 + a1 * v + b1 * u + 0.5 * (a2 * t + b2 * s));
      for (let near = firstRow; near <= lastRow; near += 1) {
        const last = start[near * width + lastColumn + 1]!;
        for (let other = start[near * width + firstColumn]!; other < last; other += 1) {
          const dx = px - sx[other]!;
          const dy = py - sy[other]!;
          const square = dx * dx + dy * dy;
          if (square > 0) {
            const share = sm[other]! / square;
            fx += dx * share;
            fy += dy * share;
          }
        }
      }
      const point = this.#order[place]!;
      const scale = strength * sm[place]!;
      forceX[point] = scale * fx;
      forceY[point] = scale * fy;
    }
  }
}

/** Half the logarithm to base 2, by counting; 0 for what is no more than 1. */
function halfLog2(value: number): number {
  let half = 0;
  for (let rest = value; rest > 1; rest /= 2) half += rest >= 2 ? 0.5 : (rest - 1) / 2;
  return half;
}
