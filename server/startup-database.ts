import { Problem } from "./problem.ts";
import { failStep } from "./startup-failure.ts";
import type { Connection, Database, StartupOptions, StartupParts } from "./startup-parts.ts";
import type { StartupProgress } from "./startup-progress.ts";

const LONGEST_PAUSE_MS = 30_000;
const MOST_SLOW_TRIES = 5;

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
 * A graph with the facts in it. What may pass is tried again, after pauses that double up to half a minute: an external
 * database that does not answer for as long as it takes, a query that took too long on a busy machine a few times.
 *
 * @throws StartupFailure for any other failure
 */
export async function connectAndLoad<Opened extends Database>(
  parts: StartupParts<Opened>,
  database: Opened,
  progress: StartupProgress,
  { pause, signal }: StartupOptions,
): Promise<Connection> {
  for (let tries = 1; ; tries += 1) {
    const pauseMs = Math.min(1000 * 2 ** (tries - 1), LONGEST_PAUSE_MS);
    try {
      return await connectOnce(parts, database, progress, signal);
    } catch (failure) {
      const current = progress.step("load").state === "running" ? "load" : "start";
      if (signal.aborted || !mayPass(failure, database, tries)) throw failStep(progress, current, failure, signal);
      if (failure.type === "graph-unavailable") progress.postpone("load");
      const next = failure.type === "graph-unavailable" ? "start" : current;
      progress.begin(next, `${failure.message} Trying again in ${pauseMs / 1000} s`);
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
    if (progress.step("start").state !== "done") progress.end("start", database.name);
    progress.begin("load");
    progress.end("load", await connection.load((detail) => progress.say("load", detail), signal));
    return connection;
  } catch (failure) {
    await connection.graph.close().catch(() => undefined);
    throw failure;
  }
}

function mayPass(failure: unknown, database: Database, tries: number): failure is Problem {
  if (!(failure instanceof Problem)) return false;
  return failure.type === "graph-unavailable"
    ? database.external
    : failure.type === "graph-timeout" && tries < MOST_SLOW_TRIES;
}
