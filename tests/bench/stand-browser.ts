import type { Browser } from "playwright-core";
import { ensureChromium, launchChromium } from "#tests/support/chromium.ts";
import type { Workbench } from "./workbench.ts";

/** The browser of the tests, closed with the stand. */
export async function openBrowser(workbench: Workbench): Promise<Browser> {
  const before = process.listeners("SIGINT");
  const browser = await launchChromium(ensureChromium());
  workbench.clearLater(() => browser.close());
  // Playwright would end this process at Ctrl-C, before the rest of the stand is cleared away.
  for (const listener of process.listeners("SIGINT")) if (!before.includes(listener)) process.off("SIGINT", listener);
  return browser;
}
