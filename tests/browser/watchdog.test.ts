import { mkdir, mkdtemp, readdir, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { openPage } from "#tests/support/browser.ts";
import { post } from "#tests/support/query-atlas.ts";
import { launchProduct, productUrl } from "#tests/support/server.ts";
import { shortLivedJava } from "#tests/support/short-lived-java.ts";
import { console_, query, run } from "./console-page.ts";
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
  await expect.poll(() => statusOf(product.url), { timeout: 60_000 }).toBe(200);
  const page = await openPage({ expectedErrors: /Failed to load resource/ });
  await page.goto(`${product.url}/${query(UNSTOPPABLE)}`);
  await settle(page);
  const lenses = watchLens(product.url);
  await run(page).click();
  await console_(page)
    .getByText(/was stopped after 10 seconds/)
    .waitFor({ timeout: 40_000 });
  await expect.poll(() => lenses.seen.has("silent"), { timeout: 40_000 }).toBe(true);
  await page.reload();
  await page.getByRole("application", { name: /\d+ entities/ }).waitFor();
  await expect.poll(() => statusOf(product.url), { timeout: 60_000 }).toBe(200);
  expect(await lenses.end()).toEqual([200]);
  await expect.poll(() => staleness(product.url), { timeout: 20_000 }).toBeNull();
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

async function statusOf(origin: string): Promise<number> {
  const response = await post(origin, { cypher: ORDINARY });
  await response.arrayBuffer();
  return response.status;
}

async function staleness(origin: string): Promise<string | null> {
  return (await fetch(`${origin}/api/lenses/formula`)).headers.get("x-atlas-stale");
}

/** Asks for a lens all the while. */
function watchLens(origin: string) {
  const over = new AbortController();
  const seen = new Set<string | null>();
  const statuses = new Set<number>();
  const watched = (async () => {
    while (!over.signal.aborted) {
      const response = await fetch(`${origin}/api/lenses/formula`);
      await response.arrayBuffer();
      statuses.add(response.status);
      seen.add(response.headers.get("x-atlas-stale"));
      await wait(100);
    }
    return [...statuses];
  })();
  return {
    seen,
    end: () => {
      over.abort();
      return watched;
    },
  };
}
