import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { openPage } from "#tests/support/browser.ts";
import { barriers, COLOURS } from "./barriers.ts";
import { settle } from "./explorer-page.ts";

const PLACES: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  "/": settle,
  "/?select=biz:alibaba/cloud": (page) => page.getByRole("region", { name: "Disputes" }).waitFor(),
  "/?compare=co:alphabet": (page) => page.getByRole("columnheader", { name: "Alphabet" }).waitFor(),
  "/?table=1": (page) => page.getByRole("table").waitFor(),
  "/?lens=nothing": (page) => page.getByRole("alert").waitFor(),
  "/embed?select=co:alibaba": (page) => page.getByText(/\d+ claims/).waitFor(),
  "/?lens=everything": settle,
  "/formula": (page) => page.getByRole("table").waitFor(),
  "/formula?company=co:alibaba&leg=leg:cloud": (page) => page.getByRole("region", { name: "Computed from" }).waitFor(),
  "/problems/starting": (page) => page.getByRole("heading", { level: 1 }).waitFor(),
  "/api": (page) => page.getByRole("heading", { level: 1 }).waitFor(),
};

test.each(Object.entries(PLACES))("axe finds no barrier at %s, light or dark", async (address, shown) => {
  const page = await openPage();
  await page.goto(address);
  await shown(page);
  expect(await barriers(page), "light").toEqual([]);
  // Only the colours change.
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await barriers(page, COLOURS), "dark").toEqual([]);
});

test("axe finds no barrier on a phone", async () => {
  const page = await openPage({ width: 390, height: 844 });
  await page.goto("/");
  await settle(page);
  expect(await barriers(page)).toEqual([]);
  await page.getByRole("button", { name: "Legend" }).click();
  await page.getByRole("dialog", { name: "How to read it" }).waitFor();
  expect(await barriers(page), "the legend").toEqual([]);
  await page.goto("/?select=biz:alibaba/cloud");
  await page.getByRole("dialog").getByRole("region", { name: "Disputes" }).waitFor();
  expect(await barriers(page), "the details").toEqual([]);
  await page.goto("/formula?company=co:alibaba&leg=leg:cloud");
  await page.getByRole("region", { name: "Computed from" }).waitFor();
  expect(await barriers(page), "the verdicts").toEqual([]);
});

test("axe finds no barrier in the dialogs", async () => {
  const page = await openPage();
  await page.goto("/");
  await settle(page);
  for (const [key, name] of [
    ["?", "Keys"],
    ["Control+k", "Search and commands"],
  ] as const) {
    await page.keyboard.press(key);
    await page.getByRole("dialog", { name }).waitFor();
    expect(await barriers(page), name).toEqual([]);
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
  }
  await page.getByRole("button", { name: "Embed this view" }).click();
  await page.getByRole("dialog", { name: "Embed this view" }).getByRole("textbox").waitFor();
  expect(await barriers(page), "Embed this view").toEqual([]);
});
