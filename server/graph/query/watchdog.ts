import { setTimeout as wait } from "node:timers/promises";

export interface WatchdogOptions {
  /** Whether a statement's transaction is still in the database. */
  readonly holds: (id: string) => Promise<boolean>;
  /** How long an ended statement may take to go. */
  readonly graceMs?: number;
  readonly everyMs?: number;
}

/**
 * Looks after a statement that was ended from outside: Neo4j cannot stop a long expression or some plans at all, and
 * nothing it says tells so.
 *
 * @returns "gone", or "stuck" where it is still there after the grace, or the database does not answer for as long
 */
export async function afterlife(id: string, { holds, graceMs = 1500, everyMs = 100 }: WatchdogOptions): Promise<"gone" | "stuck"> {
  const end = performance.now() + graceMs;
  for (;;) {
    const left = end - performance.now();
    if (left <= 0) return "stuck";
    const held = await Promise.race([holds(id).catch(() => true), wait(left, true)]);
    if (!held) return "gone";
    await wait(Math.min(everyMs, Math.max(1, left)));
  }
}
