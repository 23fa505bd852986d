import type { Server } from "node:http";
import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { ThreadedLayouts } from "#picture/threaded-layouts.ts";
import { ThreadedPainter } from "#picture/threaded-painter.ts";
import { builtClient, type ClientPages } from "#routes/explorer.ts";
import { type AppParts, createApp } from "./app.ts";
import type { Settings } from "./env.ts";
import { FirstAnswers } from "./first-answers.ts";
import { createLog } from "./log.ts";
import { startAtlas } from "./startup.ts";
import { buildClient } from "./startup-client.ts";
import type { Door } from "./startup-door.ts";
import { LateGraph } from "./startup-graph.ts";
import { hashOf } from "./startup-hash.ts";
import { neo4jParts } from "./startup-neo4j.ts";
import type { StartupProgress } from "./startup-progress.ts";
import { LateQueries } from "./startup-queries.ts";
import { openStories } from "./stories.ts";

interface AtlasParts {
  readonly settings: Settings;
  /** For the Java that is started here. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The folder of package.json. */
  readonly root: string;
  readonly version: string;
  readonly server: Server;
  readonly door: Door;
  readonly progress: StartupProgress;
  /** Serves the client from its sources and reloads it. */
  readonly development: boolean;
}

interface Client extends ClientPages {
  build(say: (detail: string) => void, signal: AbortSignal): Promise<string>;
  close(): Promise<void>;
}

/** What an answer of a lens is made by: when it changes, no browser may keep an older answer. */
const ANSWERED_BY = ["server", "client/view", "client/layout", "cypher/lenses", "cypher/lookups", "cypher/stories"];

/** What happens to queries at every start. */
const QUIET_EVENTS: ReadonlySet<string> = new Set(["opened"]);

/**
 * Starts everything but the listening: the app behind the door, the client, Neo4j, the facts.
 *
 * @returns what stops it all again
 * @throws StartupFailure, or the reason of `signal`
 */
export async function openAtlas(parts: AtlasParts, signal: AbortSignal): Promise<() => Promise<void>> {
  const { settings, env, root, version, door, progress, development } = parts;
  const graph = new LateGraph(() => progress.waitingFor());
  const queries = new LateQueries(() => progress.waitingFor());
  const [client, revision, stories, shelf] = await Promise.all([
    openClient(parts),
    hashOf(root, ANSWERED_BY),
    openStories(root),
    FirstAnswers.open(resolve(root, settings.ATLAS_HOME, "first-answers.json"), databaseOf(settings)),
  ]);
  const log = createLog({
    level: settings.LOG_LEVEL,
    secrets: [settings.NEO4J_PASSWORD, settings.QUERY_TOKEN, settings.EMBED_SECRET],
    to: process.stderr,
  });
  const painter = new ThreadedPainter();
  const layouts = new ThreadedLayouts();
  const now = () => performance.now();
  const pause = (ms: number) => wait(ms, undefined, { ref: false });
  const admission = admissionOf(settings);
  door.open(
    createApp({
      ...{ graph, queries, admission, client, stories, painter, layouts, log },
      ...{ version, revision, shelf, ...placeOf(settings), development, now, pause },
    }),
  );
  try {
    const close = await startAtlas(
      { ...neo4jParts({ settings, env, root, readOnly: true }), buildClient: client.build },
      progress,
      {
        onGraph: (opened) => graph.open(opened),
        onQueries: (opened) => queries.open(opened),
        onQueryEvent: ({ what, ...event }) => log[QUIET_EVENTS.has(what) ? "info" : "warn"](event, `queries: ${what}`),
        pause: (ms, stop) => wait(ms, undefined, { signal: stop }),
        signal,
      },
    );
    return async () => {
      await Promise.all([close(), client.close(), shelf.close(), painter.close(), layouts.close()]);
    };
  } catch (failure) {
    await client.close();
    throw failure;
  }
}

/** Which database the settings mean, without the account. */
function databaseOf({ NEO4J_URI, NEO4J_DATABASE, NEO4J_VERSION }: Settings): string {
  return NEO4J_URI ? `${NEO4J_URI} ${NEO4J_DATABASE}` : `embedded ${NEO4J_VERSION}`;
}

function admissionOf({ QUERY_CONSOLE, QUERY_TOKEN, NEO4J_URI }: Settings): AppParts["admission"] {
  // What the Neo4j started here holds is public; what a database of somebody's holds is not for every page of the web.
  return { console: QUERY_CONSOLE, token: QUERY_TOKEN, anyOrigin: NEO4J_URI === "" };
}

/** Where others find the atlas, and who may show it. */
function placeOf(settings: Settings): Pick<AppParts, "publicUrl" | "embedOrigins" | "embedSecret"> {
  const { PUBLIC_URL, EMBED_ORIGINS, EMBED_SECRET } = settings;
  return { publicUrl: PUBLIC_URL, embedOrigins: EMBED_ORIGINS, embedSecret: EMBED_SECRET };
}

async function openClient({ root, server, development }: AtlasParts): Promise<Client> {
  if (!development) {
    const pages = builtClient(join(root, "dist"));
    return { ...pages, build: (say, signal) => buildClient(root, say, signal), close: async () => undefined };
  }
  const { developedClient } = await import("./startup-development.ts");
  return { ...(await developedClient(root, server)), build: async () => "served from its sources" };
}
