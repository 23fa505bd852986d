import { join } from "node:path";
import { startEmbeddedNeo4j } from "#embedded/embedded-neo4j.ts";
import type { EmbeddedProgress } from "#embedded/embedded-progress.ts";
import type { Neo4jSettings } from "#graph/driver.ts";
import type { Workbench } from "./workbench.ts";

export interface ThrowawayNeo4j extends Neo4jSettings {
  readonly version: string;
  /** Where its data are, for whoever stops it and takes them. */
  readonly dataDir: string;
  stop(): Promise<void>;
}

/** A real Neo4j with new data, which are thrown away; its jars are those of `npm start`. */
export async function startNeo4j(workbench: Workbench): Promise<ThrowawayNeo4j> {
  const dataDir = join(await workbench.temporaryFolder(), "data");
  const starting = startEmbeddedNeo4j({
    home: join(workbench.root, ".neo4j"),
    dataDir,
    env: process.env,
    signal: workbench.signal,
    onProgress: teller(),
  });
  workbench.clearLater(() => starting.then((started) => started.stop()));
  const { uri, user, password, version, stop } = await starting;
  return { uri, user, password, version, database: "neo4j", dataDir, stop };
}

/** Each step once; a long one reports itself every two seconds. */
function teller(): (event: EmbeddedProgress) => void {
  let told: string;
  return ({ step, detail }) => {
    if (step !== told) console.error(`${step}: ${detail}`);
    told = step;
  };
}
