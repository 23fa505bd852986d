import { readFile } from "node:fs/promises";
import type { DataFolder } from "./data-folder.ts";
import { EmbeddedFailure } from "./embedded-failure.ts";
import type { ServerProcess } from "./server-process.ts";
import { DISK_FULL, explainDebugLog, explainStart } from "./start-report.ts";

/** What to wait for, and how long. */
export interface Patience {
  readonly folder: DataFolder;
  readonly port: number;
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

type Outcome =
  | { readonly is: "started" | "late" | "aborted" | "disk-full" }
  | { readonly is: "ended"; readonly ending: string };

/**
 * Resolves when Neo4j answers on its port and the database `neo4j` is up.
 *
 * @throws EmbeddedFailure that says why it never will; the process has then been ended
 * @throws the signal's reason when aborted, likewise
 */
export async function awaitReadiness(server: ServerProcess, patience: Patience): Promise<void> {
  const outcome = await firstOutcome(server, patience);
  const failure = await explain(outcome, server, patience);
  if (failure === undefined) return;
  await server.kill();
  throw failure;
}

function firstOutcome(server: ServerProcess, { timeoutMs, signal }: Patience): Promise<Outcome> {
  const cleanUps: (() => void)[] = [];
  const outcome = new Promise<Outcome>((resolve) => {
    const aborted = () => resolve({ is: "aborted" });
    signal.addEventListener("abort", aborted, { once: true });
    if (signal.aborted) aborted();
    const timer = setTimeout(() => resolve({ is: "late" }), timeoutMs);
    const unwatch = server.onLine((line) => {
      if (/INFO\s+Started\.$/.test(line)) resolve({ is: "started" });
      else if (DISK_FULL.test(line)) resolve({ is: "disk-full" });
    });
    cleanUps.push(
      () => signal.removeEventListener("abort", aborted),
      () => clearTimeout(timer),
      unwatch,
    );
    void server.ended.then((ending) => resolve({ is: "ended", ending }));
  });
  return outcome.finally(() => {
    for (const cleanUp of cleanUps) cleanUp();
  });
}

async function explain(outcome: Outcome, server: ServerProcess, { folder, port, timeoutMs, signal }: Patience) {
  if (outcome.is === "aborted") return signal.reason ?? new Error("aborted");
  if (outcome.is === "started") return explainDebugLog(await readFile(folder.debugLog, "utf8").catch(() => ""), folder);
  if (outcome.is !== "late") {
    const ending = outcome.is === "ended" ? outcome.ending : outcome.is;
    return explainStart({ output: server.output, ending, folder, port });
  }
  return new EmbeddedFailure(
    "start-timeout",
    `Neo4j was not ready after ${Math.round(timeoutMs / 1000)} s; the machine may be short of memory or processor time.`,
    `End other programs and start again; ${folder.debugLog} says how far it came.`,
  );
}
