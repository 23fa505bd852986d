import { asFailure, type Failure } from "#api/failure.ts";

/** What has come of asking the server something. `last` is what it said before, to be looked at meanwhile. */
export type Answer<T> =
  | { readonly state: "unasked" }
  | { readonly state: "asked"; readonly last: T | undefined }
  | { readonly state: "given"; readonly value: T }
  | { readonly state: "failed"; readonly failure: Failure; readonly last: T | undefined };

export const UNASKED = { state: "unasked" } as const;

/** The value where there is one, even while a newer one is awaited. */
export function known<T>(answer: Answer<T>): T | undefined {
  if (answer.state === "given") return answer.value;
  return answer.state === "unasked" ? undefined : answer.last;
}

/** One thing that is asked again and again, where only the latest answer counts. */
export class Question<T> {
  #asking: AbortController | undefined;
  #answer: Answer<T> = UNASKED;
  readonly #report: (answer: Answer<T>) => void;

  constructor(report: (answer: Answer<T>) => void) {
    this.#report = report;
  }

  /** Asks anew; whatever was still under way is aborted and never reported. */
  async ask(task: (signal: AbortSignal) => Promise<T>): Promise<void> {
    this.#asking?.abort();
    const asking = new AbortController();
    this.#asking = asking;
    this.#say({ state: "asked", last: known(this.#answer) });
    try {
      const value = await task(asking.signal);
      if (this.#asking === asking) this.#say({ state: "given", value });
    } catch (fault) {
      if (this.#asking === asking) this.#say({ state: "failed", failure: asFailure(fault), last: known(this.#answer) });
    }
  }

  /** Says a value that came another way; whatever was under way is aborted. */
  tell(value: T): void {
    this.#asking?.abort();
    this.#asking = undefined;
    this.#say({ state: "given", value });
  }

  /** Aborts what is under way and forgets what was said. */
  drop(): void {
    this.#asking?.abort();
    this.#asking = undefined;
    if (this.#answer.state !== "unasked") this.#say(UNASKED);
  }

  #say(answer: Answer<T>): void {
    this.#answer = answer;
    this.#report(answer);
  }
}
