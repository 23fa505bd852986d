import { Problem } from "./problem.ts";
import { failStep } from "./startup-failure.ts";
import type { Connection, Database, StartupOptions, StartupParts } from "./startup-parts.ts";
import type { StartupProgress } from "./startup-progress.ts";

const LONGEST_PAUSE_MS = 30_000;

/**
 * Two steps told by one part: `start` begins when the part first speaks of it, and once more if the database has to be
 * started again later.
 *
 * @throws StartupFailure
 */
export async function openDatabase<Opened extends Database>(
  parts: StartupParts<Opened>,
  progress: StartupProgress,
  signal: AbortSignal,
): Promise<Opened> {
  let current: "resolve" | "start" | "opened" = "resolve";
  const advance = (outcome: string) => {
    if (current !== "resolve") return;
    progress.end("resolve", outcome);
    current = "start";
    progress.begin("start");
  };
  const say: Parameters<typeof parts.openDatabase>[0] = (step, detail) => {
    if (current === "opened") return step === "ready" ? progress.end("start", detail) : progress.begin("start", detail);
    if (step !== "resolve") advance(progress.step("resolve").detail);
    progress.say(step === "resolve" ? "resolve" : "start", detail);
  };
  // Once it is open a database is stopped in its turn, after those who speak to it.
  const opening = new AbortController();
  const giveUp = () => opening.abort(signal.reason);
  signal.addEventListener("abort", giveUp);
  progress.begin("resolve");
  try {
    signal.throwIfAborted();
    const database = await parts.openDatabase(say, opening.signal);
    advance(database.name);
    current = "opened";
    return database;
  } catch (failure) {
    throw failStep(progress, current === "resolve" ? "resolve" : "start", failure, signal);
  } finally {
    signal.removeEventListener("abort", giveUp);
  }
}

/**
 * A graph with the facts in it. An external database that does not answer is tried again for as long as it takes,
 * after pauses that double up to half a minute.
 *
 * @throws StartupFailure for any other failure, or where the database is our own
 */
export async function connectAndLoad<Opened extends Database>(
  parts: StartupParts<Opened>,
  database: Opened,
  progress: StartupProgress,
  { pause, signal }: StartupOptions,
): Promise<Connection> {
  for (let pauseMs = 1000; ; pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)) {
    try {
      return await connectOnce(parts, database, progress, signal);
    } catch (failure) {
      const current = progress.step("load").state === "running" ? "load" : "start";
      if (!database.external || !isUnreachable(failure) || signal.aborted)
        throw failStep(progress, current, failure, signal);
      progress.begin("start", `${failure.message} Trying again in ${pauseMs / 1000} s`);
      progress.postpone("load");
    }
    await pause(pauseMs, signal);
  }
}

async function connectOnce<Opened extends Database>(
  parts: StartupParts<Opened>,
  database: Opened,
  progress: StartupProgress,
  signal: AbortSignal,
): Promise<Connection> {
  const connection = await parts.connect(database, signal);
  try {
    progress.end("start", database.name);
    progress.begin("load");
    progress.end("load", await connection.load((detail) => progress.say("load", detail), signal));
    return connection;
  } catch (failure) {
    await connection.graph.close().catch(() => undefined);
    throw failure;
  }
}

function isUnreachable(failure: unknown): failure is Problem {
  return failure instanceof Problem && failure.type === "graph-unavailable";
}
