import type { Graph } from "#graph/graph.ts";
import { Problem } from "#server/problem.ts";

export interface KnownDatasetOptions {
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
  /** Resolves after so many milliseconds. */
  readonly pause: (ms: number) => Promise<unknown>;
}

/** How long what was seen is believed without asking, an outage too. */
const TRUSTED_MS = 5000;
/**
 * The same for readers of other people's pages: an article with a thousand of them at once costs the database one question a
 * minute.
 */
export const EMBEDDED_TRUST_MS = 60_000;
/** How long the database may think before what was seen last has to do: kept answers are promised within a second. */
const PATIENCE_MS = 800;

/** The hash of the facts in the database, asked for again when it was last seen too long ago. */
export class KnownDataset {
  #last: string | undefined;
  #isDown = false;
  #isStarting = false;
  #seenAt = Number.NEGATIVE_INFINITY;
  #asking: Promise<string> | undefined;
  readonly #graph: Graph;
  readonly #options: KnownDatasetOptions;

  constructor(graph: Graph, options: KnownDatasetOptions) {
    this.#graph = graph;
    this.#options = options;
  }

  /** The hash seen last, however long ago. */
  get last(): string | undefined {
    return this.#last;
  }

  /** Whether the database was not yet there when it was asked last. */
  get isStarting(): boolean {
    return this.#isStarting;
  }

  /** A hash of before this process, which is good for kept answers and has to be asked for all the same. */
  remember(dataset: string): void {
    this.#last ??= dataset;
  }

  /** The hash of an answer is as good as asking. */
  saw(dataset: string): void {
    this.#last = dataset;
    this.#see(false);
  }

  /** The hash as it is now, or was so many milliseconds ago; throws what `graph.ready` throws. */
  async confirmed(trustedMs: number = TRUSTED_MS): Promise<string> {
    return this.#isRecent(trustedMs) && !this.#isDown && this.#last !== undefined ? this.#last : this.#ask();
  }

  /** Whether `last` could be brought up to date; false when the database is down or thinks for too long. */
  async isReachable(trustedMs: number = TRUSTED_MS): Promise<boolean> {
    if (this.#isRecent(trustedMs)) return !this.#isDown;
    const answered = this.#ask().then(
      () => true,
      (failure: unknown) => {
        if (!isOutage(failure)) throw failure;
        this.#isStarting = failure.type === "starting";
        return false;
      },
    );
    const isUp = await Promise.race([answered, this.#options.pause(PATIENCE_MS).then(() => false)]);
    if (!isUp) this.#see(true);
    return isUp;
  }

  /** One question at a time, shared by all who wait; none of them may abort it. */
  #ask(): Promise<string> {
    this.#asking ??= this.#graph
      .ready()
      .then(({ dataset }) => {
        this.saw(dataset);
        return dataset;
      })
      .finally(() => {
        this.#asking = undefined;
      });
    return this.#asking;
  }

  #see(isDown: boolean): void {
    this.#isDown = isDown;
    if (!isDown) this.#isStarting = false;
    this.#seenAt = this.#options.now();
  }

  /** An outage is never believed for long. */
  #isRecent(trustedMs: number): boolean {
    return this.#options.now() - this.#seenAt <= (this.#isDown ? TRUSTED_MS : trustedMs);
  }
}

const OUTAGES: ReadonlySet<string> = new Set(["starting", "graph-unavailable", "graph-timeout"]);

function isOutage(failure: unknown): failure is Problem {
  return failure instanceof Problem && OUTAGES.has(failure.type);
}
