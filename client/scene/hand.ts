import type { Point } from "#contract/curve.ts";
import { Rubber } from "./rubber.ts";

/** What a press on the picture begins: to move things or the picture, or to draw a line around things. */
export type Tool = "hand" | "box" | "lasso";

interface HandTargets {
  readonly tool: () => Tool;
  readonly thingAt: (point: Point) => string | undefined;
  /** A thing is taken along by so many pixels since the last time. */
  readonly dragged: (id: string, step: Point) => void;
  readonly dropped: (id: string) => void;
  /** One thing was asked for beside the others. */
  readonly toggled: (id: string) => void;
  /** A line was drawn around this; `more` where it comes to what is selected already. */
  readonly enclosed: (ring: readonly Point[], more: boolean) => void;
}

interface Press {
  readonly from: Point;
  readonly thing: string | undefined;
  readonly isTouch: boolean;
  readonly more: boolean;
  at: Point;
  rubber: Rubber | undefined;
  isMoving: boolean;
}

/** A pointer that moved less has only been pressed. */
const STILL_PX = 4;
const LONG_PRESS_MS = 500;

/**
 * Moves things and draws lines around them with mouse, pen or finger: in the capture phase, so that what is taken up here does
 * not move the camera as well. A finger moves the picture, unless a line is to be drawn; where it rests on a thing, that is
 * asked for beside the others.
 */
export class Hand {
  readonly #host: HTMLElement;
  readonly #targets: HandTargets;
  readonly #stopping = new AbortController();
  #press: Press | undefined;
  #resting: ReturnType<typeof setTimeout> | undefined;
  #swallows = false;

  constructor(host: HTMLElement, targets: HandTargets) {
    this.#host = host;
    this.#targets = targets;
    const how = { capture: true, signal: this.#stopping.signal };
    host.addEventListener("pointerdown", (event) => this.#down(event), how);
    host.addEventListener("pointermove", (event) => this.#move(event), how);
    host.addEventListener("pointerup", (event) => this.#up(event), how);
    host.addEventListener("pointercancel", () => this.#end(), how);
    const keep = (event: Event) => {
      if (!this.#press || !isTaken(this.#press, this.#targets.tool())) return;
      event.stopPropagation();
      if (event.type === "touchstart") event.preventDefault();
    };
    host.addEventListener("mousedown", keep, how);
    host.addEventListener("touchstart", keep, { ...how, passive: false });
    host.addEventListener("click", (event) => this.swallows() && event.stopPropagation(), how);
    addEventListener("mousemove", (event) => this.#press?.isMoving && event.stopPropagation(), how);
  }

  /** Whether a click that comes now is only the end of what was done here; said once. */
  swallows(): boolean {
    const swallows = this.#swallows;
    this.#swallows = false;
    return swallows;
  }

  /** Takes the listeners away. */
  stop(): void {
    this.#end();
    this.#stopping.abort();
  }

  #down(event: PointerEvent): void {
    this.#swallows = false;
    // A second finger zooms.
    if (!event.isPrimary || event.button !== 0) {
      this.#end();
      return;
    }
    const from = this.#pointOf(event);
    const thing = this.#targets.thingAt(from);
    const isTouch = event.pointerType === "touch";
    const more = event.shiftKey || event.ctrlKey || event.metaKey;
    this.#press = { from, at: from, thing, isTouch, more, rubber: undefined, isMoving: false };
    if (isTouch && thing !== undefined) this.#resting = setTimeout(() => this.#rest(thing), LONG_PRESS_MS);
  }

  #move(event: PointerEvent): void {
    const press = this.#press;
    if (!press || !event.isPrimary) return;
    const at = this.#pointOf(event);
    if (!press.isMoving && Math.hypot(at.x - press.from.x, at.y - press.from.y) < STILL_PX) return;
    clearTimeout(this.#resting);
    const tool = this.#targets.tool();
    if (!isTaken(press, tool)) {
      this.#end();
      return;
    }
    if (!press.isMoving) this.#begin(event.pointerId, press, tool);
    press.rubber?.drawTo(at);
    if (!press.rubber && press.thing !== undefined)
      this.#targets.dragged(press.thing, { x: at.x - press.at.x, y: at.y - press.at.y });
    press.at = at;
  }

  #begin(pointer: number, press: Press, tool: Tool): void {
    press.isMoving = true;
    this.#host.setPointerCapture(pointer);
    if (drawsLine(press, tool)) press.rubber = new Rubber(this.#host, tool === "lasso" ? "lasso" : "box", press.from);
  }

  #up(event: PointerEvent): void {
    const press = this.#press;
    if (!press || !event.isPrimary) return;
    const tool = this.#targets.tool();
    this.#end();
    if (press.isMoving) {
      this.#swallows = true;
      if (press.rubber) this.#targets.enclosed(press.rubber.ring, press.more || press.isTouch);
    } else if (press.thing !== undefined && (press.more || (press.isTouch && tool !== "hand"))) {
      this.#swallows = true;
      this.#targets.toggled(press.thing);
    }
  }

  #rest(thing: string): void {
    this.#end();
    this.#swallows = true;
    this.#targets.toggled(thing);
  }

  #end(): void {
    clearTimeout(this.#resting);
    const press = this.#press;
    this.#press = undefined;
    press?.rubber?.remove();
    if (press?.isMoving && !press.rubber && press.thing !== undefined) this.#targets.dropped(press.thing);
  }

  #pointOf(event: PointerEvent): Point {
    const { left, top } = this.#host.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  }
}

/** Whether a press is not for the camera. */
function isTaken(press: Press, tool: Tool): boolean {
  return drawsLine(press, tool) || (press.thing !== undefined && (!press.isTouch || tool !== "hand"));
}

function drawsLine({ thing, more }: Press, tool: Tool): boolean {
  return thing === undefined && (tool !== "hand" || more);
}
