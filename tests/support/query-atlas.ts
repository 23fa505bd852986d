import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import express from "express";
import type { Driver } from "neo4j-driver";
import { startEmbeddedNeo4j } from "#embedded/embedded-neo4j.ts";
import { openDriver } from "#graph/driver.ts";
import { type OpenedQueries, openQueries, type QueriesOptions } from "#graph/query/open-queries.ts";
import type { QueryService } from "#graph/query/query-service.ts";
import { answerWithProblem, nameRequest } from "#routes/failure.ts";
import { addQueryRoutes, type QueryRouteOptions } from "#routes/query.ts";
import { shortLivedJava } from "./short-lived-java.ts";

const home = fileURLToPath(new URL("../../.neo4j", import.meta.url));
/** Starting Neo4j where nothing else runs. */
const USUAL_START_MS = 4000;
const PLENTY = { msPerMinute: 1e9, errorsPerMinute: 1e9 };

/** A Neo4j of its own that tests may maltreat, and queries for visitors in front of it. */
export interface QueryAtlas {
  readonly origin: string;
  readonly queries: OpenedQueries;
  /** What visitors never use; reads and, until `readOnly`, writes. */
  readonly driver: Driver;
  /** How much slower than usual this machine is now: promises of seconds are kept on one that is not overloaded. */
  readonly slowness: number;
  /** How long each forced restart took by itself. */
  readonly restartsMs: readonly number[];
  /** Another one after a restart. */
  neo4jPid(): number | undefined;
  stop(): Promise<void>;
}

/**
 * @param fill Cypher that is run before the database is made read-only
 * @param env for its Java
 */
export async function startQueryAtlas(
  fill: readonly string[],
  options: Partial<QueriesOptions> = {},
  env = shortLivedJava,
): Promise<QueryAtlas> {
  const dataDir = await mkdtemp(join(tmpdir(), "atlas-query-"));
  const { NEO4J_VERSION: version } = process.env;
  let startMs = 0;
  const neo4j = await startEmbeddedNeo4j({
    home,
    dataDir,
    env,
    ...(version && { version }),
    onProgress: ({ step, elapsedMs }) => {
      if (step === "ready") startMs = elapsedMs;
    },
  });
  const access = { uri: neo4j.uri, user: neo4j.user, password: neo4j.password, database: "neo4j" };
  const driver = await openDriver(access);
  for (const cypher of fill) await driver.executeQuery(cypher, {}, { database: "neo4j" });
  await neo4j.restart({ readOnly: true });
  const slowness = Math.max(1, startMs / USUAL_START_MS);
  const restartsMs: number[] = [];
  const restart = async () => {
    const began = performance.now();
    await neo4j.restart({ force: true });
    restartsMs.push(performance.now() - began);
  };
  const { queries, origin, close } = await openToVisitors({ access, driver, restart, ...options });
  const stop = async () => {
    await close();
    await driver.close();
    await neo4j.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
  return { origin, queries, driver, slowness, restartsMs, neo4jPid: () => neo4j.pid, stop };
}

/** Queries for visitors that have been tried, with a budget that nobody spends, and the routes to them. */
export async function openToVisitors(options: Pick<QueriesOptions, "access" | "driver"> & Partial<QueriesOptions>) {
  const queries = openQueries({ now: () => performance.now(), report: () => undefined, budget: PLENTY, ...options });
  await queries.tried;
  const { origin, close } = await serveQueries(queries);
  return {
    queries,
    origin,
    close: async () => {
      await close();
      await queries.close();
    },
  };
}

/** The routes alone on a free port. */
export async function serveQueries(queries: QueryService, routes: Partial<QueryRouteOptions> = {}) {
  const app = express();
  app.set("query parser", false);
  app.use(nameRequest);
  addQueryRoutes(app, queries, {
    console: "on",
    token: "",
    anyOrigin: true,
    revision: "r1",
    dataset: async () => "facts",
    ...routes,
  });
  app.use(answerWithProblem(() => undefined));
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { origin, close };
}

/** Sends a statement as a visitor would. */
export function post(origin: string, body: object, init: RequestInit = {}): Promise<Response> {
  const headers = { "Content-Type": "application/json", "X-Query-Id": randomUUID(), ...init.headers };
  return fetch(`${origin}/api/query`, { method: "POST", body: JSON.stringify(body), ...init, headers });
}
