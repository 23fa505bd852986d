import type { Tier } from "./drawing.ts";
import type { Frame } from "./kinds.ts";

/** Half the width of a shape by a chosen measure, in pixels of the stored frame. */
const RADII: Readonly<Record<Frame, { readonly least: number; readonly most: number }>> = {
  wide: { least: 6, most: 26 },
  tall: { least: 5, most: 20 },
};
/** From which importance on a name is written as large as that of a tier. */
const TIERS: readonly (readonly [least: number, tier: Tier])[] = [
  [0.8, 1],
  [0.5, 2],
  [0.25, 3],
];

/** Half the width of a shape that has a share of a chosen measure, from 0 to 1. */
export function styledRadius(share: number, frame: Frame): number {
  const { least, most } = RADII[frame];
  return least + (most - least) * share;
}

/** As of which tier a name of a chosen importance is written, from 0 to 1. */
export function styledTier(importance: number): Tier {
  return TIERS.find(([least]) => importance >= least)?.[1] ?? 4;
}
