import { readdir, readFile, rm, truncate } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fetchJars, keptJars } from "#embedded/jars.ts";
import type { Jdk } from "#embedded/jdk.ts";
import { temporaryFolder, writeProgram } from "./fake-machine.ts";

const jdk: Jdk = { java: "/jdk/bin/java", home: "/jdk", major: 17, build: "17" };

/** A Maven that writes two jars where it is told to, or does what `script` says; it counts its calls. */
async function fakeMaven(script?: string) {
  const root = await temporaryFolder();
  const calls = join(root, "calls");
  const writes = `
    for arg in "$@"; do case $arg in -Dlib=*) lib=\${arg#-Dlib=};; esac; done
    echo "$JAVA_HOME" >> ${calls}
    echo '[INFO] Downloaded from central: https://repo/a.jar (1 kB)'
    echo 'PK org/neo4j/server/CommunityEntryPoint.class' > "$lib/neo4j-5.26.31.jar"
    echo other > "$lib/another.jar"`;
  await writeProgram(join(root, "bin/mvn"), script ?? writes);
  const lines: string[] = [];
  const folder = join(root, "5.26.31");
  const env = { PATH: `${join(root, "bin")}:/usr/bin:/bin` };
  const run = { env, jdk, version: "5.26.31", onLine: (line: string) => void lines.push(line) };
  return { folder, run, lines, calls: () => readFile(calls, "utf8").then((text) => text.trim().split("\n")) };
}

test("jars are fetched once, by the JDK that was chosen, and kept in a fixed order", async () => {
  const { folder, run, lines, calls } = await fakeMaven();
  expect(await keptJars(folder)).toBeUndefined();
  const jars = await fetchJars(folder, run);
  expect(jars.mainClass).toBe("org.neo4j.server.CommunityEntryPoint");
  expect(jars.classPath).toBe(`${folder}/lib/another.jar:${folder}/lib/neo4j-5.26.31.jar`);
  expect(await keptJars(folder)).toEqual(jars);
  expect(await calls()).toEqual(["/jdk"]);
  expect(lines).toHaveLength(1);
});

test("two first starts at once leave one whole folder", async () => {
  const { folder, run } = await fakeMaven();
  const [one, two] = await Promise.all([fetchJars(folder, run), fetchJars(folder, run)]);
  expect(one).toEqual(two);
  expect(await readdir(folder)).toEqual(["lib"]);
});

test.each([
  ["missing", (jar: string) => rm(jar)],
  ["cut short", (jar: string) => truncate(jar, 1)],
])("a jar that is %s is fetched anew", async (_, damage) => {
  const { folder, run, calls } = await fakeMaven();
  await fetchJars(folder, run);
  await damage(join(folder, "lib/another.jar"));
  expect(await keptJars(folder)).toBeUndefined();
  await fetchJars(folder, run);
  expect(await keptJars(folder)).toBeDefined();
  expect(await calls()).toHaveLength(2);
  expect(await readdir(folder)).toEqual(["lib"]);
});

test("a Maven that fails halfway leaves nothing behind", async () => {
  const { folder, run } = await fakeMaven("echo '[ERROR] Connection refused'; exit 1");
  await expect(fetchJars(folder, run)).rejects.toMatchObject({ code: "no-network" });
  expect(await readdir(folder)).toEqual([]);
});

test("without Maven the failure says how to get it", async () => {
  const { folder, run } = await fakeMaven();
  await expect(fetchJars(folder, { ...run, env: { PATH: "/no/such/folder" } })).rejects.toMatchObject({
    code: "no-maven",
    message: expect.stringMatching(/no `mvn` on PATH.*apt install maven.*NEO4J_URI/),
  });
});

test("a version without an entry point that is known is refused", async () => {
  const { folder, run } = await fakeMaven();
  await expect(fetchJars(folder, { ...run, version: "5.26.30" })).rejects.toMatchObject({ code: "bad-config" });
});

test("aborting ends Maven and all it started", async () => {
  const { folder, run } = await fakeMaven("echo up; sleep 600");
  const abort = new AbortController();
  const onLine = () => abort.abort(new Error("Ctrl-C"));
  await expect(fetchJars(folder, { ...run, onLine, signal: abort.signal })).rejects.toThrow("Ctrl-C");
  expect(await readdir(folder)).toEqual([]);
});
