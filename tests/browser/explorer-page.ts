import type { Page } from "playwright-core";
import { openPage, type PageOptions } from "#tests/support/browser.ts";

/** The explorer at the address of a view such as `?select=co:alibaba`, with its picture, its panels and its letters there. */
export async function openExplorer(view = "", options: PageOptions = {}): Promise<Page> {
  const page = await openPage(options);
  await page.goto(`/${view}`);
  await settle(page);
  return page;
}

/** Waits until the page says how much it shows, which is after the picture is drawn, and until its letters have come. */
export async function settle(page: Page): Promise<void> {
  await page
    .getByRole("contentinfo")
    .getByText(/\d+ of \d+ entit/)
    .waitFor();
  await page.evaluate(() => document.fonts.ready);
}
