/**
 * As many pictures as the frames of one page may draw with WebGL at once; see live-room.ts, which is for one document. A browser
 * takes contexts away as soon as there are too many, so that a place is had before one is made.
 */
const MOST_LIVE = 4;

/** What of `navigator.locks` is used. */
export interface Locks {
  request(
    name: string,
    options: LockOptions,
    hold: (lock: object | null) => Promise<unknown> | undefined,
  ): Promise<unknown>;
}

interface Turns {
  /** A place is had: draw. */
  readonly live: () => void;
  /** It was taken by somebody who was asked for: show a still picture. */
  readonly rest: () => void;
}

/** The turn of one picture among those of all frames of an origin, by locks, which end with the frame that holds them. */
export class FrameTurns {
  readonly #locks: Locks | undefined;
  readonly #turns: Turns;
  readonly #first: number;
  readonly #isCrowded: boolean;
  #leave: (() => void) | undefined;
  #waiting: AbortController | undefined;

  /**
   * @param number any; decides in which place it waits
   * @param locks undefined where frames know nothing of each other; a browser that blocks cookies of other sites refuses them
   * @param isCrowded whether there are too many frames for all to draw: without locks, those draw that are asked for
   */
  constructor(number: number, locks: Locks | undefined, turns: Turns, isCrowded = false) {
    this.#locks = locks;
    this.#turns = turns;
    this.#first = number % MOST_LIVE;
    this.#isCrowded = isCrowded;
  }

  /** Draws now where there is a place, else once one is free; where it `isAsked`, in the place of another. */
  async want(isAsked: boolean): Promise<void> {
    if (this.#leave || (this.#waiting && !isAsked)) return;
    if (!this.#locks) {
      if (isAsked || !this.#isCrowded) this.#take(() => undefined);
      return;
    }
    this.leave();
    const waiting = new AbortController();
    this.#waiting = waiting;
    for (let at = 0; at < MOST_LIVE && !waiting.signal.aborted; at += 1) {
      if (await this.#try((this.#first + at) % MOST_LIVE, { ifAvailable: true }, isAsked)) return;
    }
    if (waiting.signal.aborted) return;
    await this.#try(this.#first, isAsked ? { steal: true } : { signal: waiting.signal }, isAsked);
  }

  /** Gives the place back, or waits for none any more. */
  leave(): void {
    this.#waiting?.abort();
    this.#waiting = undefined;
    this.#leave?.();
    this.#leave = undefined;
  }

  /** Whether there is nothing more to try; ends when it has the place, and not when it leaves it. */
  #try(place: number, options: LockOptions, isAsked: boolean): Promise<boolean> {
    const waiting = this.#waiting;
    return new Promise((resolve) => {
      const held = this.#locks?.request(`atlas-live-${place}`, options, (lock) => {
        resolve(lock !== null);
        if (lock === null || waiting !== this.#waiting) return undefined;
        return new Promise<void>((leave) => this.#take(leave));
      });
      held?.catch((fault: unknown) => {
        if (!isAbort(fault)) {
          // Refused to a frame of another site.
          resolve(true);
          if (waiting === this.#waiting && (isAsked || !this.#isCrowded)) this.#take(() => undefined);
          return;
        }
        // Stolen, or waited for no more.
        resolve(false);
        if (waiting !== this.#waiting || !this.#leave) return;
        this.#leave = undefined;
        this.#waiting = undefined;
        this.#turns.rest();
      });
    });
  }

  #take(leave: () => void): void {
    this.#leave = leave;
    this.#turns.live();
  }
}

function isAbort(fault: unknown): boolean {
  return fault instanceof Error && fault.name === "AbortError";
}

/** A frame without an origin of its own, as a sandbox makes it, has none; nor has one that came without encryption. */
export function frameLocks(): Locks | undefined {
  return globalThis.origin === "null" ? undefined : globalThis.navigator.locks;
}

/** Whether the page around has more frames than may draw at once; that much a frame of another site is told. */
export function hasManyFrames(): boolean {
  return globalThis.parent.length > MOST_LIVE;
}
