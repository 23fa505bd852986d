import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { classArchive } from "#embedded/class-archive.ts";
import type { Jars } from "#embedded/jars.ts";
import type { Jdk } from "#embedded/jdk.ts";
import { temporaryFolder } from "./fake-machine.ts";

const jdk: Jdk = { java: "/jdk/bin/java", home: "/jdk", major: 17, build: "17.0.15+6" };
const jars: Jars = { classPath: "a.jar", mainClass: "Main", fingerprint: "f1" };

/** What the JVM does at its end. */
async function write(flags: readonly string[]): Promise<void> {
  const flag = flags.find((each) => each.startsWith("-XX:ArchiveClassesAtExit="));
  await writeFile(flag?.replace(/^.*=/, "") ?? "", "classes");
}

test("the first run writes the archive, every later one reads it", async () => {
  const folder = await temporaryFolder();
  const first = await classArchive(folder, jdk, jars);
  expect(first.records).toBe(true);
  await write(first.flags);
  await first.keep();
  const second = await classArchive(folder, jdk, jars);
  expect(second.records).toBe(false);
  const [file] = await readdir(folder);
  expect(second.flags).toContain(`-XX:SharedArchiveFile=${join(folder, file ?? "")}`);
  expect(second.flags).toContain("-Xshare:auto");
});

test("what a killed run left half written is never read", async () => {
  const folder = await temporaryFolder();
  await write((await classArchive(folder, jdk, jars)).flags);
  expect((await classArchive(folder, jdk, jars)).records).toBe(true);
});

test("another JDK build or other jars start a new archive, which replaces the old one", async () => {
  const folder = await temporaryFolder();
  for (const [java, lib] of [
    [jdk, jars],
    [{ ...jdk, build: "17.0.16+8" }, jars],
    [jdk, { ...jars, fingerprint: "f2" }],
  ] as const) {
    const archive = await classArchive(folder, java, lib);
    expect(archive.records).toBe(true);
    await write(archive.flags);
    await archive.keep();
    expect(await readdir(folder)).toHaveLength(1);
  }
});

test("a discarded archive is written anew", async () => {
  const folder = await temporaryFolder();
  const first = await classArchive(folder, jdk, jars);
  await write(first.flags);
  await first.keep();
  await (await classArchive(folder, jdk, jars)).discard();
  expect((await classArchive(folder, jdk, jars)).records).toBe(true);
});
