import { expect } from "vitest";

const PATIENCE_MS = 15_000;

/** Asks again and again until what comes is as expected, or for a quarter of a minute. */
export function eventually<Value>(ask: () => Value | Promise<Value>): ReturnType<typeof expect.poll<Value>> {
  return expect.poll(ask, { timeout: PATIENCE_MS, interval: 60 });
}
