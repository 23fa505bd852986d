import { execFile } from "node:child_process";
import { createWriteStream } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { renderConfiguration } from "#embedded/configuration.ts";
import { dataFolder } from "#embedded/data-folder.ts";
import { type EmbeddedNeo4j, startEmbeddedNeo4j } from "#embedded/embedded-neo4j.ts";
import { keptJars } from "#embedded/jars.ts";
import { usualJdkFolders } from "#embedded/jdk.ts";
import { chooseJdk } from "#embedded/jdk-choice.ts";
import { shortLivedJava } from "./short-lived-java.ts";

const home = fileURLToPath(new URL("../../.neo4j", import.meta.url));
const AT_ONCE = 10_000;

/**
 * A Neo4j of its own that begins with many nodes `(:Reading {serial, value})`, serials from 1: Neo4j's importer writes
 * a million of them in seconds where statements take half a minute.
 */
export async function startWithReadings(count: number): Promise<EmbeddedNeo4j> {
  const path = await mkdtemp(join(tmpdir(), "atlas-many-"));
  const forget = () => rm(path, { recursive: true, force: true });
  const { NEO4J_VERSION: version } = process.env;
  try {
    await importReadings(path, count, version);
    const options = {
      home,
      dataDir: path,
      env: shortLivedJava,
      onProgress: () => undefined,
      ...(version && { version }),
    };
    const neo4j = await startEmbeddedNeo4j(options);
    return { ...neo4j, stop: () => neo4j.stop().finally(forget) };
  } catch (failure) {
    await forget();
    throw failure;
  }
}

async function importReadings(path: string, count: number, version: string | undefined): Promise<void> {
  const { jdk, release } = await chooseJdk(shortLivedJava, version, usualJdkFolders(shortLivedJava));
  // There since the run's own Neo4j started.
  const jars = await keptJars(join(home, release.version));
  if (!jars) throw new Error(`The jars of Neo4j ${release.version} are not in ${home}.`);
  const { conf } = dataFolder(path);
  await mkdir(conf, { recursive: true });
  await writeFile(join(conf, "neo4j.conf"), renderConfiguration({ release, port: 0, readOnly: false }));
  const file = join(path, "readings.csv");
  await pipeline(Readable.from(readings(count)), createWriteStream(file));
  const opened = ["java.nio", "java.io", "sun.nio.ch"].map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`);
  const command = ["org.neo4j.cli.AdminTool", "database", "import", "full", "neo4j", `--nodes=Reading=${file}`];
  const env = { ...shortLivedJava, NEO4J_HOME: path, NEO4J_CONF: conf, CLASSPATH: jars.classPath };
  await promisify(execFile)(jdk.java, ["-Xmx512m", ...opened, ...command], { env, cwd: path });
  await rm(file);
}

function* readings(count: number): Generator<string> {
  yield "serial:long,value:double\n";
  for (let from = 1; from <= count; from += AT_ONCE) {
    const serials = Array.from({ length: Math.min(AT_ONCE, count - from + 1) }, (_, at) => from + at);
    yield serials.map((serial) => `${serial},${serial * 0.5}\n`).join("");
  }
}
