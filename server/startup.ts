import { connectAndLoad, openDatabase } from "./startup-database.ts";
import { failStep } from "./startup-failure.ts";
import type { Database, StartupOptions, StartupParts } from "./startup-parts.ts";
import type { StartupProgress } from "./startup-progress.ts";

type Close = () => Promise<void>;

/**
 * Builds the client while the database is opened, connected to and loaded.
 *
 * @returns what closes all that was opened, the last first, and never fails
 * @throws StartupFailure for the first step that failed, after everything opened was closed;
 * the reason of `signal` when it was aborted
 */
export async function startAtlas<Opened extends Database>(
  parts: StartupParts<Opened>,
  progress: StartupProgress,
  options: StartupOptions,
): Promise<Close> {
  const failing = new AbortController();
  const signal = AbortSignal.any([options.signal, failing.signal]);
  const closers: Close[] = [];
  const close = async () => {
    for (const closer of closers.splice(0).reverse()) await closer().catch(() => undefined);
  };
  const tracks = [buildClient(parts, progress, signal), openGraph(parts, progress, { ...options, signal }, closers)];
  try {
    await Promise.all(tracks);
    return close;
  } catch (failure) {
    failing.abort();
    await Promise.allSettled(tracks);
    await close();
    options.signal.throwIfAborted();
    throw failure;
  }
}

async function buildClient<Opened extends Database>(
  parts: StartupParts<Opened>,
  progress: StartupProgress,
  signal: AbortSignal,
): Promise<void> {
  progress.begin("client");
  try {
    progress.end("client", await parts.buildClient((detail) => progress.say("client", detail), signal));
  } catch (failure) {
    throw failStep(progress, "client", failure, signal);
  }
}

async function openGraph<Opened extends Database>(
  parts: StartupParts<Opened>,
  progress: StartupProgress,
  options: StartupOptions,
  closers: Close[],
): Promise<void> {
  const database = await openDatabase(parts, progress, options.signal);
  closers.push(() => database.stop());
  const { graph, openQueries } = await connectAndLoad(parts, database, progress, options);
  closers.push(() => graph.close());
  options.onGraph(graph);
  const queries = await openQueries(options.onQueryEvent, options.signal);
  if (!queries) return;
  closers.push(() => queries.close());
  options.onQueries(queries);
}
