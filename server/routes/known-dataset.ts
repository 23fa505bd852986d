import type { Graph } from "#graph/graph.ts";
import { Problem } from "#server/problem.ts";

interface Known {
  readonly dataset: string | undefined;
  /** Why the hash could not be confirmed. */
  readonly failure?: unknown;
}

/** The hash of the facts in the database; asked for when what is known of it, an outage too, is too old. */
export class KnownDataset {
  #known: Known = { dataset: undefined };
  #knownAt = Number.NEGATIVE_INFINITY;
  #asking: Promise<void> | undefined;
  readonly #graph: Graph;
  readonly #now: () => number;
  readonly #trustedMs: number;

  constructor(graph: Graph, now: () => number, trustedMs: number) {
    this.#graph = graph;
    this.#now = now;
    this.#trustedMs = trustedMs;
  }

  learn(known: Known): void {
    this.#known = known;
    this.#knownAt = this.#now();
  }

  async current(): Promise<Known> {
    if (this.#now() - this.#knownAt > this.#trustedMs) await this.#ask();
    return this.#known;
  }

  /** One question at a time, shared by all who wait; none of them may abort it. */
  #ask(): Promise<void> {
    this.#asking ??= this.#graph
      .ready()
      .then(({ dataset }) => this.learn({ dataset }))
      .catch((failure: unknown) => {
        if (!isOutage(failure)) throw failure;
        this.learn({ dataset: this.#known.dataset, failure });
      })
      .finally(() => {
        this.#asking = undefined;
      });
    return this.#asking;
  }
}

function isOutage(failure: unknown): boolean {
  return failure instanceof Problem && (failure.type === "graph-unavailable" || failure.type === "graph-timeout");
}
