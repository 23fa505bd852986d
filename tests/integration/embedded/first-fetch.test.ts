import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { startEmbeddedNeo4j } from "#embedded/embedded-neo4j.ts";
import { findExecutable, pathFolders } from "#embedded/executable.ts";

// The first start of all, on machines where it cannot succeed.
let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "atlas-fetch-"));
});

afterEach(() => rm(root, { recursive: true, force: true }));

async function startWith(PATH: string): Promise<unknown> {
  const env = { JAVA_HOME: process.env.JAVA_HOME, HOME: process.env.HOME, PATH };
  return startEmbeddedNeo4j({ home: join(root, "home"), env, onProgress: () => {} });
}

async function expectNothingLeft(): Promise<void> {
  const left = await readdir(join(root, "home"), { recursive: true, withFileTypes: true });
  expect(left.filter((entry) => !entry.isDirectory()).map(({ name }) => name)).toEqual([]);
}

test("without Maven the message says how to get it", async () => {
  await expect(startWith(join(root, "empty"))).rejects.toMatchObject({
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
  await expect(startWith(`${join(root, "bin")}:/usr/bin:/bin`)).rejects.toMatchObject({
    code: "no-network",
    message: expect.stringMatching(/could not download Neo4j .*first start.*NEO4J_URI/),
  });
  await expectNothingLeft();
}, 60_000);
