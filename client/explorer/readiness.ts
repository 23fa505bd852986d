import { asFailure, type Failure, isComingUp, NetworkFailure } from "#api/failure.ts";

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 5_000;
/** About five minutes in all: a first start unpacks a database. */
const MOST_TRIES = 64;

/**
 * Asks until the server is ready, with growing pauses, and reports every "not yet" on the way.
 * @throws the last failure when the patience is used up, and any failure that waiting cannot mend at once
 */
export async function untilReady(
  ask: () => Promise<unknown>,
  pause: (ms: number) => Promise<void>,
  report: (failure: Failure) => void,
): Promise<void> {
  for (let tries = 1, ms = FIRST_PAUSE_MS; ; tries += 1, ms = Math.min(ms * 1.5, LONGEST_PAUSE_MS)) {
    await pause(ms);
    try {
      await ask();
      return;
    } catch (fault) {
      const failure = asFailure(fault);
      const mends = isComingUp(failure) || failure instanceof NetworkFailure;
      if (!mends || tries >= MOST_TRIES) throw failure;
      report(failure);
    }
  }
}
