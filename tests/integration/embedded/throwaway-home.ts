import { mkdir, mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Environment } from "#embedded/executable.ts";
import { fetchJars, keptJars } from "#embedded/jars.ts";
import { usualJdkFolders } from "#embedded/jdk.ts";
import { chooseJdk } from "#embedded/jdk-choice.ts";

const kept = fileURLToPath(new URL("../../../.neo4j", import.meta.url));

export interface ThrowawayHome {
  readonly home: string;
  readonly version: string;
  /** Of the version, below home: jars, class-data archive, data. */
  readonly releaseFolder: string;
  remove(): Promise<void>;
}

/** A home of its own, without data and without a class-data archive, that borrows the jars kept in .neo4j. */
export async function throwawayHome(wanted: string | undefined): Promise<ThrowawayHome> {
  const env: Environment = process.env;
  const { jdk, release } = await chooseJdk(env, wanted, usualJdkFolders(env));
  const { version } = release;
  const jars = join(kept, version);
  if (!(await keptJars(jars))) await fetchJars(jars, { env, jdk, version, onLine: () => {} });
  const home = await mkdtemp(join(tmpdir(), "atlas-home-"));
  const releaseFolder = join(home, version);
  await mkdir(releaseFolder);
  await symlink(join(jars, "lib"), join(releaseFolder, "lib"));
  return { home, version, releaseFolder, remove: () => rm(home, { recursive: true, force: true }) };
}
