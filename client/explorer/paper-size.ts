import type { SheetChoice } from "./taken-sheet.ts";

/** Sizes of paper in CSS pixels, by what one does with them. */
export const PAPER_SIZES = {
  slide: { words: "Slide, 1280 × 720", width: 1280, height: 720 },
  across: { words: "A4 across, 1123 × 794", width: 1123, height: 794 },
  upright: { words: "A4 upright, 794 × 1123", width: 794, height: 1123 },
  square: { words: "Square, 1080 × 1080", width: 1080, height: 1080 },
  large: { words: "Large, 1920 × 1200", width: 1920, height: 1200 },
} as const;

/** Within these, in CSS pixels, a side can be chosen. */
export const SIDE = { least: 320, most: 4096 } as const;
/** How many pixels of PNG to each of the paper's. */
export const SHARPNESS = [1, 2, 3] as const;

/** All that is chosen in the form. */
export interface PaperChoice extends SheetChoice {
  readonly paper: keyof typeof PAPER_SIZES | "own";
  readonly sharpness: number;
}

/** The paper of that name; your own is as large as what was chosen before. */
export function paperOf(name: string): Partial<PaperChoice> {
  if (!isPaper(name)) return { paper: "own" };
  const { width, height } = PAPER_SIZES[name];
  return { paper: name, width, height };
}

function isPaper(name: string): name is keyof typeof PAPER_SIZES {
  return Object.hasOwn(PAPER_SIZES, name);
}
