import { Problem } from "#server/problem.ts";

export interface BudgetOptions {
  /** Milliseconds of running per minute. */
  readonly msPerMinute: number;
  /** Refusals and failures per minute. */
  readonly errorsPerMinute: number;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
  /** How many clients are remembered; the one that was quiet for longest goes first. */
  readonly capacity?: number;
}

interface Account {
  ms: number;
  errors: number;
  at: number;
}

const MINUTE = 60_000;

/**
 * What each client may still use: time and mistakes, each a bucket that fills up within a minute. A statement is paid
 * for when it is over, so a bucket may be overdrawn, and stays closed for longer then.
 */
export class ClientBudget {
  readonly #options: BudgetOptions;
  readonly #accounts = new Map<string, Account>();

  constructor(options: BudgetOptions) {
    this.#options = options;
  }

  /** @throws Problem "query-budget-spent" with the seconds to wait */
  check(client: string): void {
    const { msPerMinute, errorsPerMinute } = this.#options;
    const { ms, errors } = this.#account(client);
    if (ms > 0 && errors >= 1) return;
    const wait = Math.max((1 - ms) / msPerMinute, (1 - errors) / errorsPerMinute) * MINUTE;
    const retryAfterSeconds = Math.max(1, Math.ceil(wait / 1000));
    const what = ms > 0 ? `${errorsPerMinute} mistakes` : `${msPerMinute / 1000} seconds of running`;
    throw new Problem(
      "query-budget-spent",
      `Your ${what} a minute are used up; ask again in ${retryAfterSeconds} seconds.`,
      { retryAfterSeconds },
    );
  }

  charge(client: string, ms: number, errors: number): void {
    const account = this.#account(client);
    account.ms -= ms;
    account.errors -= errors;
    this.#accounts.delete(client);
    this.#accounts.set(client, account);
    const [quietest] = this.#accounts.keys();
    if (this.#accounts.size > (this.#options.capacity ?? 10_000) && quietest !== undefined)
      this.#accounts.delete(quietest);
  }

  /** The client's account as it has filled up by now; a full one for a client that is not known. */
  #account(client: string): Account {
    const { msPerMinute, errorsPerMinute, now } = this.#options;
    const at = now();
    const { ms, errors, at: before } = this.#accounts.get(client) ?? { ms: msPerMinute, errors: errorsPerMinute, at };
    const minutes = (at - before) / MINUTE;
    return {
      ms: Math.min(msPerMinute, ms + minutes * msPerMinute),
      errors: Math.min(errorsPerMinute, errors + minutes * errorsPerMinute),
      at,
    };
  }
}
