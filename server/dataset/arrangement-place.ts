import { BOX_MARGIN, type Box } from "./arrangement-boxes.ts";

/** A band across the picture. */
export interface Zone {
  readonly top: number;
  readonly bottom: number;
}

/** Where a node wants to stand, how badly, and between which hard limits the centre of its shape stays. */
export interface Place extends Zone {
  readonly x: number;
  readonly y: number;
  /** Cost of every 100 px away from it. */
  readonly pullX: number;
  readonly pullY: number;
  /** A pinned node is never moved by the search. */
  readonly pinned: boolean;
  /** Nodes of one group may trade places. */
  readonly group: string;
}

/** The limits that keep a box inside `zone`; a zone too low for it leaves it no choice. */
export function bandOf({ top, bottom }: Zone, box: Box): Zone {
  const highest = top + box.radius + BOX_MARGIN;
  return { top: highest, bottom: Math.max(highest, bottom - box.bottom - BOX_MARGIN) };
}
