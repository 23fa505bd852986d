import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { startEmbeddedNeo4j } from "#embedded/embedded-neo4j.ts";
import { findExecutable, pathFolders } from "#embedded/executable.ts";

// The first start of all, on machines where it cannot succeed. JAVA_HOME is left out: the usual places have one too.
let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "atlas-fetch-"));
});

afterEach(() => rm(root, { recursive: true, force: true }));

const version = "5.26.31";
const javaHome = () => process.env.JAVA_HOME ?? "";

async function startWith(env: Record<string, string | undefined>): Promise<unknown> {
  const home = join(root, "home");
  return startEmbeddedNeo4j({
    home,
    version,
    env: { JAVA_HOME: javaHome(), HOME: process.env.HOME, ...env },
    onProgress: () => {},
  });
}

async function expectNothingLeft(): Promise<void> {
  expect(await readdir(join(root, "home", version))).toEqual(["data"]);
  expect(await readdir(join(root, "home", version, "data"))).toEqual([]);
}

test("without Maven the message says how to get it", async () => {
  await expect(startWith({ PATH: join(root, "empty") })).rejects.toMatchObject({
    code: "no-maven",
    message: expect.stringMatching(/no `mvn` on PATH.*Install it.*NEO4J_URI/),
  });
  await expectNothingLeft();
});

test("without network and with an empty Maven cache the message says that the first start needs one", async () => {
  const maven = await findExecutable("mvn", pathFolders(process.env));
  await mkdir(join(root, "bin"));
  const offline = join(root, "bin/mvn");
  await writeFile(offline, `#!/bin/sh\nexec ${maven} -o -Dmaven.repo.local=${join(root, "repository")} "$@"\n`);
  await chmod(offline, 0o755);
  await expect(startWith({ PATH: `${join(root, "bin")}:/usr/bin:/bin` })).rejects.toMatchObject({
    code: "no-network",
    message: expect.stringMatching(/could not download Neo4j 5\.26\.31.*first start.*NEO4J_URI/),
  });
  await expectNothingLeft();
}, 60_000);
