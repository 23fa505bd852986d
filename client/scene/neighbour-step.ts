import type { Point } from "#contract/curve.ts";

export const DIRECTIONS = {
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
} as const;
export type ArrowKey = keyof typeof DIRECTIONS;

/**
 * The entity an arrow key leads to from `from`: the nearest one whose direction is within 60 degrees of the key's,
 * ties broken by id; undefined where there is none.
 */
export function stepFrom(from: Point, key: ArrowKey, places: ReadonlyMap<string, Point>): string | undefined {
  const direction = DIRECTIONS[key];
  let best: { id: string; cost: number } | undefined;
  for (const [id, place] of places) {
    const dx = place.x - from.x;
    const dy = place.y - from.y;
    const ahead = dx * direction.x + dy * direction.y;
    const aside = Math.abs(dx * direction.y) + Math.abs(dy * direction.x);
    if (ahead <= 0.5 || aside > ahead * 1.73) continue;
    const cost = ahead + 2 * aside;
    if (!best || cost < best.cost || (cost === best.cost && id < best.id)) best = { id, cost };
  }
  return best?.id;
}
