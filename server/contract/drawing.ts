import type { Frame } from "./kinds.ts";

/*
 * How large things are drawn, in CSS pixels at the stored frame; read by the layouts (server/dataset),
 * the canvas (client/scene) and the pictures drawn on the server, so that what is laid out without
 * overlap is drawn without overlap.
 */

export type Tier = 1 | 2 | 3 | 4;

interface TierStyle {
  /** Half the width of the shape. */
  readonly radius: number;
  readonly fontSize: number;
  readonly fontWeight: 400 | 500 | 600;
}

const WIDE: Readonly<Record<Tier, TierStyle>> = {
  1: { radius: 25, fontSize: 15, fontWeight: 600 },
  2: { radius: 18, fontSize: 13, fontWeight: 600 },
  3: { radius: 11, fontSize: 12, fontWeight: 500 },
  4: { radius: 7, fontSize: 11, fontWeight: 400 },
};
const TALL: Readonly<Record<Tier, TierStyle>> = {
  1: { radius: 19, fontSize: 13, fontWeight: 600 },
  2: { radius: 13, fontSize: 11.5, fontWeight: 600 },
  3: { radius: 9, fontSize: 11, fontWeight: 500 },
  4: { radius: 6, fontSize: 10.5, fontWeight: 400 },
};
export const TIER_STYLES: Readonly<Record<Frame, Readonly<Record<Tier, TierStyle>>>> = { wide: WIDE, tall: TALL };

/**
 * A picture larger than its screen is fitted into it; below these scales its text and its shapes shrink no further. Names
 * that then have no room are left out until one zooms in.
 */
export const LEAST_SCALE = { text: 0.8, shape: 0.5 } as const;

/** The figure stands under the name in this size. */
export const FIGURE_FONT_SIZE = 11;
/** Line height as a multiple of the font size. */
export const LINE_HEIGHT = 1.25;
/** Between the shape's edge and the first line of its label. */
export const LABEL_GAP = 4;
/** A name longer than this many characters is broken into two lines at the best space. */
const LABEL_WRAP = { wide: 20, tall: 13 } as const;

/** The lines a name is drawn in: one, or two where it is long and has a space to break at, as evenly as possible. */
export function labelLines(name: string, frame: Frame): readonly string[] {
  if (name.length <= LABEL_WRAP[frame] || !name.includes(" ")) return [name];
  const spaces = [...name.matchAll(/ /g)].map((match) => match.index);
  const middle = name.length / 2;
  const [cut = 0] = spaces.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle) || a - b);
  return [name.slice(0, cut), name.slice(cut + 1)];
}

/** An upper estimate of a text's width in pixels in Inter; CJK characters are one em wide. */
export function textWidth(text: string, fontSize: number, fontWeight: number): number {
  let em = 0;
  for (const character of text) em += characterWidth(character);
  return em * fontSize * (fontWeight >= 600 ? 1.07 : 1.02);
}

function characterWidth(character: string): number {
  if (/[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/u.test(character)) return 1;
  if (/[il.,:;'|!()[\]jtfr ]/.test(character)) return 0.34;
  if (/[mwMW%@]/.test(character)) return 0.88;
  if (/[A-Z0-9+×−–]/.test(character)) return 0.66;
  return 0.57;
}
