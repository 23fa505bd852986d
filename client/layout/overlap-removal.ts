import { onCircle } from "./exact-arithmetic.ts";
import type { Extents, Places } from "./places.ts";
import { RectangleGrid } from "./rectangle-grid.ts";

/** Rounds of pushing; what still overlaps then is put where there is room. */
const ROUNDS = 60;
const GOLDEN_TURN = 0.381966011250105;

/**
 * Moves nodes in place until no two rectangles overlap: first neighbours push each other away the shorter way, then those that
 * still stand in others go to the nearest free place. Held ones stay, even upon each other. The same input gives the same bits.
 *
 * @param held 1 for a node that may not move
 */
export function removeOverlaps(places: Places, extents: Extents, held?: Uint8Array): void {
  const grid = new RectangleGrid(places, extents);
  for (let round = 0; round < ROUNDS; round += 1) {
    grid.fill();
    let moved = 0;
    grid.forEachOverlap((one, other) => {
      moved += pushApart(places, extents, one, other, held);
    });
    if (moved === 0) return;
  }
  settle(places, grid, held);
}

/** Says whether anything was moved. */
function pushApart({ x, y }: Places, extents: Extents, one: number, other: number, held?: Uint8Array): number {
  const isHeld = [held?.[one] === 1, held?.[other] === 1];
  if (isHeld[0] && isHeld[1]) return 0;
  const { left, right, above, below } = extents;
  const toRight = x[one]! + right[one]! - (x[other]! - left[other]!);
  const toLeft = x[other]! + right[other]! - (x[one]! - left[one]!);
  const down = y[one]! + below[one]! - (y[other]! - above[other]!);
  const up = y[other]! + below[other]! - (y[one]! - above[one]!);
  const across = Math.min(toRight, toLeft);
  const along = Math.min(down, up);
  if (across <= 0 || along <= 0) return 0;
  // A hair more than needed, so that what was pushed apart does not touch.
  const byAcross = across < along;
  const far = (byAcross ? across : along) * 1.001 + 1e-6;
  const sign = byAcross ? (toRight < toLeft ? 1 : -1) : down < up ? 1 : -1;
  const shares = isHeld[0] ? [0, 1] : isHeld[1] ? [1, 0] : [0.5, 0.5];
  const axis = byAcross ? x : y;
  axis[one]! -= sign * far * shares[0]!;
  axis[other]! += sign * far * shares[1]!;
  return 1;
}

/** Puts whoever still overlaps to the nearest free place on a spiral around where it stands. */
function settle(places: Places, grid: RectangleGrid, held?: Uint8Array): void {
  const { x, y } = places;
  grid.clear();
  const loose: number[] = [];
  for (let node = 0; node < x.length; node += 1) if (held?.[node] === 1) grid.put(node);
  for (let node = 0; node < x.length; node += 1) {
    if (held?.[node] === 1) continue;
    if (grid.isFree(node)) grid.put(node);
    else loose.push(node);
  }
  for (const node of loose) {
    const [fromX, fromY, reach] = [x[node]!, y[node]!, grid.reachOf(node)];
    for (let step = 1; !grid.isFree(node); step += 1) {
      const place = onCircle(step * GOLDEN_TURN);
      const radius = reach * 0.35 * Math.sqrt(step);
      x[node] = fromX + place.x * radius;
      y[node] = fromY + place.y * radius;
    }
    grid.put(node);
  }
}
