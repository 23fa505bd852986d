import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { classArchive } from "#embedded/class-archive.ts";
import { dataFolder } from "#embedded/data-folder.ts";
import { Launcher, type LaunchPlan } from "#embedded/launcher.ts";
import { neo4jRelease } from "#embedded/neo4j-release.ts";
import { ownDataFolder } from "#embedded/ownership.ts";
import { temporaryFolder, writeProgram } from "./fake-machine.ts";

const STARTED = "echo '2026-11-23 05:00:41.009+0000 INFO  Started.'; while :; do sleep 0.05; done";

/** A launcher whose `java` is a script; it finds its configuration in ./conf, as Neo4j does. */
async function scripted(java: string, port?: number) {
  const releaseFolder = await temporaryFolder();
  const folder = dataFolder(join(releaseFolder, "data"));
  const jdk = { java: await writeProgram(join(releaseFolder, "java"), java), home: "/jdk", major: 17, build: "17" };
  const jars = { classPath: "a.jar", mainClass: "Main", fingerprint: "f" };
  const choice = { jdk, release: neo4jRelease("5.26.31") };
  const env = { PATH: "/usr/bin:/bin", NEO4J_PASSWORD: "not for the child" };
  const ownership = await ownDataFolder(folder);
  const plan: LaunchPlan = { choice, jars, releaseFolder, folder, ownership, env, port, timeoutMs: 20_000 };
  const launcher = new Launcher(plan);
  const archive = () => classArchive(releaseFolder, jdk, jars);
  const launch = async () => {
    const server = await launcher.launch(false, new AbortController().signal);
    onTestFinished(() => server.kill());
    return server;
  };
  return { launcher, launch, folder, archive };
}

test("a JVM that dies of its class-data archive is started again without it", async () => {
  const { launcher, launch, archive } = await scripted(
    `case "$*" in *SharedArchiveFile*) kill -SEGV $$;; esac; ${STARTED}`,
  );
  const bad = await archive();
  await writeFile(bad.flags[0]?.replace(/^.*=/, "") ?? "", "bad classes");
  await bad.keep();
  expect((await archive()).records).toBe(false);
  await launch();
  expect(launcher.writesArchive).toBe(true);
});

test("another port is chosen when the first is taken in the last moment", async () => {
  const taken = "echo 'Address already in use'; exit 1";
  const { launcher, launch, folder } = await scripted(
    `test -e tried || { grep -o '127.0.0.1:.*' conf/neo4j.conf > tried; ${taken}; }; ${STARTED}`,
  );
  await launch();
  const tried = await readFile(join(folder.path, "tried"), "utf8");
  expect(launcher.port).toBeGreaterThan(0);
  expect(tried.trim()).not.toBe(`127.0.0.1:${launcher.port}`);
});

test("the port stays the same from one start to the next", async () => {
  const { launcher, launch } = await scripted(STARTED);
  const first = await launch();
  const { port } = launcher;
  await first.kill();
  await launch();
  expect(launcher.port).toBe(port);
});

test("a failure that another attempt cannot mend is passed on at once", async () => {
  const { launch, folder } = await scripted("echo x >> tried; echo 'recovery is not possible'; exit 1");
  await expect(launch()).rejects.toMatchObject({ code: "corrupt-data" });
  expect(await readFile(join(folder.path, "tried"), "utf8")).toBe("x\n");
});

test("the server's process is noted for whoever comes after a crash, and gets no secret of ours", async () => {
  const { launch, folder } = await scripted(`env > seen; ${STARTED}`);
  const { pid } = await launch();
  expect(JSON.parse(await readFile(folder.owner, "utf8")).server.pid).toBe(pid);
  const seen = await readFile(join(folder.path, "seen"), "utf8");
  expect(seen).toContain("CLASSPATH=a.jar");
  expect(seen).not.toContain("NEO4J_PASSWORD");
});
