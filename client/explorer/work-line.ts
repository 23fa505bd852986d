import type { AnswerWork } from "#console/console-room.ts";

/** What is being done for the console's answer, kept for the page while the console is closed. */
export class WorkLine {
  #work: AnswerWork | undefined;
  readonly #listeners = new Set<() => void>();

  readonly read = (): AnswerWork | undefined => this.#work;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly tell = (work: AnswerWork | undefined): void => {
    if (work === undefined && this.#work === undefined) return;
    this.#work = work;
    for (const listener of this.#listeners) listener();
  };
}
