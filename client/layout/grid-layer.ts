/** One layer of the pyramid: `width` × `width` cells, row by row. */
export interface GridLayer {
  readonly width: number;
  readonly mass: Float64Array;
  /** The centre of the mass. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Of each cell the first three complex coefficients of what all far mass does there, real and imaginary in turn. */
  readonly local: Float64Array;
}

const NOBODY = new Float64Array(0);

/** A layer with nothing in it; without memory where it is not used. */
export function gridLayer(width: number, isUsed: boolean): GridLayer {
  const cells = isUsed ? width * width : 0;
  const [mass, x, y] = [new Float64Array(cells), new Float64Array(cells), new Float64Array(cells)];
  return { width, mass, x, y, local: isUsed ? new Float64Array(cells * 6) : NOBODY };
}

/** The mass of every cell out of the four that make it up. */
export function gatherLayer(layer: GridLayer, below: GridLayer): void {
  const { width, mass, x, y } = layer;
  for (let row = 0; row < width; row += 1)
    for (let column = 0; column < width; column += 1) {
      let [sum, sumX, sumY] = [0, 0, 0];
      for (let part = 0; part < 4; part += 1) {
        const child = (2 * row + (part >> 1)) * below.width + 2 * column + (part & 1);
        const one = below.mass[child]!;
        sum += one;
        sumX += one * below.x[child]!;
        sumY += one * below.y[child]!;
      }
      const cell = row * width + column;
      mass[cell] = sum;
      if (sum > 0) {
        x[cell] = sumX / sum;
        y[cell] = sumY / sum;
      }
    }
}

/** What far mass does in every cell that has any: what it does in the cell above, and what was still near for that one. */
export function spreadLayer(
  layer: GridLayer,
  above: GridLayer,
  left: number,
  top: number,
  side: number,
  inherits: boolean,
): void {
  const { width, mass } = layer;
  const size = side / width;
  for (let row = 0; row < width; row += 1)
    for (let column = 0; column < width; column += 1) {
      const cell = row * width + column;
      if (mass[cell] === 0) continue;
      if (inherits) inherit(layer, above, row, column, size);
      else layer.local.fill(0, cell * 6, cell * 6 + 6);
      addFar(layer, row, column, left + (column + 0.5) * size, top + (row + 0.5) * size);
    }
}

/** The coefficients of the cell above, moved from its middle to that of the cell. */
function inherit({ width, local }: GridLayer, above: GridLayer, row: number, column: number, size: number): void {
  const from = ((row >> 1) * above.width + (column >> 1)) * 6;
  const u = (column & 1 ? 0.5 : -0.5) * size;
  const v = (row & 1 ? 0.5 : -0.5) * size;
  const [a0, b0, a1] = [above.local[from]!, above.local[from + 1]!, above.local[from + 2]!];
  const [b1, a2, b2] = [above.local[from + 3]!, above.local[from + 4]!, above.local[from + 5]!];
  const s = u * u - v * v;
  const t = 2 * u * v;
  const to = (row * width + column) * 6;
  local[to] = a0 + a1 * u - b1 * v + 0.5 * (a2 * s - b2 * t);
  local[to + 1] = b0 + a1 * v + b1 * u + 0.5 * (a2 * t + b2 * s);
  local[to + 2] = a1 + a2 * u - b2 * v;
  local[to + 3] = b1 + a2 * v + b2 * u;
  local[to + 4] = a2;
  local[to + 5] = b2;
}

/** Adds the cells that are far from this one while their parents are near to each other. */
function addFar(
  { width, mass, x, y, local }: GridLayer,
  row: number,
  column: number,
  midX: number,
  midY: number,
): void {
  const firstRow = Math.max(0, 2 * ((row >> 1) - 1));
  const lastRow = Math.min(width - 1, 2 * ((row >> 1) + 1) + 1);
  const firstColumn = Math.max(0, 2 * ((column >> 1) - 1));
  const lastColumn = Math.min(width - 1, 2 * ((column >> 1) + 1) + 1);
  let a0 = 0;
  let b0 = 0;
  let a1 = 0;
  let b1 = 0;
  let a2 = 0;
  let b2 = 0;
  for (let r = firstRow; r <= lastRow; r += 1) {
    const isNear = r >= row - 1 && r <= row + 1;
    for (let c = firstColumn; c <= lastColumn; c += 1) {
      const far = mass[r * width + c]!;
      if (far === 0 || (isNear && c >= column - 1 && c <= column + 1)) continue;
      const wx = midX - x[r * width + c]!;
      const wy = midY - y[r * width + c]!;
      const inverse = 1 / (wx * wx + wy * wy);
      const ix = wx * inverse;
      const iy = -wy * inverse;
      const t0 = far * ix;
      const u0 = far * iy;
      a0 += t0;
      b0 += u0;
      const t1 = u0 * iy - t0 * ix;
      const u1 = -(t0 * iy + u0 * ix);
      a1 += t1;
      b1 += u1;
      a2 -= 2 * (t1 * ix - u1 * iy);
      b2 -= 2 * (t1 * iy + u1 * ix);
    }
  }
  const at = (row * width + column) * 6;
  local[at]! += a0;
  local[at + 1]! += b0;
  local[at + 2]! += a1;
  local[at + 3]! += b1;
  local[at + 4]! += a2;
  local[at + 5]! += b2;
}
