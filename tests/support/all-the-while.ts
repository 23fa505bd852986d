import { setTimeout as wait } from "node:timers/promises";

const PAUSE_MS = 100;

export interface Watch<T> {
  /** What came of it so far, oldest first. */
  readonly answers: readonly T[];
  /** Asks no more, and returns all that came of it. */
  readonly end: () => Promise<readonly T[]>;
}

/** Asks again and again, with a tenth of a second between two, until it is ended. */
export function allTheWhile<T>(ask: () => Promise<T>): Watch<T> {
  const over = new AbortController();
  const answers: T[] = [];
  const watched = (async () => {
    while (!over.signal.aborted) {
      answers.push(await ask());
      await wait(PAUSE_MS, undefined, { signal: over.signal }).catch(() => undefined);
    }
    return answers;
  })();
  return {
    answers,
    end: () => {
      over.abort();
      return watched;
    },
  };
}
