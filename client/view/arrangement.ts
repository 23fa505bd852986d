import type { Frame } from "#contract/kinds.ts";

/** A step in the pixels of the drawing, y downwards. */
export interface Offset {
  readonly x: number;
  readonly y: number;
}

/** Several entities that are drawn as one. */
export interface Group {
  /** From 1; the same group keeps it as long as it lasts. */
  readonly number: number;
  readonly name: string;
  readonly members: readonly string[];
}

/** Where one looks: the middle of the screen beside the stored place of an entity, and the pixels of the drawing that one of the screen shows. */
export interface Sight extends Offset {
  readonly near: string;
  readonly unitsPerPixel: number;
}

/** What a reader has done to a drawing by hand. All ids stand once, in the order in which they came. */
export interface Arrangement {
  /** What is selected beside the one whose details are shown. */
  readonly also: readonly string[];
  /** Left out one by one. */
  readonly out: readonly string[];
  /** All that is not left out, where it is not empty. */
  readonly only: readonly string[];
  /** Stays where it is, whatever is laid out or aligned around it. */
  readonly pinned: readonly string[];
  /** How far each was moved from its stored place. */
  readonly moved: Readonly<Record<string, Offset>>;
  /** Where the pinned stand in a layout that was made around them, in pixels of the drawing. */
  readonly held: Readonly<Record<string, Offset>>;
  readonly groups: readonly Group[];
  /** Undefined while the whole picture is fitted. */
  readonly camera: Sight | undefined;
  /** In which of the two stored drawings things were moved or looked at; undefined where they were not. */
  readonly frame: Frame | undefined;
}

/** A drawing as it comes. */
export const UNARRANGED: Arrangement = {
  also: [],
  out: [],
  only: [],
  pinned: [],
  moved: {},
  held: {},
  groups: [],
  camera: undefined,
  frame: undefined,
};

/** More of anything is not kept: an address has to end somewhere. */
export const MOST_ARRANGED = 600;

/** Ids with others, each once. */
export function joined(ids: readonly string[], others: readonly string[]): readonly string[] {
  return [...new Set([...ids, ...others])];
}

/** Ids without others. */
export function without(ids: readonly string[], others: readonly string[]): readonly string[] {
  const gone = new Set(others);
  return ids.filter((id) => !gone.has(id));
}

/** Where things are when some of them are moved on by so much; what is back at its stored place is no longer moved. */
export function movedOn(
  moved: Arrangement["moved"],
  steps: ReadonlyMap<string, Offset> | Readonly<Record<string, Offset>>,
): Arrangement["moved"] {
  const next = { ...moved };
  const entries = steps instanceof Map ? [...steps] : Object.entries(steps);
  for (const [id, step] of entries) {
    const x = Math.round((next[id]?.x ?? 0) + step.x);
    const y = Math.round((next[id]?.y ?? 0) + step.y);
    if (x === 0 && y === 0) delete next[id];
    else next[id] = { x, y };
  }
  return next;
}

/** The places without what was moved of some things. */
export function putBack(moved: Arrangement["moved"], ids: readonly string[]): Arrangement["moved"] {
  const gone = new Set(ids);
  return Object.fromEntries(Object.entries(moved).filter(([id]) => !gone.has(id)));
}
