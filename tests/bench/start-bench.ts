import { mkdir, rename, symlink } from "node:fs/promises";
import { join } from "node:path";
import { startEmbeddedNeo4j } from "#embedded/embedded-neo4j.ts";
import type { Bench } from "./bench.ts";
import { FIRST_FRAME, watchFirstFrame } from "./first-frame.ts";
import { interleave, timed } from "./rounds.ts";
import type { Stand } from "./stand.ts";
import { startProcess } from "./started-process.ts";
import type { Workbench } from "./workbench.ts";

const PATIENCE_MS = 180_000;
/** As in package.json. */
const PRODUCT = ["--import", "tsx", "server/main.ts"];
const BARE = `import { createServer } from "node:http";
const server = createServer((_, response) => response.end("ok")).listen(0, "127.0.0.1", () => {
  console.log("http://127.0.0.1:" + server.address().port);
});
process.on("SIGTERM", () => process.exit());`;

/** A later `npm start`, with jars, class-data archive, facts and client all there. Stops the stand's Neo4j. */
export const startBench: Bench = {
  rounds: 3,
  async run(stand, rounds) {
    const home = await takeHome(stand);
    console.error("a first start, which is not measured");
    await startAtlas(stand, home);
    const samples = await interleave(rounds, {
      atlas: () => startAtlas(stand, home),
      node: () => startBareServer(stand),
      neo4j: () => startNeo4jAlone(stand.workbench, home),
    });
    const answer = samples.atlas.map(({ answered }) => answered);
    const picture = samples.atlas.map(({ pictured }) => pictured);
    return [
      {
        title: "Later start, ms from spawn to the first HTTP answer; other: Node with a bare HTTP server",
        rows: [{ name: "first answer", ours: answer, other: samples.node }],
      },
      {
        title: "Later start, ms from spawn to the first picture; other: the same Neo4j alone, until it is ready",
        rows: [{ name: "first picture", ours: picture, other: samples.neo4j }],
      },
    ];
  },
};

/** A home of its own: the jars of the usual one, and what the stand's Neo4j holds, since drawing it takes a minute. */
async function takeHome({ workbench, neo4j, facts }: Stand): Promise<string> {
  await facts();
  const { version, dataDir, stop } = await neo4j();
  await stop();
  const home = await workbench.temporaryFolder();
  const release = join(home, version);
  await mkdir(release);
  await symlink(join(workbench.root, ".neo4j", version, "lib"), join(release, "lib"));
  await rename(dataDir, join(release, "data"));
  return home;
}

/** Someone opens the page as soon as anything answers, and waits for the picture. */
async function startAtlas(stand: Stand, home: string): Promise<{ answered: number; pictured: number }> {
  const context = await (await stand.browser()).newContext({ viewport: { width: 1440, height: 900 } });
  await context.addInitScript(watchFirstFrame, FIRST_FRAME);
  const page = await context.newPage();
  const settings = { PORT: "0", NEO4J_URI: "", ATLAS_HOME: home };
  const atlas = await startProcess(stand.workbench, PRODUCT, settings);
  await page.goto(atlas.url, { waitUntil: "commit" });
  const seenAt = (mark: string) => {
    const [entry] = performance.getEntriesByName(mark);
    return entry && performance.timeOrigin + entry.startTime;
  };
  const drawn = page.waitForFunction(seenAt, FIRST_FRAME, { timeout: PATIENCE_MS });
  const seen = await Promise.race([drawn, atlas.ended]).catch(async (failure: unknown) => {
    const shown = await page.textContent("body").catch(String);
    throw new Error(`No picture: ${failure}\nThe page shows: ${shown}\nThe atlas printed: ${atlas.printed()}`);
  });
  const pictured = ((await seen.jsonValue()) ?? Number.NaN) - atlas.spawnedAt;
  await context.close();
  await atlas.stop();
  return { answered: atlas.answeredMs, pictured };
}

async function startBareServer({ workbench }: Stand): Promise<number> {
  const { answeredMs, stop } = await startProcess(workbench, ["--input-type=module", "--eval", BARE]);
  await stop();
  return answeredMs;
}

async function startNeo4jAlone(workbench: Workbench, home: string): Promise<number> {
  const { signal } = workbench;
  const starting = startEmbeddedNeo4j({ home, env: process.env, signal, onProgress: () => undefined });
  const stop = () => starting.then((started) => started.stop());
  workbench.clearLater(stop);
  const milliseconds = await timed(() => starting);
  await stop();
  return milliseconds;
}
