import type { Page } from "playwright-core";
import type { PageOptions } from "#tests/support/browser.ts";
import { openExplorer } from "./explorer-page.ts";

/** The address of a view with a statement in its console. */
export const query = (cypher: string) => `?query=${encodeURIComponent(cypher)}`;
export const console_ = (page: Page) => page.getByRole("region", { name: "Cypher console" });
export const editor = (page: Page) => console_(page).getByRole("textbox", { name: /^Cypher/ });
export const tab = (page: Page, name: string) => console_(page).getByRole("tab", { name });
export const run = (page: Page) => console_(page).getByRole("button", { name: "Run", exact: true });

/** Replaces what is written, as by hand. */
export async function write(page: Page, text: string): Promise<void> {
  await editor(page).click();
  await page.keyboard.press("Control+a");
  await page.keyboard.type(text);
}

/** The explorer at an address that opens the console, with its editor there. */
export async function openConsole(view: string, options: PageOptions = {}): Promise<Page> {
  const page = await openExplorer(view, options);
  await editor(page).waitFor();
  return page;
}
