import { once } from "node:events";
import { mkdir, mkdtemp, readdir, rm, symlink } from "node:fs/promises";
import { type IncomingMessage, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { allTheWhile } from "#tests/support/all-the-while.ts";
import { openPage } from "#tests/support/browser.ts";
import { post } from "#tests/support/query-atlas.ts";
import { launchProduct, productUrl } from "#tests/support/server.ts";
import { shortLivedJava } from "#tests/support/short-lived-java.ts";
import { settle } from "./explorer-page.ts";

const usualHome = fileURLToPath(new URL("../../.neo4j", import.meta.url));
/** Neo4j looks whether it shall stop only when it is through with it, in minutes. */
const UNSTOPPABLE = "RETURN size([x IN range(1, 2000000000) WHERE x < 0]) AS n";
const { JDK_JAVA_OPTIONS = "" } = shortLivedJava;
const ORDINARY = "MATCH (c:Company {id: 'co:alibaba'}) RETURN c.id AS id";

test("Neo4j is killed for a statement that never ends; the picture is there all the while, and queries come back", {
  timeout: 300_000,
}, async () => {
  // By now somebody has built the client and drawn the views.
  await productUrl();
  const product = await launchProduct({ JDK_JAVA_OPTIONS, ATLAS_HOME: await homeOfItsOwn() });
  onTestFinished(() => product.stop());
  await product.ready;
  await untilTaken(product.url);
  const page = await openPage({ expectedErrors: /another host|Failed to load resource/ });
  await page.goto(product.url);
  await settle(page);
  const lenses = allTheWhile(() => lens(product.url));
  onTestFinished(async () => void (await lenses.end()));
  const stopped = await sendFromElsewhere(product.url, UNSTOPPABLE);
  expect([stopped.status, stopped.text]).toEqual([408, expect.stringContaining("was stopped after 10 seconds")]);
  await expect.poll(() => lenses.answers.at(-1)?.stale, { timeout: 40_000 }).toBe("silent");
  await page.reload();
  await page.getByRole("application", { name: /\d+ entities/ }).waitFor();
  await untilTaken(product.url);
  expect((await lenses.end()).filter(({ status }) => status !== 200)).toEqual([]);
  await expect.poll(async () => (await lens(product.url)).stale, { timeout: 20_000 }).toBeNull();
});

/** The jars and drawings that are there already, and a database of its own. */
async function homeOfItsOwn(): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), "atlas-home-"));
  onTestFinished(() => rm(home, { recursive: true, force: true }));
  for (const release of await readdir(usualHome)) {
    const there = join(usualHome, release);
    if (release === "drawings") await symlink(there, join(home, release));
    if (!(await readdir(there).catch((): string[] => [])).includes("lib")) continue;
    await mkdir(join(home, release));
    await symlink(join(there, "lib"), join(home, release, "lib"));
  }
  return home;
}

/** Seldom enough that refusals do not spend the budget of whoever asks. */
async function untilTaken(origin: string): Promise<void> {
  const status = async () => {
    const response = await post(origin, { cypher: ORDINARY });
    await response.arrayBuffer();
    return response.status;
  };
  await expect.poll(status, { timeout: 90_000, interval: 3000 }).toBe(200);
}

/** As another visitor, whose budget it spends. */
async function sendFromElsewhere(origin: string, cypher: string) {
  const headers = { "Content-Type": "application/json" };
  const sent = request(`${origin}/api/query`, { method: "POST", headers, localAddress: "127.0.0.2" });
  sent.end(JSON.stringify({ cypher }));
  const [response]: IncomingMessage[] = await once(sent, "response");
  if (!response) throw new Error("No response came.");
  return { status: response.statusCode, text: Buffer.concat(await response.toArray()).toString() };
}

/** The status of a lens's answer, and why it is an old one, if it is. */
async function lens(origin: string) {
  const response = await fetch(`${origin}/api/lenses/formula`);
  await response.arrayBuffer();
  return { status: response.status, stale: response.headers.get("x-atlas-stale") };
}
