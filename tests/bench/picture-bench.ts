import type { Browser, BrowserContext } from "playwright-core";
import { lensEndpoint } from "#contract/endpoints.ts";
import { DEFAULT_LENS, isLensId } from "#view/lens-table.ts";
import { lensView } from "#view/view-state.ts";
import type { Bench } from "./bench.ts";
import { FIRST_FRAME, watchFirstFrame } from "./first-frame.ts";
import { interleave } from "./rounds.ts";

/** From navigation to the first drawn frame, against a page that does nothing else. */
export const pictureBench: Bench = {
  rounds: 5,
  async run(stand, rounds) {
    const browser = await stand.browser();
    const origin = await stand.site();
    const address = firstAddress();
    await fetch(`${origin}${address}`);
    const bare = `/bare.html?ask=${encodeURIComponent(address)}`;
    const samples = await interleave(rounds, {
      explorer: () => visitTwice(browser, `${origin}/`),
      embed: () => visitTwice(browser, `${origin}/embed`),
      bare: () => visitTwice(browser, `${origin}${bare}`),
    });
    const rows = (["first", "again"] as const).flatMap((visit) =>
      (["explorer", "embed"] as const).map((page) => ({
        name: `${page === "explorer" ? "/" : "/embed"}, ${visit === "first" ? "nothing cached" : "second visit"}`,
        ours: samples[page].map((visits) => visits[visit]),
        other: samples.bare.map((visits) => visits[visit]),
      })),
    );
    return [{ title: "First picture, ms from navigation; other: a bare page with plain sigma, same answer", rows }];
  },
};

/** What the first screen asks for. */
function firstAddress(): string {
  if (!isLensId(DEFAULT_LENS)) throw new Error(`There is no lens ${DEFAULT_LENS}.`);
  const params = Object.entries({ ...lensView().params, frame: "wide" });
  return `${lensEndpoint(DEFAULT_LENS).path}?${new URLSearchParams(params.map(([name, value]) => [name, String(value)]))}`;
}

async function visitTwice(browser: Browser, address: string): Promise<{ first: number; again: number }> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await context.addInitScript(watchFirstFrame, FIRST_FRAME);
  const first = await firstFrame(context, address);
  const again = await firstFrame(context, address);
  await context.close();
  return { first, again };
}

async function firstFrame(context: BrowserContext, address: string): Promise<number> {
  const page = await context.newPage();
  await page.goto(address, { waitUntil: "commit" });
  const seen = await page.waitForFunction((mark) => performance.getEntriesByName(mark)[0]?.startTime, FIRST_FRAME);
  const milliseconds = (await seen.jsonValue()) ?? Number.NaN;
  // What follows the picture is let finish, so that the next visit finds it cached and an idle machine.
  await page.waitForLoadState("networkidle");
  await page.close();
  return milliseconds;
}
