import { join, resolve } from "node:path";
import type { readDataset } from "#dataset/dataset.ts";
import type { Neo4jSettings } from "#graph/driver.ts";
import type { Settings } from "./env.ts";
import { KeptDrawings } from "./kept-drawings.ts";
import { Problem } from "./problem.ts";
import type { Connection, Database, StartupParts } from "./startup-parts.ts";

interface OpenedNeo4j extends Database {
  readonly access: Neo4jSettings;
  /** Writes while the database takes writes; one of our own takes none before and after. */
  write<Written>(work: () => Promise<Written>): Promise<Written>;
  /** Kills the database and starts it again; only where it is our own. */
  readonly restart?: () => Promise<void>;
}

interface Surroundings {
  readonly settings: Settings;
  /** For the Java that is started here. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The folder of package.json. */
  readonly root: string;
  /** Whether a database of our own takes writes only while facts are loaded; default false. */
  readonly readOnly?: boolean;
}

type Neo4jParts = Pick<StartupParts<OpenedNeo4j>, "openDatabase" | "connect">;

/** What the embedded Neo4j reports, as the steps of the start; that it stops is told by who stops it. */
const TOLD_AS = {
  resolving: "resolve",
  starting: "start",
  crashed: "start",
  restarting: "start",
  ready: "ready",
  stopping: undefined,
  stopped: undefined,
} as const;

/** Neo4j as the settings say: the one at NEO4J_URI, or one that is started here and stopped with the atlas. */
export function neo4jParts(surroundings: Surroundings): Neo4jParts {
  const { settings } = surroundings;
  let early: ReturnType<typeof readFacts> | undefined;
  return {
    openDatabase: async (say, signal) => {
      if (settings.NEO4J_URI) return external(settings);
      const starting = startOwn(surroundings, say, signal);
      // Neo4j takes seconds in which we have nothing else to do.
      early = readFacts(surroundings);
      early.catch(() => undefined);
      void connectingModules();
      return starting;
    },
    connect: (database) =>
      connect(database, surroundings, () => {
        const reading = early ?? readFacts(surroundings);
        early = undefined;
        return reading;
      }),
  };
}

async function readFacts({ root }: Surroundings): ReturnType<typeof readDataset> {
  const { readDataset: read } = await import("#dataset/dataset.ts");
  return read(join(root, "cypher/dataset"));
}

/** The drawings that are kept beside the Neo4j started here, whichever database they are for. */
export function keptDrawings({ ATLAS_HOME: home }: Settings, root: string): KeptDrawings {
  return new KeptDrawings(resolve(root, home, "drawings"));
}

function external({
  NEO4J_URI: uri,
  NEO4J_USER: user,
  NEO4J_PASSWORD: password,
  NEO4J_DATABASE: database,
}: Settings): OpenedNeo4j {
  return {
    name: `Neo4j at ${uri}`,
    external: true,
    access: { uri, user, password, database },
    stop: async () => undefined,
    write: (work) => work(),
  };
}

async function startOwn(
  { settings, env, root, readOnly = false }: Surroundings,
  say: Parameters<Neo4jParts["openDatabase"]>[0],
  signal: AbortSignal,
): Promise<OpenedNeo4j> {
  const { startEmbeddedNeo4j } = await import("#embedded/embedded-neo4j.ts");
  const started = await startEmbeddedNeo4j({
    home: resolve(root, settings.ATLAS_HOME),
    env,
    signal,
    ...(readOnly && { readOnly: "once-filled" }),
    onProgress: ({ step, detail }) => {
      const told = TOLD_AS[step];
      if (told) say(told, step === "crashed" ? `crashed: ${detail}` : detail);
    },
    ...(settings.NEO4J_VERSION && { version: settings.NEO4J_VERSION }),
  });
  const { uri, user, password, version } = started;
  return {
    name: `Neo4j ${version} in ${settings.ATLAS_HOME}`,
    external: false,
    access: { uri, user, password, database: "neo4j" },
    stop: () => started.stop(),
    write: async (work) => {
      if (started.readOnly) await started.restart({ readOnly: false });
      const written = await work();
      if (readOnly) await started.restart({ readOnly: true });
      return written;
    },
    restart: () => started.restart({ force: true }),
  };
}

/** What connecting needs, imported no sooner than it is needed, since that takes a second. */
function connectingModules() {
  return Promise.all([
    import("#graph/driver.ts"),
    import("#graph/neo4j-graph.ts"),
    import("#graph/cypher-files.ts"),
    import("#dataset/lens-files.ts"),
    import("./startup-facts.ts"),
    import("./startup-imports.ts"),
    import("./startup-warmth.ts"),
  ]);
}

async function connect(
  { access, external: isExternal, write, restart }: OpenedNeo4j,
  { root, settings }: Surroundings,
  read: () => ReturnType<typeof readDataset>,
): Promise<Connection> {
  const [
    { openDriver },
    { neo4jGraph },
    { cypherFiles },
    { readLensFiles },
    { ensureFacts },
    { clearLeftovers },
    { warmFirstLens, warmOthers },
  ] = await connectingModules();
  const lenses = await readLensFiles(join(root, "cypher/lenses"));
  const driver = await openDriver(access).catch(throwWhatWaitingCannotMend);
  const { database } = access;
  const place = { driver, database, lenses, lookups: cypherFiles("lookups"), kept: keptDrawings(settings, root) };
  const graph = neo4jGraph(place);
  const source = { read, stories: join(root, "cypher/stories"), allowRemovals: !isExternal, write };
  const load: Connection["load"] = async (say, signal) => {
    // Most often the facts are there already, and Neo4j has time while they are compared.
    const early = warmFirstLens(graph, signal);
    const outcome = await ensureFacts(source, place, say, signal);
    await clearLeftovers({ driver, database, write, isOwn: !isExternal });
    say("asking the first question");
    await early;
    await warmFirstLens(graph, signal);
    return outcome;
  };
  const openQueries: Connection["openQueries"] = async (report, signal) => {
    const opened = mayBeAsked(settings)
      ? (await import("#graph/query/open-queries.ts")).openQueries({
          access,
          driver,
          report,
          now: () => performance.now(),
          ...(restart && { restart }),
        })
      : undefined;
    // Whoever has seen the first screen may ask at once; what the other lenses take comes after that.
    void (opened?.tried ?? Promise.resolve()).then(() => warmOthers(graph, signal));
    return opened;
  };
  return { graph, load, openQueries };
}

/** Whether there is anybody whose queries are answered: visitors, or readers of frames whose query was signed. */
export function mayBeAsked({ QUERY_CONSOLE, EMBED_SECRET }: Pick<Settings, "QUERY_CONSOLE" | "EMBED_SECRET">): boolean {
  return QUERY_CONSOLE !== "off" || EMBED_SECRET !== "";
}

/**
 * A wrong password or version stays wrong; only an address where nobody answers may get better by itself.
 *
 * @throws Problem `graph-unavailable` where waiting may help, an Error with the same words where it will not
 */
export function throwWhatWaitingCannotMend(failure: unknown): never {
  const code = failure instanceof Problem ? (failure.cause as { readonly code?: string } | undefined)?.code : undefined;
  if (failure instanceof Problem && (code === undefined || code.startsWith("Neo.ClientError"))) {
    throw new Error(failure.message, { cause: failure });
  }
  throw failure;
}
