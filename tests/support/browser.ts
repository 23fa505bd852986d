import { basename } from "node:path";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, inject } from "vitest";
import { productUrl } from "./server.ts";

export interface PageOptions {
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: "light" | "dark";
  readonly reducedMotion?: "reduce" | "no-preference";
  /** Errors that the test provokes. */
  readonly expectedErrors?: RegExp;
  /** Not for other tests afterwards: what is done to it cannot be undone. */
  readonly alone?: true;
}

/** Longer than anything takes on two busy cores, shorter than a test may take. */
const PATIENCE_MS = 20_000;
/** Of the product, and nothing happens there: its policy has the browser look for no icon either, as it does beside JSON. */
const QUIET_PLACE = "/problems/starting";
/** What tests listen to. */
const HEARD = ["console", "pageerror", "request", "requestfailed", "response", "download", "popup", "dialog"] as const;

const opened: { readonly page: Page; readonly errors: string[] }[] = [];
const alone = new WeakSet<Page>();
let browser: Promise<Browser> | undefined;
let profile: Promise<BrowserContext> | undefined;
/** The page of the test before: opening another takes as long as all that most tests do in it. */
let spare: Page | undefined;

/**
 * A page not yet anywhere of the product: `page.goto("/")` is its front page.
 * It finds what earlier tests of the file have cached, but nothing that they have stored.
 * After the test the test fails where the page threw, wrote an error to its console,
 * or asked any other host for anything. What a failed test saw is kept in tests/browser/shots/.
 */
export async function openPage(options: PageOptions = {}): Promise<Page> {
  const { width = 1440, height = 900, colorScheme = "light", reducedMotion = "reduce", expectedErrors } = options;
  const baseURL = await productUrl();
  const page = (options.alone ? undefined : taken()) ?? (await (await openProfile(baseURL)).newPage());
  if (options.alone) alone.add(page);
  page.setDefaultTimeout(PATIENCE_MS);
  opened.push({ page, errors: watch(page, baseURL, expectedErrors) });
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme, reducedMotion });
  return page;
}

function taken(): Page | undefined {
  const page = spare;
  spare = undefined;
  return page;
}

function openProfile(baseURL: string): Promise<BrowserContext> {
  browser ??= chromium.connect(inject("chromium"));
  profile ??= browser.then((started) =>
    started.newContext({ baseURL, reducedMotion: "reduce", locale: "en-GB", timezoneId: "UTC" }),
  );
  return profile;
}

function watch(page: Page, baseURL: string, expected: RegExp | undefined): string[] {
  const errors: string[] = [];
  const note = (error: string) => {
    if (!expected?.test(error)) errors.push(error);
  };
  page.on("pageerror", (error) => note(`thrown: ${error.stack ?? error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error") note(`console: ${message.text()} (${message.location().url})`);
  });
  page.on("request", (request) => {
    if (/^https?:/.test(request.url()) && !request.url().startsWith(baseURL)) note(`another host: ${request.url()}`);
  });
  return errors;
}

/** Before the clock of the first test runs: loading the facts takes minutes on a busy machine. */
beforeAll(productUrl);

afterEach(async ({ task }) => {
  const pages = opened.splice(0);
  const failed = task.result?.state === "fail" || pages.some(({ errors }) => errors.length > 0);
  const name = `${basename(task.file.name, ".test.ts")} ${task.name}`.toLowerCase().replace(/[^a-z0-9]+/g, "-");
  for (const [number, { page }] of pages.entries())
    if (failed) await page.screenshot({ path: `tests/browser/shots/failed-${name}-${number}.png` }).catch(() => {});
  if (profile) await tidy(await profile, failed ? undefined : pages.find(({ page }) => !alone.has(page))?.page);
  expect(pages.flatMap(({ errors }) => errors)).toEqual([]);
});

/** Closes every page but one, those too that a page has opened, and forgets what they have stored. */
async function tidy(context: BrowserContext, kept: Page | undefined): Promise<void> {
  const others = context.pages().filter((page) => page !== kept && page !== spare);
  for (const page of others) {
    if (/^http/.test(page.url())) await page.evaluate(() => localStorage.clear()).catch(() => {});
    await page.close();
  }
  if (kept) spare = await calmed(kept);
  await context.clearCookies();
}

/** Ready for the next test; undefined where it is not to be had any more. */
async function calmed(page: Page): Promise<Page | undefined> {
  for (const event of HEARD) page.removeAllListeners(event);
  try {
    await page.unrouteAll({ behavior: "ignoreErrors" });
    await page.goto(QUIET_PLACE);
    await page.mouse.move(0, 0);
    await page.evaluate(() => {
      localStorage.clear();
      sessionStorage.clear();
    });
    return page;
  } catch {
    await page.close();
    return undefined;
  }
}

afterAll(async () => {
  await (await browser)?.close();
});
