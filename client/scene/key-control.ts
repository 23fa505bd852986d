import type { Point } from "#contract/curve.ts";
import { type ArrowKey, DIRECTIONS, stepFrom } from "./neighbour-step.ts";

interface KeyTargets {
  readonly places: () => ReadonlyMap<string, Point>;
  /** Where the keyboard stands, if it does. */
  readonly from: () => string | undefined;
  /** Undefined: to the most important entity. */
  readonly moveTo: (id: string | undefined) => void;
  readonly choose: () => void;
  readonly leave: () => void;
  readonly zoom: (factor: number) => void;
  readonly fit: () => void;
}

const ZOOM_STEP = 1.3;

/**
 * Makes the drawing usable by keyboard: arrows move to the next entity in that direction, Enter selects, Escape leaves,
 * + - 0 zoom and fit. Returns the function that takes the listener away.
 */
export function listenToKeys(container: HTMLElement, targets: KeyTargets): () => void {
  container.tabIndex = 0;
  const listener = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (handle(event.key, targets)) event.preventDefault();
  };
  container.addEventListener("keydown", listener);
  return () => container.removeEventListener("keydown", listener);
}

function handle(key: string, targets: KeyTargets): boolean {
  if (isArrow(key)) {
    step(key, targets);
    return true;
  }
  const action = { Enter: targets.choose, " ": targets.choose, Escape: targets.leave, "0": targets.fit }[key];
  if (action) action();
  else if (key === "+" || key === "=") targets.zoom(ZOOM_STEP);
  else if (key === "-") targets.zoom(1 / ZOOM_STEP);
  else return false;
  return true;
}

function isArrow(key: string): key is ArrowKey {
  return Object.hasOwn(DIRECTIONS, key);
}

function step(key: ArrowKey, targets: KeyTargets): void {
  const places = targets.places();
  const from = targets.from();
  const at = from === undefined ? undefined : places.get(from);
  const next = at && stepFrom(at, key, places);
  if (!at || next !== undefined) targets.moveTo(next);
}
