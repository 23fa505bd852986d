import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";
import { startEmbeddedNeo4j } from "#embedded/embedded-neo4j.ts";
import type { EmbeddedProgress } from "#embedded/embedded-progress.ts";
import type { TestNeo4j } from "./neo4j.ts";
import { shortLivedJava } from "./short-lived-java.ts";

const home = fileURLToPath(new URL("../../.neo4j", import.meta.url));

/**
 * Before the first file of a project: a real Neo4j, kept for the whole run whichever project asks first. A project whose
 * files write to it has one for each of its workers.
 * NEO4J_TEST_URI takes one that is already running; the tests write to it and empty it.
 */
export default async function start(project: TestProject): Promise<() => Promise<void>> {
  const uri = process.env.NEO4J_TEST_URI;
  const kept = project.getProvidedContext().neo4j;
  const workers = project.name === "integration" && !uri ? project.config.maxWorkers : 1;
  const started: Running[] = [];
  const stop = async () => void (await Promise.all(started.map((each) => each.stop())));
  try {
    while (started.length < workers - (kept ? 1 : 0)) started.push(uri ? existing(uri) : await throwaway());
  } catch (fault) {
    await stop();
    throw fault;
  }
  const all = [...(kept ? [kept] : []), ...started.map(({ stop: _, ...neo4j }) => neo4j)];
  const [first] = all;
  if (first && !kept) project.vitest.provide("neo4j", first);
  if (workers > 1) project.provide("neo4jOfWorkers", all);
  project.provide("neo4jRun", String(process.pid));
  return stop;
}

interface Running extends TestNeo4j {
  stop(): Promise<void>;
}

function existing(uri: string): Running {
  const { NEO4J_TEST_USER: user = "neo4j", NEO4J_TEST_PASSWORD: password = "" } = process.env;
  return { uri, user, password, database: process.env.NEO4J_TEST_DATABASE ?? "neo4j", stop: async () => {} };
}

/** Jars are kept in .neo4j between runs; the data is new every time and thrown away. */
async function throwaway(): Promise<Running> {
  const dataDir = await mkdtemp(join(tmpdir(), "atlas-neo4j-"));
  const forget = () => rm(dataDir, { recursive: true, force: true });
  const { NEO4J_VERSION: version } = process.env;
  const options = { home, dataDir, env: shortLivedJava, onProgress: teller(), ...(version && { version }) };
  const { uri, user, password, stop } = await startEmbeddedNeo4j(options).catch(async (fault: unknown) => {
    await forget();
    throw fault;
  });
  return { uri, user, password, database: "neo4j", stop: () => stop().finally(forget) };
}

/** Each new word once; the same one comes again every two seconds. */
function teller(): (event: EmbeddedProgress) => void {
  let said = "";
  return ({ step, detail }) => {
    const line = `Neo4j for the tests, ${step}: ${detail}`;
    if (line !== said) console.error(line);
    said = line;
  };
}
