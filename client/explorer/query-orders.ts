import type { WrittenQuery } from "#view/view-state.ts";
import type { Atlas } from "./atlas.ts";

/**
 * Statements that the reader has asked to be run, by a phrase and not by a link: the console, which may have to be fetched first,
 * takes each once.
 */
export class QueryOrders {
  #order: WrittenQuery | undefined;
  readonly #atlas: Pick<Atlas, "go">;
  readonly #listeners = new Set<() => void>();

  constructor(atlas: Pick<Atlas, "go">) {
    this.#atlas = atlas;
  }

  /** Opens the console with a statement, and has it run there. */
  place(query: WrittenQuery): void {
    this.#order = query;
    this.#atlas.go({ query });
    for (const listener of this.#listeners) listener();
  }

  /** The statement that waits to be run, which is then the taker's. */
  readonly take = (): WrittenQuery | undefined => {
    const order = this.#order;
    this.#order = undefined;
    return order;
  };

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}
