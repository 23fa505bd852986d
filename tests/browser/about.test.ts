import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { openPage, type PageOptions } from "#tests/support/browser.ts";
import { barriers, COLOURS } from "./barriers.ts";
import { pageFaults } from "./page-faults.ts";

async function openAbout(part = "", options: PageOptions = {}): Promise<Page> {
  const page = await openPage(options);
  await page.goto(`/about${part}`);
  await page.getByRole("heading", { name: "Disputes" }).waitFor();
  await page.evaluate(() => document.fonts.ready);
  return page;
}

test("counts, publishers, licence and the way to correct a fact are told as the interface has them", async () => {
  const page = await openAbout();
  const about = await (await page.request.get("/api/about")).json();
  const counted = await page.locator(".counts > div").allTextContents();
  expect(counted).toContain(`claims${about.counts.claims.toLocaleString("en")}`);
  expect(counted).toContain(`disputes${about.counts.disputes}`);
  const text = await page.getByRole("main").textContent();
  expect(text).toContain(about.licence);
  expect(text).toContain("npm run load -- --check");
  const rows = page.getByRole("table").getByRole("row");
  expect(await rows.count()).toBe(21);
  await page.getByRole("button", { name: /more publishers/ }).click();
  expect(await rows.count()).toBe(about.publishers.length + 1);
});

test("a dispute is told with its reason, and leads to its claim in the explorer", async () => {
  const page = await openAbout();
  const about = await (await page.request.get("/api/about")).json();
  const kinds = page.getByRole("radio");
  expect(await kinds.count()).toBe(4);
  const list = page.locator("#disputes").getByRole("listitem");
  const contradictions = about.disputes.filter(({ kind }: { kind: string }) => kind === "contradicts");
  expect(await list.count()).toBe(contradictions.length);
  await list.first().getByRole("link").first().click();
  await page.getByRole("heading", { name: /^Claims · \d/ }).waitFor();
  await page.locator(".claim:focus").waitFor();
});

test("every measure has its definition and leads to its figures", async () => {
  const page = await openAbout("#capex");
  const { metrics } = await (await page.request.get("/api/metrics")).json();
  expect(await page.locator("#metrics dt").count()).toBe(metrics.length);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(500);
  await page.locator("#capex").getByRole("link").click();
  await page.getByRole("heading", { name: "Capital spending" }).waitFor();
});

test("the explorer leads here, and from here to the other pages", async () => {
  const page = await openPage();
  await page.goto("/");
  await page.getByRole("link", { name: "About the data" }).click();
  await page.getByRole("heading", { name: "Disputes" }).waitFor();
  const pages = page.getByRole("navigation", { name: "Pages" });
  await pages.getByRole("link", { name: "Figures" }).click();
  await page.getByRole("heading", { name: "Capital spending" }).waitFor();
  await pages.getByRole("link", { name: "Verdicts" }).click();
  await page.getByRole("table").waitFor();
});

const LOOKS: Readonly<Record<string, PageOptions>> = {
  about: {},
  "about-phone": { width: 390, height: 844 },
};

test.each(Object.entries(LOOKS))("%s, light and dark: nothing cut, no barrier", async (name, options) => {
  const page = await openAbout("", options);
  await page.screenshot({ path: `tests/browser/shots/${name}.png` });
  expect(await pageFaults(page)).toEqual([]);
  expect(await barriers(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: "dark" });
  await page.screenshot({ path: `tests/browser/shots/${name}-dark.png` });
  expect(await barriers(page, COLOURS)).toEqual([]);
});
