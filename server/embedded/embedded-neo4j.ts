import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { readyPassword, USER } from "./account.ts";
import { type DataFolder, dataFolder } from "./data-folder.ts";
import { fromFileError } from "./embedded-failure.ts";
import { type EmbeddedProgress, type Report, reportWhile } from "./embedded-progress.ts";
import { fetchJars, type Jars, keptJars } from "./jars.ts";
import { usualJdkFolders } from "./jdk.ts";
import { chooseJdk, type JdkChoice } from "./jdk-choice.ts";
import { Launcher } from "./launcher.ts";
import { type Ownership, ownDataFolder } from "./ownership.ts";
import { type Launch, type RestartOptions, Supervisor } from "./supervisor.ts";

export interface EmbeddedOptions {
  /** Where jars, configuration, data and the password are kept, for example `<repo>/.neo4j`; created when missing. */
  readonly home: string;
  /** A throw-away or separate data folder; default `<home>/<version>/data`. Jars and the class-data archive are shared. */
  readonly dataDir?: string;
  /** For example `5.26.31`; default: 5.26 where JDK 17 or 21 is found, else 2026.x. */
  readonly version?: string;
  /** JAVA_HOME, PATH and so on, passed in so that only main.ts and cli.ts read `process.env`. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly onProgress: (event: EmbeddedProgress) => void;
  /** Aborting gives up a start under way and stops a server that runs. */
  readonly signal?: AbortSignal;
  /** A Bolt port that must be used; default: a free one. */
  readonly port?: number;
  /**
   * Whether the first start is read-only, which only makes sense on data that have been loaded; "once-filled" where the
   * data folder has a database already. Default false.
   */
  readonly readOnly?: boolean | "once-filled";
}

export interface EmbeddedNeo4j {
  /** For example `bolt://127.0.0.1:40123`; stays the same across restarts unless another program takes the port. */
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly version: string;
  /** Undefined while no server runs. */
  readonly pid: number | undefined;
  /** Whether it refuses writes to the database, since its last start. */
  readonly readOnly: boolean;
  /** Resolves when no process is left: about 0.5 s, some 7 s the first time (class-data archive), 30 s if it is stuck. */
  stop(): Promise<void>;
  /** Resolves when the server is ready again, after 3 to 6 s; the first time also writes the archive. Connections break. */
  restart(options?: RestartOptions): Promise<void>;
}

const START_TIMEOUT_MS = 120_000;

/**
 * Starts Neo4j Community as a child process on loopback and keeps it running until `stop`: a crash is reported through
 * `onProgress` and the server started again, after 0.5 s at first and 30 s at most.
 *
 * The first start of a version fetches its jars with Maven (123 MB); later ones need neither Maven nor network.
 * Runs on Linux and macOS.
 *
 * @returns the address and account of a server that is ready
 * @throws EmbeddedFailure when it cannot start, the signal's reason when aborted; no process is left then
 */
export async function startEmbeddedNeo4j(options: EmbeddedOptions): Promise<EmbeddedNeo4j> {
  const home = resolve(options.home);
  try {
    const choice = await chooseJdk(options.env, options.version, usualJdkFolders(options.env));
    options.signal?.throwIfAborted();
    const releaseFolder = join(home, choice.release.version);
    await mkdir(releaseFolder, { recursive: true });
    const folder = dataFolder(resolve(options.dataDir ?? join(releaseFolder, "data")));
    const ownership = await ownDataFolder(folder);
    return await startOwned(options, { choice, releaseFolder, folder, ownership }).catch(async (error: unknown) => {
      await ownership.release();
      throw error;
    });
  } catch (error) {
    throw fromFileError(error, home);
  }
}

/** What one start works with, once it is known. */
interface Place {
  readonly choice: JdkChoice;
  /** Jars and class-data archives of this version; shared by all data folders. */
  readonly releaseFolder: string;
  readonly folder: DataFolder;
  readonly ownership: Ownership;
}

async function startOwned(options: EmbeddedOptions, place: Place): Promise<EmbeddedNeo4j> {
  const { onProgress, signal } = options;
  const jars = (await keptJars(place.releaseFolder)) ?? (await resolveJars(options, place));
  const password = await readyPassword(place.folder);
  const { env, port } = options;
  const launcher = new Launcher({ ...place, jars, env, port, timeoutMs: START_TIMEOUT_MS });
  const readOnly = options.readOnly === "once-filled" ? existsSync(place.folder.database) : options.readOnly === true;
  const supervisor = new Supervisor(reportedLaunch(launcher, place, onProgress), onProgress, readOnly);
  let stopped: Promise<void> | undefined;
  const stop = () => {
    signal?.removeEventListener("abort", onAbort);
    stopped ??= stopReported(supervisor, launcher, place, onProgress);
    return stopped;
  };
  const onAbort = () => void stop();
  signal?.addEventListener("abort", onAbort, { once: true });
  try {
    signal?.throwIfAborted();
    await supervisor.start();
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  }
  return {
    get uri() {
      return uriOf(launcher);
    },
    get pid() {
      return supervisor.pid;
    },
    get readOnly() {
      return supervisor.readOnly;
    },
    user: USER,
    password,
    version: place.choice.release.version,
    stop,
    restart: (how) => supervisor.restart(how),
  };
}

async function resolveJars(
  { env, signal, onProgress }: EmbeddedOptions,
  { choice, releaseFolder }: Place,
): Promise<Jars> {
  let files = 0;
  const onLine = (line: string) => {
    if (line.includes("Downloaded from")) files += 1;
  };
  const { version } = choice.release;
  const describe = () => `Neo4j ${version} with Maven, once${files > 0 ? `: ${files} files fetched` : ""}`;
  const run = { env, jdk: choice.jdk, version, onLine, signal };
  return reportWhile(onProgress, "resolving", describe, () => fetchJars(releaseFolder, run));
}

function reportedLaunch(launcher: Launcher, { choice }: Place, report: Report): Launch {
  const named = `Neo4j ${choice.release.version} on Java ${choice.jdk.major}`;
  return async (readOnly, over) => {
    const began = Date.now();
    const server = await reportWhile(
      report,
      "starting",
      () => named,
      () => launcher.launch(readOnly, over),
    );
    report({ step: "ready", detail: `${named} at ${uriOf(launcher)}`, elapsedMs: Date.now() - began });
    return server;
  };
}

async function stopReported(supervisor: Supervisor, launcher: Launcher, place: Place, report: Report): Promise<void> {
  const began = Date.now();
  const writes = supervisor.pid !== undefined && launcher.writesArchive;
  const detail = writes ? "Neo4j, which writes its class-data archive this once" : "Neo4j";
  await reportWhile(
    report,
    "stopping",
    () => detail,
    () => supervisor.stop(),
  );
  await place.ownership.release();
  report({ step: "stopped", detail: "Neo4j", elapsedMs: Date.now() - began });
}

function uriOf({ port }: Launcher): string {
  return `bolt://127.0.0.1:${port}`;
}
