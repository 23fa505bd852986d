import type { FrameLocator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { PALETTES } from "#contract/palette.ts";
import { serveListener } from "#tests/support/app.ts";
import { openPage, type PageOptions } from "#tests/support/browser.ts";
import { productUrl } from "#tests/support/server.ts";
import { dateWords } from "#view/date-words.ts";
import { lensAnswer } from "./answer.ts";
import { eventually } from "./eventually.ts";
import { openExplorer } from "./explorer-page.ts";
import { drawnAfter } from "./motion.ts";
import { pageFaults } from "./page-faults.ts";
import { Picture } from "./picture.ts";
import { textOf } from "./rendered-text.ts";
import { stillOf } from "./still.ts";

const VIEW = "?select=biz:alibaba/cloud";
const { flows } = PALETTES.light;

/** A page on another site, taller than the window, that shows some HTML of ours between its own paragraphs. */
async function openHost(frame: string, options: PageOptions = {}): Promise<Page> {
  const host = await serveListener((_request, response) => {
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.end(`<!doctype html><title>Host</title><meta name="viewport" content="width=device-width">
<body style="margin: 0; font: 16px serif"><p>Before the picture.</p>${frame}<p style="height: 2000px">After the picture.</p>`);
  });
  const address = host.origin.replace("127.0.0.1", "localhost");
  const page = await openPage({
    ...options,
    expectedErrors: options.expectedErrors ?? /^another host: http:\/\/localhost/,
  });
  await page.goto(address);
  return page;
}

async function iframe(path: string): Promise<string> {
  return `<iframe src="${await productUrl()}${path}" title="Atlas" width="100%" height="640" style="border: 0"></iframe>`;
}

/** The frame once its picture is drawn. */
async function framed(page: Page): Promise<FrameLocator> {
  const frame = page.frameLocator("iframe");
  await frame.getByText(/as of \d/).waitFor();
  await frame.getByText("Drawing the picture …").waitFor({ state: "hidden" });
  return frame;
}

function rgbOf(colour = ""): string {
  return `rgb(${[1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)).join(", ")})`;
}

function scrolled(page: Page): Promise<number> {
  return page.evaluate(() => scrollY);
}

test("what the explorer gives to paste shows the same view on another site, and leads back to it", async () => {
  const explorer = await openExplorer(VIEW);
  await explorer.getByRole("button", { name: "Embed this view" }).click();
  const dialog = explorer.getByRole("dialog", { name: "Embed this view" });
  const snippet = await dialog.getByRole("textbox").inputValue();
  await dialog
    .frameLocator("iframe")
    .getByText(/as of \d/)
    .waitFor();
  const [page, answer] = [await openHost(snippet), await lensAnswer("formula")];
  const frame = await framed(page);
  await frame.getByRole("heading", { level: 1, name: "Cash cow + data + cloud" }).waitFor();
  const { entities } = answer.shown;
  const said = await textOf(frame.getByRole("contentinfo"));
  expect(said).toContain(`${entities.shown} entities · ${answer.evidence.claims} claims`);
  expect(said).toContain(`as of ${dateWords(answer.asOf ?? "")}`);
  const picture = await Picture.on(page, answer, frame);
  await eventually(() => picture.inkAt("leg:cloud", flows.computing)).toBeGreaterThan(200);
  await eventually(() => picture.inkAt("leg:cash-cow", flows.money)).toBeLessThan(20);
  const opening = page.waitForEvent("popup");
  await frame.getByRole("link", { name: "Open in explorer" }).click();
  const opened = await opening;
  expect(opened.url()).toBe(`${await productUrl()}/${VIEW}`);
  expect(await opened.evaluate(() => opener)).toBeNull();
  await opened.getByRole("heading", { level: 2, name: "Alibaba Cloud 阿里云" }).waitFor();
});

test("by keyboard a frame is walked through, and its sources are listed with dates and safe links; nothing moves", async () => {
  const [page, { evidence }] = [await openHost(await iframe("/embed")), await lensAnswer("formula")];
  const frame = await framed(page);
  expect(await frame.getByRole("listitem").count()).toBe(0);
  const picture = frame.getByRole("application");
  await frame.locator("figure canvas").first().waitFor();
  await picture.press("ArrowDown");
  await picture.press("Enter");
  await eventually(() => textOf(frame.locator("#chosen"))).not.toBe("");
  const zoom = frame.getByRole("button", { name: "Zoom in" });
  await zoom.focus();
  expect(await drawnAfter(zoom), "the camera is there at once").toBeLessThanOrEqual(2);
  const turned = await drawnAfter(frame.locator("canvas.sigma-mouse"), "wheel");
  expect([turned > 0, turned < 4], "and so it is with a wheel").toEqual([true, true]);
  const sources = frame.getByRole("button", { name: "Sources" });
  await sources.press("Enter");
  await eventually(() => frame.locator("#panel").evaluate((one) => one === document.activeElement)).toBe(true);
  await eventually(() => frame.getByRole("listitem").count()).toBe(evidence.sources);
  const links = await frame
    .getByRole("listitem")
    .getByRole("link")
    .evaluateAll((all) =>
      all.map((link) => [link.getAttribute("href"), link.getAttribute("target"), link.getAttribute("rel")]),
    );
  expect(links.length).toBeGreaterThan(evidence.sources / 2);
  for (const [href, target, rel] of links) {
    expect(href).toMatch(/^https?:\/\//);
    expect([target, rel]).toEqual(["_blank", "noopener noreferrer"]);
  }
  expect(await textOf(frame.getByRole("list"))).toMatch(/TradingKey, Sep 2025/);
  await page.keyboard.press("Escape");
  await eventually(() => sources.evaluate((one) => one === document.activeElement)).toBe(true);
  expect(await sources.evaluate((one) => getComputedStyle(one).outlineStyle)).toBe("solid");
});

test("a wheel over the picture scrolls the host's page; with Ctrl it zooms the picture", async () => {
  const [page, answer] = [await openHost(await iframe("/embed")), await lensAnswer("formula")];
  const frame = await framed(page);
  const picture = await Picture.on(page, answer, frame);
  await eventually(() => picture.inkAt("leg:data", flows.data)).toBeGreaterThan(200);
  await page.mouse.move(picture.area.x + 40, picture.area.y + picture.area.height / 2);
  await page.keyboard.down("Control");
  await page.mouse.wheel(0, -300);
  await page.keyboard.up("Control");
  await eventually(() => picture.inkAt("leg:data", flows.data)).toBeLessThan(100);
  expect(await scrolled(page)).toBe(0);
  const canvas = frame.getByRole("application");
  // Beside the picture, so that nothing under the pointer is lit in one of the two and not in the other.
  await page.mouse.move(1, 1);
  const before = await stillOf(canvas);
  await page.mouse.move(picture.area.x + 40, picture.area.y + picture.area.height / 2);
  await page.mouse.wheel(0, 240);
  await eventually(() => scrolled(page)).toBe(240);
  await frame.getByText("Hold Ctrl and scroll to zoom").waitFor();
  await frame.getByText("Hold Ctrl and scroll to zoom").waitFor({ state: "hidden" });
  await page.mouse.move(1, 1);
  await page.evaluate(() => scrollTo(0, 0));
  await eventually(async () => (await canvas.screenshot()).equals(before)).toBe(true);
});

test("on a phone the frame draws the tall picture and nothing is cut", async () => {
  const page = await openHost(await iframe("/embed"), { width: 390, height: 844 });
  const frame = await framed(page);
  const picture = await Picture.on(page, await lensAnswer("formula", { frame: "tall" }), frame);
  await eventually(() => picture.inkAt("leg:data", flows.data, 20)).toBeGreaterThan(60);
  expect(await pageFaults(page)).toEqual([]);
  const inside = page.frames().find((each) => each !== page.mainFrame());
  expect(inside && (await pageFaults(inside))).toEqual([]);
});

test("dark mode, a theme of its own, filters, style and a wrong address are understood in the frame too", async () => {
  const page = await openPage({ colorScheme: "dark" });
  await page.goto("/embed?hide=initiative");
  await page.getByText(/as of \d/).waitFor();
  const picture = await Picture.on(page, await lensAnswer("formula"));
  await eventually(() => picture.inkAt("leg:data", PALETTES.dark.flows.data)).toBeGreaterThan(200);
  expect(await picture.inkAt("ini:alibaba/qwen", PALETTES.dark.slate)).toBeLessThan(20);
  await page.goto("/embed?theme=light");
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await eventually(paper).toBe("rgb(251, 250, 246)");
  await page.getByText(/as of \d/).waitFor();
  await eventually(() => picture.inkAt("leg:data", flows.data)).toBeGreaterThan(200);
  await page.goto("/embed?theme=light&style=colour:kind,initiative~8");
  await page.getByText(/as of \d/).waitFor();
  await eventually(() => picture.inkAt("ini:alibaba/qwen", PALETTES.light.classes[7] ?? "")).toBeGreaterThan(200);
  // The legend says what colours stand for now, and no longer what flows.
  await page.getByRole("button", { name: "Legend" }).click();
  const meant = page.getByRole("list").filter({ hasText: "hedged" }).getByRole("listitem");
  const [swatch] = await meant.filter({ hasText: "initiatives" }).locator(".swatch").all();
  expect(await swatch?.evaluate((one) => getComputedStyle(one).backgroundColor)).toBe(rgbOf(PALETTES.light.classes[7]));
  expect(await meant.filter({ hasText: /^money/ }).count()).toBe(0);
  await page.goto("/embed?lens=nothing");
  await page.getByRole("status").getByText("There is no lens called “nothing”").waitFor();
});

test("any site may frame the embed; nobody may frame the explorer", async () => {
  const policy = async (path: string) =>
    (await fetch(`${await productUrl()}${path}`)).headers.get("content-security-policy");
  expect(await policy("/embed")).toContain("frame-ancestors *");
  expect(await policy("/")).toContain("frame-ancestors 'none'");
  const page = await openHost(await iframe("/"), { expectedErrors: /another host|frame-ancestors|X-Frame/i });
  await page.getByText("Before the picture.").waitFor();
  await eventually(() => page.frames().length).toBe(2);
  await eventually(() => page.frames().at(-1)?.url()).toMatch(/^chrome-error:/);
});
