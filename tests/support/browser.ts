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

const opened: { readonly context: BrowserContext; readonly page: Page; readonly errors: string[] }[] = [];
let browser: Promise<Browser> | undefined;

/**
 * A page of a profile of its own, not yet anywhere: `page.goto("/")` is the product's front page.
 * After the test it is closed, and the test fails where the page threw, wrote an error to its console,
 * or asked any other host for anything. What a failed test saw is kept in tests/browser/shots/.
 */
export async function openPage(options: PageOptions = {}): Promise<Page> {
  const { width = 1440, height = 900, colorScheme = "light", reducedMotion = "reduce", expectedErrors } = options;
  browser ??= chromium.connect(inject("chromium"));
  const baseURL = await productUrl();
  const viewport = { width, height };
  const context = await (await browser).newContext({
    baseURL,
    viewport,
    colorScheme,
    reducedMotion,
    locale: "en-GB",
    timezoneId: "UTC",
  });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  opened.push({ context, page, errors: watch(page, baseURL, expectedErrors) });
  return page;
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
  for (const [number, { context, page }] of pages.entries()) {
    if (failed) await page.screenshot({ path: `tests/browser/shots/failed-${name}-${number}.png` }).catch(() => {});
    await context.close();
  }
  expect(pages.flatMap(({ errors }) => errors)).toEqual([]);
});

afterAll(async () => {
  await (await browser)?.close();
});
