import { readFile, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { buildClient } from "#server/startup-client.ts";
import { hashOf } from "#server/startup-hash.ts";
import { temporaryFolder } from "#tests/support/app.ts";

/** In place of Vite: writes a page that counts the builds. */
const BUILDER = `
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
if (process.argv[2] !== "build") throw new Error("build what?");
mkdirSync("dist", { recursive: true });
let builds = 0;
try { builds = Number(readFileSync("dist/index.html", "utf8")); } catch {}
writeFileSync("dist/index.html", String(builds + 1));
`;
const SOURCES = { "client/main.ts": "1", "server/contract/a.ts": "1", "vite.config.ts": "1", "package-lock.json": "1" };
const VITE = "node_modules/vite/bin/vite.js";
const PACKAGE = { "package.json": '{"type":"module"}' };

function build(root: string, signal = new AbortController().signal) {
  return buildClient(root, () => undefined, signal);
}

function builds(root: string): Promise<string> {
  return readFile(join(root, "dist/index.html"), "utf8");
}

test("the client is built where there is none, and again only when its sources change", async () => {
  const root = await temporaryFolder({ ...SOURCES, ...PACKAGE, [VITE]: BUILDER, "client/part/deep.ts": "1" });
  expect(await build(root)).toBe("built");
  expect(await build(root)).toBe("built already");
  expect(await builds(root)).toBe("1");
  for (const [turn, file] of [...Object.keys(SOURCES), "client/part/deep.ts"].entries()) {
    await writeFile(join(root, file), "2");
    expect(await build(root)).toBe("built");
    expect(await builds(root)).toBe(String(turn + 2));
  }
  await writeFile(join(root, "server.ts"), "not of the client");
  expect(await build(root)).toBe("built already");
});

test("a built client without its sources is taken as it is", async () => {
  const root = await temporaryFolder({ "dist/index.html": "7", "server/contract/a.ts": "1" });
  expect(await build(root)).toBe("built already");
});

test("a build by npm run build is taken if no source is younger", async () => {
  const root = await temporaryFolder({ ...SOURCES, ...PACKAGE, [VITE]: BUILDER, "dist/index.html": "7" });
  const at = (file: string, second: number) => utimes(join(root, file), second, second);
  for (const file of Object.keys(SOURCES)) await at(file, 1000);
  await at("dist/index.html", 1001);
  expect(await build(root)).toBe("built already");
  await at("client/main.ts", 1002);
  expect(await build(root)).toBe("built");
});

test("a build that fails says what Vite said last, and is not taken for a build", async () => {
  const broken =
    'console.error("line\\n".repeat(40) + "\\u001b[31mmain.ts:3:1: unexpected }\\n    at build (vite.js:1:1)"); process.exit(1);';
  const root = await temporaryFolder({ ...SOURCES, ...PACKAGE, [VITE]: broken });
  const failure = await build(root).catch((thrown: unknown) => thrown as Error);
  expect(failure).toMatchObject({
    message: expect.stringMatching(/^Vite could not build the client.*unexpected \}$/s),
  });
  expect(String(failure).split("\n").length).toBeLessThan(15);
  await writeFile(join(root, VITE), BUILDER);
  expect(await build(root)).toBe("built");
});

test("a build is stopped with the rest", async () => {
  const root = await temporaryFolder({ ...SOURCES, ...PACKAGE, [VITE]: "setInterval(() => {}, 1000);" });
  const stopping = new AbortController();
  const said: string[] = [];
  const building = buildClient(
    root,
    (detail) => {
      said.push(detail);
      stopping.abort();
    },
    stopping.signal,
  );
  await expect(building).rejects.toThrow();
});

test("a hash tells apart names and contents, and does not care for order", async () => {
  const one = await temporaryFolder({ "a/x": "12", "a/y": "3" });
  const other = await temporaryFolder({ "a/x": "1", "a/y": "23" });
  const same = await temporaryFolder({ "a/y": "3", "a/x": "12" });
  const renamed = await temporaryFolder({ "a/z": "12", "a/y": "3" });
  const hashes = await Promise.all([one, other, same, renamed].map((root) => hashOf(root, ["a", "absent"])));
  expect(hashes[0]).toBe(hashes[2]);
  expect(new Set(hashes).size).toBe(3);
  expect(await hashOf(one, ["a/x", "a/y"])).toBe(await hashOf(one, ["a/y", "a/x"]));
});
