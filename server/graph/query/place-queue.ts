import { Problem } from "#server/problem.ts";

export interface PlaceOptions {
  /** How many statements run at once. */
  readonly places: number;
  /** How many of them may be one client's. */
  readonly perClient: number;
  readonly longestQueue: number;
  readonly longestWaitMs: number;
}

interface Waiting {
  readonly client: string;
  readonly admit: () => void;
}

/** Hands out places to run in, in the order they were asked for; a client that has its share waits for its own. */
export class PlaceQueue {
  readonly #options: PlaceOptions;
  readonly #running = new Map<string, number>();
  #waiting: Waiting[] = [];
  #taken = 0;

  constructor(options: PlaceOptions) {
    this.#options = options;
  }

  /**
   * Resolves when there is a place.
   *
   * @returns what gives it back
   * @throws Problem "query-busy" where the queue is full or the wait is over; the signal's reason where it is aborted
   */
  async place(client: string, signal: AbortSignal): Promise<() => void> {
    signal.throwIfAborted();
    if (!this.#free(client)) await this.#wait(client, signal);
    else this.#take(client);
    let given = true;
    return () => {
      if (given) this.#giveBack(client);
      given = false;
    };
  }

  #free(client: string): boolean {
    return this.#taken < this.#options.places && (this.#running.get(client) ?? 0) < this.#options.perClient;
  }

  #take(client: string): void {
    this.#taken += 1;
    this.#running.set(client, (this.#running.get(client) ?? 0) + 1);
  }

  async #wait(client: string, signal: AbortSignal): Promise<void> {
    const { longestQueue, longestWaitMs } = this.#options;
    if (this.#waiting.length >= longestQueue) throw busy();
    await new Promise<void>((resolve, reject) => {
      const leave = (reason: unknown) => {
        this.#waiting = this.#waiting.filter((one) => one !== waiting);
        settle();
        reject(reason);
      };
      const onAbort = () => leave(signal.reason);
      const timer = setTimeout(() => leave(busy()), longestWaitMs);
      const settle = () => {
        clearTimeout(timer);
        signal.removeEventListener("abort", onAbort);
      };
      const waiting: Waiting = {
        client,
        admit: () => {
          settle();
          resolve();
        },
      };
      signal.addEventListener("abort", onAbort, { once: true });
      this.#waiting.push(waiting);
    });
  }

  #giveBack(client: string): void {
    this.#taken -= 1;
    const left = (this.#running.get(client) ?? 1) - 1;
    if (left === 0) this.#running.delete(client);
    else this.#running.set(client, left);
    const next = this.#waiting.find((one) => this.#free(one.client));
    if (!next) return;
    this.#waiting = this.#waiting.filter((one) => one !== next);
    this.#take(next.client);
    next.admit();
  }
}

function busy(): Problem {
  return new Problem("query-busy", "Every place for a query is taken; ask again in a few seconds.", {
    retryAfterSeconds: 3,
  });
}
