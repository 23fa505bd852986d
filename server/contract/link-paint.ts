import { mix } from "./colour.ts";
import type { Flow } from "./kinds.ts";
import { type Mark, markColour } from "./mark.ts";
import type { Palette } from "./palette.ts";

interface Linked {
  /** What flows, where its colour is to say so. */
  readonly flow: Flow;
  /** What a chosen rule says by colour instead. */
  readonly mark?: Mark | undefined;
  /** How much of a chosen measure it has, from 0 to 1. */
  readonly weight?: number | undefined;
  readonly hedge: string;
  readonly disputes: number;
}

export interface LinkPaint {
  readonly colour: string;
  /** CSS pixels. */
  readonly width: number;
  readonly dotted: boolean;
}

const FADED = 0.8;
/** Widths of links by a chosen measure, in CSS pixels. */
const WEIGHED = { least: 1, most: 6.5 } as const;

/** How wide a link is that has a share of a chosen measure, from 0 to 1; in CSS pixels. */
export function weighedWidth(weight: number): number {
  return WEIGHED.least + (WEIGHED.most - WEIGHED.least) * weight;
}

/** How a link is drawn: coloured by what flows, dotted where hedged or disputed, faded while others are lit. */
export function linkPaintOf(
  { flow, mark, weight, hedge, disputes }: Linked,
  palette: Palette,
  state: "plain" | "lit" | "faded",
): LinkPaint {
  const flowing = flow !== "none" || mark !== undefined;
  const own = mark ? markColour(mark, palette) : palette.flows[flow];
  const colour = flowing ? own : state === "lit" ? palette.soft : palette.hair;
  const share = state === "faded" ? FADED : flowing ? 0.12 : 0;
  return {
    colour: mix(colour, palette.paper, share),
    width: weight === undefined ? (flowing ? 2.2 : 1.4) : weighedWidth(weight),
    dotted: hedge !== "" || disputes > 0,
  };
}
