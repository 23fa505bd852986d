import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { openPage, type PageOptions } from "#tests/support/browser.ts";
import { barriers } from "./barriers.ts";
import { pageFaults } from "./page-faults.ts";

const PHONE = { width: 390, height: 844 };

async function openFigures(view = "", options: PageOptions = {}): Promise<Page> {
  const page = await openPage(options);
  await page.goto(`/figures${view}`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.evaluate(() => document.fonts.ready);
  return page;
}

/** The bar of so much. */
const bar = (page: Page, figure: string) => page.getByRole("button", { name: figure });
const panel = (page: Page) => page.getByRole("complementary");

test("from a bar to its source in two clicks, with its rival and why they differ", async () => {
  const page = await openFigures();
  await bar(page, "Tencent, 2024: RMB 76.76 bn").click();
  const claim = panel(page).getByRole("region", { name: "The claim" });
  const source = claim.getByRole("link", { name: "StockAnalysis" });
  expect(await source.getAttribute("href")).toMatch(/^https?:/);
  expect(await panel(page).getByRole("region", { name: "Beside it" }).textContent()).toContain("RMB 62.93 bn");
  expect(await panel(page).getByRole("region", { name: "Why they differ" }).textContent()).toMatch(/two measures/);
  await claim.getByRole("link", { name: /in the picture$/ }).click();
  await page.getByRole("heading", { name: /^Claims · \d/ }).waitFor();
  expect(new URL(page.url()).searchParams.get("select")).toBe("co:tencent");
});

test("currencies keep to scales of their own until a rate is asked for, which is then named", async () => {
  const page = await openFigures();
  const scales = () => page.getByRole("heading", { level: 2 }).allTextContents();
  expect((await scales()).map((title) => title.replace(/on a.*/, "").trim()).slice(0, 2)).toEqual([
    "In yuan",
    "In US dollars",
  ]);
  await page.getByRole("radio", { name: "US dollars" }).check();
  expect((await scales())[0]).toContain("7.2 yuan to the dollar");
  expect(await bar(page, "Alibaba, FY2025: RMB 85.97 bn").textContent()).toContain("≈ US$11.9 bn");
  await page.getByRole("spinbutton").fill("8");
  await page.getByText("≈ US$10.7 bn").first().waitFor();
  expect(new URL(page.url()).search).toBe("?currency=USD&rate=8");
});

test("a fiscal year says its dates, an estimate that it is one, and a bound stays a bound", async () => {
  const page = await openFigures("?companies=co:microsoft,co:amazon");
  expect(await page.getByText("Jul 2024 to Jun 2025").count()).toBe(1);
  expect(await page.getByText(/an estimate/).count()).toBeGreaterThan(0);
  expect(await bar(page, "about US$83 bn").count()).toBe(1);
  expect(await bar(page, "Alibaba").count()).toBe(0);
  await page.getByRole("link", { name: "Cloud revenue" }).click();
  await bar(page, "over US$75 bn").waitFor();
});

test("the table says what the bars say, and the address holds it all", async () => {
  const page = await openFigures("?companies=co:alphabet");
  const bars = await page.getByRole("button", { name: /^Alphabet, / }).count();
  await page.getByRole("button", { name: "Show as table" }).click();
  await page.getByRole("table").waitFor();
  expect(await page.getByRole("row").count()).toBe(bars + 1);
  await page.reload();
  await page.getByRole("table").waitFor();
  await page.goBack();
  await page
    .getByRole("button", { name: /^Alphabet, / })
    .first()
    .waitFor();
});

test("any metric can be chosen, and its definition is told", async () => {
  const page = await openFigures();
  await page.getByRole("combobox").selectOption("monthly-users");
  await page.getByText(/People who used an app at least once in a month/).waitFor();
  expect(await page.getByRole("button", { name: /m users|bn users/ }).count()).toBeGreaterThan(3);
});

test("price against pivot: a point shows its three sorts of claims; who cannot be placed is named", async () => {
  const page = await openFigures("?chart=pivot");
  await page.getByRole("button", { name: /^Alibaba: price nearly \+75 %/ }).click();
  for (const name of ["The price", "Capital spending, last full year", "The year before"]) {
    expect(await panel(page).getByRole("region", { name }).getByRole("article").count(), name).toBeGreaterThan(0);
  }
  await page.keyboard.press("Escape");
  expect(await panel(page).count()).toBe(0);
  expect(await page.getByRole("button", { name: /^Nvidia/ }).count()).toBe(1);
  await page.getByRole("radio", { name: /as the article saw it/ }).check();
  await page.getByRole("button", { name: /^Alibaba: price over \+112 %/ }).waitFor();
});

test("by keyboard: to a bar, into its claim, and back to the bar", async () => {
  const page = await openFigures("?companies=co:meta");
  const first = page.getByRole("button", { name: /^Meta, 2022/ });
  await first.focus();
  await page.keyboard.press("Enter");
  await panel(page).waitFor();
  expect(await panel(page).evaluate((aside) => aside === document.activeElement)).toBe(true);
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe("Close");
  await page.keyboard.press("Escape");
  expect(await first.evaluate((button) => button === document.activeElement)).toBe(true);
});

test("where the figures cannot be had it says so, and asks again when told", async () => {
  const page = await openPage({ expectedErrors: /503/ });
  await page.route("**/api/figures**", (route) =>
    route.fulfill({
      status: 503,
      contentType: "application/problem+json",
      json: {
        type: "/problems/graph-unavailable",
        title: "",
        status: 503,
        detail: "Neo4j is away.",
        instance: "urn:x",
      },
    }),
  );
  await page.goto("/figures");
  await page.getByRole("alert").getByText("Neo4j is away.").waitFor();
  await page.unroute("**/api/figures**");
  await page.getByRole("button", { name: "Try again" }).click();
  await page.getByRole("heading", { name: "Capital spending" }).waitFor();
});

const LOOKS: Readonly<Record<string, [string, PageOptions]>> = {
  figures: ["", {}],
  "figures-dark": ["?currency=USD", { colorScheme: "dark" }],
  "figures-cloud": ["?metric=revenue&form=cloud", {}],
  "figures-phone": ["", PHONE],
  "figures-table-phone": ["?table=1", { ...PHONE, colorScheme: "dark" }],
  "figures-pivot": ["?chart=pivot&open=co:alibaba", {}],
  "figures-pivot-phone": ["?chart=pivot", { ...PHONE, colorScheme: "dark" }],
};

test.each(Object.entries(LOOKS))("%s: nothing cut, no barrier", async (name, [view, options]) => {
  const page = await openFigures(view, options);
  await page.screenshot({ path: `tests/browser/shots/${name}.png` });
  expect(await pageFaults(page)).toEqual([]);
  expect(await barriers(page)).toEqual([]);
});
