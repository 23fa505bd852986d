import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { EmbeddedFailure } from "./embedded-failure.ts";
import { copyJars, type MavenRun } from "./maven.ts";

/** The jars of one version, complete and ready to run. */
export interface Jars {
  /** In a fixed order: the class-data archive is only valid for the very same class path. */
  readonly classPath: string;
  readonly mainClass: string;
  /** Changes whenever a jar does. */
  readonly fingerprint: string;
}

const LIB = "lib";
/** Written last, so a folder that has it was complete once. */
const LIST = "jars.json";

interface JarList {
  readonly mainClass: string;
  /** File name to size in bytes. */
  readonly sizes: Readonly<Record<string, number>>;
}

/**
 * The jars below `folder` as they were left by an earlier start, or undefined when some are missing or cut short.
 * Needs neither Maven nor network.
 */
export async function keptJars(folder: string): Promise<Jars | undefined> {
  const lib = join(folder, LIB);
  const list = await readFile(join(lib, LIST), "utf8").then(parseList, () => undefined);
  if (!list) return undefined;
  const marks = await Promise.all(
    Object.entries(list.sizes).map(async ([name, size]) => {
      const found = await stat(join(lib, name)).catch(() => undefined);
      return found?.size === size ? `${name} ${size} ${Math.floor(found.mtimeMs)}` : undefined;
    }),
  );
  if (marks.includes(undefined)) return undefined;
  return {
    classPath: Object.keys(list.sizes)
      .map((name) => join(lib, name))
      .join(delimiter),
    mainClass: list.mainClass,
    fingerprint: createHash("sha256")
      .update([lib, ...marks].join("\n"))
      .digest("hex"),
  };
}

/**
 * Fetches the jars of one version into `folder`. Other processes may do the same at the same time: each works in a
 * folder of its own, whole folders are renamed into place, and whoever comes second takes what is there.
 *
 * @throws EmbeddedFailure as `copyJars` does; nothing half done is left in place
 */
export async function fetchJars(folder: string, run: Omit<MavenRun, "lib">): Promise<Jars> {
  await mkdir(folder, { recursive: true });
  const fresh = await mkdtemp(join(folder, "fetching-"));
  try {
    await copyJars({ ...run, lib: fresh });
    await writeFile(join(fresh, LIST), JSON.stringify(await listJars(fresh, run.version), null, 2));
    await putInPlace(fresh, folder);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
  const jars = await keptJars(folder);
  if (!jars) throw new Error(`The jars in ${folder} changed while they were put in place.`);
  return jars;
}

async function putInPlace(fresh: string, folder: string): Promise<void> {
  if (await keptJars(folder)) return;
  const lib = join(folder, LIB);
  const broken = `${fresh}-replaced`;
  await rename(lib, broken).catch(() => undefined);
  await rename(fresh, lib).catch(async (error: unknown) => {
    if (!(await keptJars(folder))) throw error;
  });
  await rm(broken, { recursive: true, force: true });
}

async function listJars(lib: string, version: string): Promise<JarList> {
  const names = (await readdir(lib)).filter((name) => name.endsWith(".jar")).sort();
  const sizes = await Promise.all(names.map(async (name) => [name, (await stat(join(lib, name))).size] as const));
  return { mainClass: await findMainClass(lib, version), sizes: Object.fromEntries(sizes) };
}

/** The name changed between 5.26 and 2025.12; a jar's directory holds its file names in plain bytes. */
async function findMainClass(lib: string, version: string): Promise<string> {
  const jar = await readFile(join(lib, `neo4j-${version}.jar`)).catch(() => Buffer.alloc(0));
  for (const name of ["Neo4jCommunity", "CommunityEntryPoint"]) {
    if (jar.includes(`org/neo4j/server/${name}.class`)) return `org.neo4j.server.${name}`;
  }
  throw new EmbeddedFailure(
    "bad-config",
    `The jars of Neo4j ${version} hold no entry point that is known here.`,
    "Choose another version with NEO4J_VERSION, or leave it out.",
  );
}

function parseList(text: string): JarList | undefined {
  try {
    const list: unknown = JSON.parse(text);
    return isJarList(list) ? list : undefined;
  } catch {
    return undefined;
  }
}

function isJarList(value: unknown): value is JarList {
  if (typeof value !== "object" || value === null || !("mainClass" in value) || !("sizes" in value)) return false;
  const { mainClass, sizes } = value;
  return typeof mainClass === "string" && typeof sizes === "object" && sizes !== null && Object.keys(sizes).length > 0;
}
