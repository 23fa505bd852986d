import { mkdir, symlink } from "node:fs/promises";
import { join } from "node:path";
import { startEmbeddedNeo4j } from "#embedded/embedded-neo4j.ts";
import type { Bench } from "./bench.ts";
import { FIRST_FRAME, watchFirstFrame } from "./first-frame.ts";
import { interleave, timed } from "./rounds.ts";
import type { Stand } from "./stand.ts";
import { startProcess } from "./started-process.ts";

/** The first start, which is not measured, draws every view. */
const PATIENCE_MS = 300_000;
/** As in package.json. */
const PRODUCT = ["--import", "tsx", "server/main.ts"];
const BARE = `import { createServer } from "node:http";
const server = createServer((_, response) => response.end("ok")).listen(0, "127.0.0.1", () => {
  console.log("http://127.0.0.1:" + server.address().port);
});
process.on("SIGTERM", () => process.exit());`;

/** A later `npm start`, with jars, class-data archive, facts and client all there. */
export const startBench: Bench = {
  rounds: 3,
  async run(stand, rounds) {
    const home = await ownHome(stand);
    console.error("a first start, which is not measured");
    await startAtlas(stand, home);
    const samples = await interleave(rounds, {
      atlas: () => startAtlas(stand, home),
      node: () => startBareServer(stand),
      neo4j: () => startNeo4jAlone(home),
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

/** A home with data of its own, and the jars of the usual one. */
async function ownHome({ neo4j, workbench }: Stand): Promise<string> {
  const { version } = await neo4j();
  const home = await workbench.temporaryFolder();
  await mkdir(join(home, version));
  await symlink(join(workbench.root, ".neo4j", version, "lib"), join(home, version, "lib"));
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
  const seen = await Promise.race([drawn, atlas.ended]);
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

async function startNeo4jAlone(home: string): Promise<number> {
  let stop = async () => {};
  const ready = await timed(async () => {
    ({ stop } = await startEmbeddedNeo4j({ home, env: process.env, onProgress: () => undefined }));
  });
  await stop();
  return ready;
}
