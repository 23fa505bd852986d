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
}

/** Longer than anything takes on two busy cores, shorter than a test may take. */
const PATIENCE_MS = 20_000;

const opened: { readonly page: Page; readonly errors: string[] }[] = [];
/** A profile for each colour scheme and way of moving: what a file has loaded once need not be fetched and compiled for its every test. */
const profiles = new Map<string, Promise<BrowserContext>>();
let browser: Promise<Browser> | undefined;

/**
 * A page not yet anywhere: `page.goto("/")` is the product's front page.
 * It finds what earlier tests of the file have cached, but nothing that they have stored.
 * After the test it is closed, and the test fails where the page threw, wrote an error to its console,
 * or asked any other host for anything. What a failed test saw is kept in tests/browser/shots/.
 */
export async function openPage(options: PageOptions = {}): Promise<Page> {
  const { width = 1440, height = 900, expectedErrors } = options;
  const baseURL = await productUrl();
  const page = await (await profile(baseURL, options)).newPage();
  await page.setViewportSize({ width, height });
  page.setDefaultTimeout(PATIENCE_MS);
  opened.push({ page, errors: watch(page, baseURL, expectedErrors) });
  return page;
}

function profile(baseURL: string, options: PageOptions): Promise<BrowserContext> {
  const { colorScheme = "light", reducedMotion = "reduce" } = options;
  browser ??= chromium.connect(inject("chromium"));
  const key = `${colorScheme} ${reducedMotion}`;
  const known = profiles.get(key);
  if (known) return known;
  const made = browser.then((started) =>
    started.newContext({ baseURL, colorScheme, reducedMotion, locale: "en-GB", timezoneId: "UTC" }),
  );
  profiles.set(key, made);
  return made;
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
  for (const made of profiles.values()) await emptied(await made);
  expect(pages.flatMap(({ errors }) => errors)).toEqual([]);
});

/** Closes every page of a profile, those too that a page has opened, and forgets what they have stored. */
async function emptied(context: BrowserContext): Promise<void> {
  const pages = context.pages();
  for (const page of pages)
    if (/^http/.test(page.url())) await page.evaluate(() => localStorage.clear()).catch(() => {});
  await Promise.all(pages.map((page) => page.close()));
  await context.clearCookies();
}

afterAll(async () => {
  await (await browser)?.close();
});
