import { symlink } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { chooseJdk } from "#embedded/jdk-choice.ts";
import { temporaryFolder, writeJdk, writeProgram } from "./fake-machine.ts";

test("JAVA_HOME wins over PATH, and PATH over the usual places", async () => {
  const root = await temporaryFolder();
  const own = await writeJdk(join(root, "own"), "21.0.2");
  const onPath = await writeJdk(join(root, "path"), "17.0.15");
  await writeJdk(join(root, "usual/temurin-17"), "17.0.9");
  const PATH = `/no/such/folder:${onPath}/bin`;
  const usual = [join(root, "usual")];

  const chosen = async (env: Record<string, string>) => (await chooseJdk(env, undefined, usual)).jdk.home;
  expect(await chosen({ JAVA_HOME: own, PATH })).toBe(own);
  expect(await chosen({ PATH })).toBe(onPath);
  expect(await chosen({ PATH: "" })).toBe(join(root, "usual/temurin-17"));
});

test("a JDK that does not fit is passed over for one that does", async () => {
  const root = await temporaryFolder();
  const old = await writeJdk(join(root, "old"), "1.8.0_392");
  await writeJdk(join(root, "usual/jdk-21.jdk/Contents/Home"), "21");
  const { jdk, release } = await chooseJdk({ JAVA_HOME: old }, undefined, [join(root, "usual")]);
  expect([jdk.major, release.version]).toEqual([21, "5.26.31"]);
});

test("where only Java 25 is found, the current Neo4j is taken", async () => {
  const home = await writeJdk(join(await temporaryFolder(), "jdk-25"), "25.0.1");
  const { jdk, release } = await chooseJdk({ JAVA_HOME: home }, undefined, []);
  expect([jdk.major, release.version]).toEqual([25, "2026.08.1"]);
});

test("5.26 is preferred when both would run, and a wanted version decides which JDK fits", async () => {
  const root = await temporaryFolder();
  const newest = await writeJdk(join(root, "usual/a-25"), "25");
  const older = await writeJdk(join(root, "usual/b-17"), "17.0.1");
  const choose = (version?: string) => chooseJdk({}, version, [join(root, "usual")]);
  expect(await choose()).toMatchObject({ jdk: { home: older }, release: { version: "5.26.31" } });
  expect(await choose("2026.08.1")).toMatchObject({ jdk: { home: newest } });
  expect(await choose("5.26.12")).toMatchObject({ jdk: { home: older }, release: { version: "5.26.12" } });
});

test("without any Java the failure says what to install", async () => {
  const root = await temporaryFolder();
  // What macOS has at /usr/bin/java when no JDK is installed.
  await writeProgram(join(root, "bin/java"), "echo 'Unable to locate a Java Runtime.' >&2; exit 1");
  await expect(chooseJdk({ PATH: join(root, "bin") }, undefined, [])).rejects.toMatchObject({
    code: "no-jdk",
    message: expect.stringMatching(/Install a JDK 17 or 21 or 25.*JAVA_HOME.*NEO4J_URI/),
  });
});

test("a JDK that fits nothing is named, with what would fit", async () => {
  const home = await writeJdk(join(await temporaryFolder(), "jdk-11"), "11.0.22");
  const unfit = (version?: string) => chooseJdk({ JAVA_HOME: home }, version, []);
  await expect(unfit()).rejects.toMatchObject({
    code: "unfit-jdk",
    message: expect.stringContaining(
      `Java 11 in ${home}; Neo4j 5.26.31 runs on Java 17 or 21, Neo4j 2026.08.1 runs on Java 21 or 25`,
    ),
  });
  await expect(unfit("5.26.31")).rejects.toThrow(/Install a JDK 17 or 21 and set JAVA_HOME.*NEO4J_VERSION.*NEO4J_URI/);
});

test.each(["4.4.30", "5.25.1", "latest", "../5.26.31"])(
  "version %s is refused before anything is looked for",
  async (version) => {
    await expect(chooseJdk({}, version, [])).rejects.toMatchObject({
      code: "bad-config",
      message: expect.stringContaining(`NEO4J_VERSION is "${version}"`),
    });
  },
);

test("a JDK reached by two names is asked once", async () => {
  const root = await temporaryFolder();
  const log = join(root, "asked");
  await writeProgram(join(root, "usual/a/bin/java"), `echo x >> ${log}; echo 'java version "11"' >&2`);
  await symlink(join(root, "usual/a"), join(root, "usual/b"));
  await expect(chooseJdk({ JAVA_HOME: join(root, "usual/a") }, undefined, [join(root, "usual")])).rejects.toThrow(
    /^Found Java 11 in [^,]*; Neo4j/,
  );
});
