import { MOST_ARRANGED, type Offset } from "./arrangement.ts";

/** Where pinned things stand in a layout that was made around them, by id, in pixels of the drawing, y downwards. */
export type HeldPlaces = Readonly<Record<string, Offset>>;

const PLACE = /^([a-z]+:[a-z0-9][a-z0-9/.-]*)~(-?\d{1,5})~(-?\d{1,5})$/;

/** Reads `co:nvidia~340~120,leg:data~0~-20`; what cannot be meant is dropped, and of two places of one thing the first holds. */
export function readHeld(said: string | null): HeldPlaces {
  const held: Record<string, Offset> = {};
  for (const one of (said ?? "").split(",").slice(0, MOST_ARRANGED)) {
    const [, id, x, y] = PLACE.exec(one) ?? [];
    // Without the negative zero, which is written as zero.
    if (id !== undefined && !Object.hasOwn(held, id)) held[id] = { x: Number(x) + 0, y: Number(y) + 0 };
  }
  return held;
}

/** Writes what `readHeld` reads; empty where nothing is held. */
export function heldText(held: HeldPlaces): string {
  return Object.entries(held)
    .map(([id, { x, y }]) => `${id}~${x}~${y}`)
    .join(",");
}
