import type { Browser, Page } from "playwright-core";
import type { Bench } from "./bench.ts";
import { embedSite, OURS, PEERS } from "./embed-site.ts";
import { FIRST_FRAME, watchFirstFrame } from "./first-frame.ts";
import { FIRST_DRAWING, FIRST_STILL, watchFirstPicture } from "./first-picture.ts";
import { interleave } from "./rounds.ts";
import type { Table } from "./table.ts";

const PATIENCE_MS = 30_000;

/** What one visit with nothing cached has shown. */
interface Visit {
  /** Milliseconds from navigation until the first picture, still or drawn. */
  readonly first: number;
  /** Until it is drawn by a script, and can be moved. */
  readonly live: number;
  /** All that was sent, as it was sent. */
  readonly kB: number;
}

/** Our frame and our element on somebody's page, against pages that show the same data with other libraries. */
export const embedBench: Bench = {
  rounds: 5,
  async run(stand, rounds) {
    const [browser, origin, { uri, user, password }] = [
      await stand.browser(),
      await embedSite(stand),
      await stand.neo4j(),
    ];
    const secrets = `#${new URLSearchParams({ uri, user, password })}`;
    const names = [...OURS, ...PEERS];
    const contestants = Object.fromEntries(
      names.map((name) => [name, () => visit(browser, `${origin}/${name}.html${name === "neovis" ? secrets : ""}`)]),
    );
    // What is made once for all readers is made before.
    await interleave(1, contestants);
    const samples = await interleave(rounds, contestants);
    const table = (title: string, of: (visit: Visit) => number): Table => ({
      title,
      rows: OURS.flatMap((ours) =>
        PEERS.map((peer) => ({
          name: `${ours} by ${peer}`,
          ours: (samples[ours] ?? []).map(of),
          other: (samples[peer] ?? []).map(of),
        })),
      ),
    });
    return [
      table(
        "Embedding: first picture, ms from navigation, nothing cached; other: the same data with another library",
        ({ first }) => first,
      ),
      table("Embedding: live picture, ms from navigation", ({ live }) => live),
      table("Embedding: all that is sent, kB", ({ kB }) => kB),
    ];
  },
};

async function visit(browser: Browser, address: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await context.addInitScript(watchFirstFrame, FIRST_FRAME);
  await context.addInitScript(watchFirstPicture, { still: FIRST_STILL, drawing: FIRST_DRAWING });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("pageerror", (fault) => faults.push(fault.message));
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  const sent = bytesOf(page);
  await page.goto(address, { waitUntil: "commit" });
  const isOurs = OURS.some((name) => new URL(address).pathname === `/${name}.html`);
  const live = await firstOf(page, isOurs ? FIRST_FRAME : FIRST_DRAWING, faults);
  const still = isOurs ? await firstOf(page, FIRST_STILL, faults) : live;
  await page.waitForLoadState("networkidle");
  const bytes = await sent();
  await context.close();
  return { first: Math.min(still, live), live, kB: bytes / 1000 };
}

/**
 * When a mark was left first in any frame, in milliseconds since the page was navigated to.
 *
 * @throws Error with what the page complained of, where there is none in half a minute
 */
async function firstOf(page: Page, mark: string, faults: readonly string[]): Promise<number> {
  const until = performance.now() + PATIENCE_MS;
  const begun = await page.evaluate(() => performance.timeOrigin);
  const found = (name: string) => {
    const [entry] = performance.getEntriesByName(name);
    return entry && performance.timeOrigin + entry.startTime;
  };
  while (performance.now() < until) {
    const times = await Promise.all(page.frames().map((frame) => frame.evaluate(found, mark).catch(() => undefined)));
    const known = times.filter((time) => time !== undefined);
    if (known.length > 0) return Math.min(...known) - begun;
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  throw new Error(`${new URL(page.url()).pathname}: no ${mark} in ${PATIENCE_MS / 1000} s. ${faults.join(" ")}`);
}

/** Counts what comes through the wire from now on, to a frame in a process of its own as well. */
function bytesOf(page: Page): () => Promise<number> {
  const sizes: Promise<number>[] = [];
  page.on("requestfinished", (request) => {
    const size = request
      .sizes()
      .then(({ responseBodySize, responseHeadersSize }) => responseBodySize + responseHeadersSize);
    // Of what the page itself holds, as data: addresses.
    sizes.push(size.catch(() => 0));
  });
  page.on("websocket", (socket) =>
    socket.on("framereceived", ({ payload }) => void sizes.push(Promise.resolve(payload.length))),
  );
  return async () => (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
