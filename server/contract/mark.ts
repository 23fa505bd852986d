import type { Palette } from "./palette.ts";

/** What a chosen rule of style says by colour: one of the palette's classes, a step from few to many, or none of them. */
export type Mark = { readonly class: number } | { readonly step: number } | "other";

/** The colour of a mark; grey where it is none of the palette's. */
export function markColour(mark: Mark, { classes, steps, flows }: Palette): string {
  if (mark === "other") return flows.none;
  return ("class" in mark ? classes[mark.class] : steps[mark.step]) ?? flows.none;
}
