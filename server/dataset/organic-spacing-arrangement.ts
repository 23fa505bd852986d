/** A rectangle around its centre, margins included. */
export interface Block {
  x: number;
  y: number;
  readonly halfX: number;
  readonly halfY: number;
}

export function areaOf({ halfX, halfY }: Block): number {
  return 4 * halfX * halfY;
}

/** No further than this are blocks made wider or flatter. */
const TURN = 1.4;

/** Scales the centres to `air` times the area of the blocks and, as far as they bear it, to the proportions `aspect`. */
export function stretch(blocks: readonly Block[], air: number, aspect: number): void {
  const across = spanOf(blocks.map(({ x }) => x));
  const down = spanOf(blocks.map(({ y }) => y));
  if (across < 1 || down < 1) return;
  const even = Math.sqrt((air * blocks.reduce((sum, block) => sum + areaOf(block), 0)) / (across * down));
  const turn = Math.min(TURN, Math.max(1 / TURN, Math.sqrt((aspect * down) / across)));
  for (const block of blocks) {
    block.x *= even * turn;
    block.y *= even / turn;
  }
}

function spanOf(values: readonly number[]): number {
  return Math.max(...values) - Math.min(...values);
}

const ROUNDS = 120;
const SPREAD = 1.03;
/** Enough to count as apart, whatever rounding does. */
const HAIR = 1e-6;

/** Moves the blocks, each as little as it finds, until no two overlap. The same blocks in the same order end up in the same places. */
export function pushApart(blocks: readonly Block[]): void {
  for (;;) {
    for (let round = 0; round < ROUNDS; round++) if (!pushOnce(blocks)) return;
    // What does not come to rest by pushing does so with more room.
    for (const block of blocks) {
      block.x *= SPREAD;
      block.y *= SPREAD;
    }
  }
}

/** One round over all overlapping pairs; whether there was any. */
function pushOnce(blocks: readonly Block[]): boolean {
  const order = [...blocks.keys()].sort((a, b) => left(blocks[a]!) - left(blocks[b]!) || a - b);
  let pushed = false;
  for (let i = 0; i < order.length; i++) {
    const a = blocks[order[i]!]!;
    for (let j = i + 1; j < order.length; j++) {
      const b = blocks[order[j]!]!;
      if (left(b) > a.x + a.halfX + 2 * a.halfX) break;
      const across = a.halfX + b.halfX - Math.abs(a.x - b.x);
      const along = a.halfY + b.halfY - Math.abs(a.y - b.y);
      if (across <= HAIR || along <= HAIR) continue;
      pushed = true;
      if (across < along) push(a, b, "x", across);
      else push(a, b, "y", along);
    }
  }
  return pushed;
}

function left(block: Block): number {
  return block.x - block.halfX;
}

function push(a: Block, b: Block, axis: "x" | "y", overlap: number): void {
  const way = a[axis] <= b[axis] ? 1 : -1;
  const step = overlap / 2 + HAIR;
  a[axis] -= way * step;
  b[axis] += way * step;
}
