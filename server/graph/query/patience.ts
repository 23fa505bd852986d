/** The same question by which a database is felt, asked of one that has nothing else to do, may take so many times longer. */
const GRACE_TIMES = 15;
const SILENCE_TIMES = 25;
const LONGEST_MS = 30_000;

/**
 * How long a database is waited for before it is taken for stuck. On a machine that is slow or busy with other things
 * everything takes longer, and to restart a database for that would only make it slower.
 */
export class Patience {
  #calmMs = 0;

  /** @param calmMs how long the database took to answer while nothing ran */
  measure(calmMs: number): void {
    this.#calmMs = calmMs;
  }

  /** How long an ended statement may be seen. */
  get graceMs(): number {
    return between(2500, this.#calmMs * GRACE_TIMES);
  }

  /** How long an ended statement's database may not answer: it may only be busy. */
  get silenceMs(): number {
    return between(4000, this.#calmMs * SILENCE_TIMES);
  }

  /** How long it may not answer while statements run, before these are ended. */
  get pulseMs(): number {
    return between(3000, this.#calmMs * GRACE_TIMES);
  }
}

function between(least: number, ms: number): number {
  return Math.min(Math.max(least, ms), LONGEST_MS);
}
