import { execFile } from "node:child_process";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { usualJdkFolders } from "#embedded/jdk.ts";
import { chooseJdk } from "#embedded/jdk-choice.ts";
import type { QueryAtlas } from "./query-atlas.ts";

/** What is held once everything that nobody needs has been collected, in bytes. */
export interface HeldMemory {
  /** By this process, whose worker threads ask, decode and write. */
  readonly process: number;
  /** By Neo4j's heap. */
  readonly database: number;
  /** What Neo4j says that running transactions hold. */
  readonly transactions: number;
}

setFlagsFromString("--expose-gc");
const collectHere: () => void = runInNewContext("gc");

/** Collects garbage in both processes and tells what is left; half a second. Needs the JDK's `jcmd`. */
export async function heldMemory({ driver, neo4jPid }: QueryAtlas): Promise<HeldMemory> {
  const { jdk } = await chooseJdk(process.env, process.env.NEO4J_VERSION, usualJdkFolders(process.env));
  await promisify(execFile)(join(dirname(jdk.java), "jcmd"), [String(neo4jPid()), "GC.run"]);
  collectHere();
  const { records: beans } = await driver.executeQuery("CALL dbms.queryJmx('java.lang:type=Memory') YIELD attributes");
  const { records: sums } = await driver.executeQuery(
    "SHOW TRANSACTIONS YIELD estimatedUsedHeapMemory AS held, metaData WHERE metaData.atlasQuery IS NOT NULL RETURN sum(held) AS held",
  );
  return {
    process: process.memoryUsage.rss(),
    database: Number(beans[0]?.get("attributes").HeapMemoryUsage.value.properties.used),
    transactions: Number(sums[0]?.get("held")),
  };
}
