import type { FrameLocator, Page } from "playwright-core";
import { serveListener } from "#tests/support/app.ts";
import { openPage, type PageOptions } from "#tests/support/browser.ts";

export interface HostOptions extends PageOptions {
  /** Of the host page itself. */
  readonly policy?: string;
  /** Beside the page, by their names; the name's ending says of what type. */
  readonly files?: Readonly<Record<string, string>>;
}

const TYPES = [
  [".js", "text/javascript"],
  [".json", "application/json"],
  [".html", "text/html; charset=utf-8"],
] as const;

/** A page on another site that shows some HTML of ours between its own paragraphs; it stays until the test ends. */
export async function openHostPage(
  html: string | ((origin: string) => string),
  options: HostOptions = {},
): Promise<Page> {
  let text = "";
  const host = await serveListener(({ url = "" }, response) => {
    const file = options.files?.[url.slice(1)];
    if (file !== undefined) {
      response.setHeader("Content-Type", TYPES.find(([ending]) => url.endsWith(ending))?.[1] ?? "text/plain");
      response.end(file);
      return;
    }
    if (options.policy) response.setHeader("Content-Security-Policy", options.policy);
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.end(`<!doctype html><title>Host</title><meta name="viewport" content="width=device-width">
<body style="margin: 0; font: 16px serif">${text}`);
  });
  const origin = host.origin.replace("127.0.0.1", "localhost");
  text = typeof html === "string" ? html : html(origin);
  const page = await openPage({
    ...options,
    expectedErrors: options.expectedErrors ?? /^another host: http:\/\/localhost/,
  });
  // Frames take their time, each by itself.
  await page.goto(origin, { waitUntil: "domcontentloaded" });
  return page;
}

/** The picture of a frame once it is drawn with WebGL. */
export async function drawnFrame(page: Page, nth = 0): Promise<FrameLocator> {
  const frame = page.frameLocator("iframe").nth(nth);
  await frame.getByText(/as of \d|截至/).waitFor();
  await frame.locator("figure canvas").first().waitFor();
  return frame;
}
