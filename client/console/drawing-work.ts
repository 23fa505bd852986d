/** One drawing of an answer while it is being made. */
interface Turn {
  readonly signal: AbortSignal;
  /** How much of it is done, from 0 to 1. */
  readonly report: (share: number) => void;
  readonly end: () => void;
}

/** How far the drawing of an answer is, and the way to leave it off; a new one leaves off the one before. */
export class DrawingWork {
  readonly #listeners = new Set<() => void>();
  #control: AbortController | undefined;
  #share: number | undefined;

  /** From 0 to 1; undefined while nothing is being drawn. */
  readonly read = (): number | undefined => this.#share;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  begin(): Turn {
    this.#control?.abort();
    const control = new AbortController();
    this.#control = control;
    const tell = (share: number | undefined) => {
      if (this.#control !== control) return;
      this.#share = share;
      for (const listener of this.#listeners) listener();
    };
    tell(0);
    return { signal: control.signal, report: tell, end: () => tell(undefined) };
  }

  readonly cancel = (): void => {
    this.#control?.abort();
  };
}
