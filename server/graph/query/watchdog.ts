import { setTimeout as wait } from "node:timers/promises";

export interface WatchdogOptions {
  /** Whether a statement's transaction is still in the database. */
  readonly holds: (id: string) => Promise<boolean>;
  /** How long an ended statement may be seen there. */
  readonly graceMs?: number;
  /** How long the database may not answer: it may only be busy. */
  readonly silenceMs?: number;
  readonly everyMs?: number;
}

const SILENT = Symbol("silent");

/**
 * Looks after a statement that was ended from outside: Neo4j cannot stop a long expression or some plans at all, and
 * nothing it says tells so.
 *
 * @returns "gone", or "stuck" where it is still there after the grace, or the database has not answered for too long
 */
export async function afterlife(id: string, options: WatchdogOptions): Promise<"gone" | "stuck"> {
  const { holds, graceMs = 2500, silenceMs = 4000, everyMs = 100 } = options;
  const began = performance.now();
  for (;;) {
    const asked = performance.now() - began;
    const left = silenceMs - asked;
    if (left <= 0) return "stuck";
    const held = await Promise.race([holds(id).catch(() => SILENT), wait(left, SILENT)]);
    if (held === false) return "gone";
    // By when it was asked, not answered: a cold or busy database takes seconds to tell what was so before.
    if (held === true && asked > graceMs) return "stuck";
    await wait(Math.min(everyMs, Math.max(1, left)));
  }
}
