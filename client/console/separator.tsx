import { type KeyboardEvent, type PointerEvent, useEffect, useState } from "react";

const NARROWEST = 340;
const STEP = 32;
const KEY = "atlas.console.width";

/** Moves the border between console and picture, by pointer and by arrow keys. */
export function Separator() {
  const [width, setWidth] = useState(keptWidth);
  const widest = Math.max(NARROWEST, window.innerWidth - 480);
  const shown = Math.min(width, widest);
  useEffect(() => {
    document.body.style.setProperty("--console-width", `${shown}px`);
    keepWidth(shown);
  }, [shown]);
  const move = (to: number) => setWidth(Math.round(Math.min(widest, Math.max(NARROWEST, to))));
  const press = (event: KeyboardEvent) => {
    const to = { ArrowLeft: shown - STEP, ArrowRight: shown + STEP, Home: NARROWEST, End: widest }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    move(to);
  };
  const drag = (event: PointerEvent<HTMLElement>) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) move(event.clientX);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a line can be no separator that is moved
    <div
      className="console-separator"
      role="separator"
      aria-orientation="vertical"
      aria-label="Width of the console"
      aria-valuenow={shown}
      aria-valuemin={NARROWEST}
      aria-valuemax={widest}
      tabIndex={0}
      onKeyDown={press}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
    />
  );
}

function keptWidth(): number {
  const usual = Math.min(600, Math.max(NARROWEST, Math.round(window.innerWidth * 0.38)));
  try {
    return Number(localStorage.getItem(KEY)) || usual;
  } catch {
    return usual;
  }
}

function keepWidth(width: number): void {
  try {
    localStorage.setItem(KEY, String(width));
  } catch {
    // Then it is as wide as usual the next time.
  }
}
