import { mix } from "./colour.ts";
import type { Flow } from "./kinds.ts";
import type { Palette } from "./palette.ts";

interface Linked {
  readonly flow: Flow;
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

/** How a link is drawn: coloured by what flows, dotted where hedged or disputed, faded while others are lit. */
export function linkPaintOf(
  { flow, hedge, disputes }: Linked,
  palette: Palette,
  state: "plain" | "lit" | "faded",
): LinkPaint {
  const flowing = flow !== "none";
  const colour = flowing ? palette.flows[flow] : state === "lit" ? palette.soft : palette.hair;
  const share = state === "faded" ? FADED : flowing ? 0.12 : 0;
  return {
    colour: mix(colour, palette.paper, share),
    width: flowing ? 2.2 : 1.4,
    dotted: hedge !== "" || disputes > 0,
  };
}
