import { setTimeout as wait } from "node:timers/promises";

export interface PulseOptions {
  /** Asks the database something that costs it nothing. */
  readonly beat: () => Promise<unknown>;
  /** Called when it has not answered for `patienceMs`, though it is not restarting; then again only after an answer. */
  readonly onSilence: () => void;
  readonly everyMs?: number;
  readonly patienceMs?: () => number;
  readonly pause?: (ms: number) => Promise<unknown>;
}

/**
 * Feels the database's pulse while statements run: one that fills its memory keeps everybody waiting for longer than
 * its own time limit, and nothing else shows it.
 */
export class Pulse {
  readonly #options: PulseOptions;
  #watched = 0;
  #feeling = false;

  constructor(options: PulseOptions) {
    this.#options = options;
  }

  /** Until the returned function is called; the database is left alone while nobody watches. */
  watch(): () => void {
    this.#watched += 1;
    if (!this.#feeling) void this.#feel();
    return () => {
      this.#watched -= 1;
    };
  }

  async #feel(): Promise<void> {
    const { beat, onSilence, everyMs = 1000, patienceMs = () => 3000, pause = wait } = this.#options;
    this.#feeling = true;
    // Nothing that is over sooner can have filled a memory.
    await pause(everyMs);
    while (this.#watched > 0) {
      const answered = beat().then(
        () => true,
        () => true,
      );
      if (!(await Promise.race([answered, pause(patienceMs()).then(() => false)]))) {
        onSilence();
        await answered;
      }
      await pause(everyMs);
    }
    this.#feeling = false;
  }
}
