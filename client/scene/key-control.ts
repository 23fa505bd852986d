import type { Point } from "#contract/curve.ts";
import { type ArrowKey, DIRECTIONS, stepFrom } from "./neighbour-step.ts";

interface KeyTargets {
  readonly places: () => ReadonlyMap<string, Point>;
  /** Where the keyboard stands, if it does. */
  readonly from: () => string | undefined;
  /** Undefined: to the most important entity. */
  readonly moveTo: (id: string | undefined) => void;
  readonly choose: () => void;
  /** Asks for it beside what is selected already, or no longer. */
  readonly toggle: () => void;
  /** To the next of the linked entities, or the one before. */
  readonly around: (step: 1 | -1) => void;
  readonly back: () => void;
  /** Moves what is selected by so many pixels. */
  readonly push: (by: Point) => void;
  readonly leave: () => void;
  readonly zoom: (factor: number) => void;
  readonly fit: () => void;
}

const ZOOM_STEP = 1.3;
const PUSH_PX = 12;

/**
 * Makes the drawing usable by keyboard: arrows move to the next entity in that direction, n and N to the next linked one
 * and the one before, Backspace back; Enter selects, Shift Enter beside what is selected already, Escape leaves; Shift and arrows
 * move what is selected; + - 0 zoom and fit. Returns the function that takes the listener away.
 */
export function listenToKeys(container: HTMLElement, targets: KeyTargets): () => void {
  container.tabIndex = 0;
  const listener = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const isDone = event.shiftKey ? handleShifted(event.key, targets) : false;
    if (isDone || handle(event.key, targets)) event.preventDefault();
  };
  container.addEventListener("keydown", listener);
  return () => container.removeEventListener("keydown", listener);
}

function handle(key: string, targets: KeyTargets): boolean {
  if (isArrow(key)) {
    step(key, targets);
    return true;
  }
  const action = {
    ...{ Enter: targets.choose, " ": targets.choose, Escape: targets.leave, "0": targets.fit },
    ...{ n: () => targets.around(1), Backspace: targets.back },
  }[key];
  if (action) action();
  else if (key === "+" || key === "=") targets.zoom(ZOOM_STEP);
  else if (key === "-") targets.zoom(1 / ZOOM_STEP);
  else return false;
  return true;
}

function handleShifted(key: string, targets: KeyTargets): boolean {
  if (key === "Enter" || key === " ") targets.toggle();
  else if (key === "N") targets.around(-1);
  else if (isArrow(key)) targets.push({ x: DIRECTIONS[key].x * PUSH_PX, y: DIRECTIONS[key].y * PUSH_PX });
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
