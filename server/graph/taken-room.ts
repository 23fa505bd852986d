interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

const CELL = 80;

/** Which parts of a picture are taken by boxes, and where lines run; looked up by squares, so that many cost little. */
export class TakenRoom {
  readonly #boxes = new Map<string, Box[]>();
  readonly #points = new Map<string, Point[]>();

  take(box: Box): void {
    for (const cell of cellsOf(box)) this.#add(this.#boxes, cell, box);
  }

  /** Remembers a line by points on it. */
  cross(from: Point, to: Point): void {
    const steps = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / 8);
    for (let step = 0; step <= steps; step += 1) {
      const share = steps === 0 ? 0 : step / steps;
      const point = { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
      this.#add(this.#points, cellAt(Math.floor(point.x / CELL), Math.floor(point.y / CELL)), point);
    }
  }

  /** Whether no box reaches into this one. */
  isFree(box: Box): boolean {
    return cellsOf(box).every((cell) => (this.#boxes.get(cell) ?? []).every((other) => isApart(box, other)));
  }

  /** Whether no line runs through this box. */
  isClear(box: Box): boolean {
    return cellsOf(box).every((cell) => (this.#points.get(cell) ?? []).every((point) => !isWithin(point, box)));
  }

  #add<Thing>(map: Map<string, Thing[]>, cell: string, thing: Thing): void {
    const known = map.get(cell);
    if (known) known.push(thing);
    else map.set(cell, [thing]);
  }
}

function cellsOf({ left, right, top, bottom }: Box): readonly string[] {
  const cells: string[] = [];
  for (let column = Math.floor(left / CELL); column <= Math.floor(right / CELL); column += 1)
    for (let row = Math.floor(top / CELL); row <= Math.floor(bottom / CELL); row += 1) cells.push(cellAt(column, row));
  return cells;
}

function cellAt(column: number, row: number): string {
  return `${column} ${row}`;
}

function isApart(one: Box, other: Box): boolean {
  return one.right <= other.left || one.left >= other.right || one.bottom <= other.top || one.top >= other.bottom;
}

function isWithin({ x, y }: Point, { left, right, top, bottom }: Box): boolean {
  return x > left && x < right && y > top && y < bottom;
}
