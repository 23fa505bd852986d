import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { openPage } from "#tests/support/browser.ts";
import oldLinks from "#tests/unit/view/old-links.json" with { type: "json" };
import { lensAnswer } from "./answer.ts";
import { eventually } from "./eventually.ts";
import { openExplorer, settle } from "./explorer-page.ts";
import { textOf } from "./rendered-text.ts";

const FULL = "?lens=ecosystem&company=co:nvidia&select=co:nvidia&hide=concept&flows=other,money,data&hedged=0";

function search(page: Page): string {
  return new URL(page.url()).search;
}

function title(page: Page, name: string) {
  return page.getByRole("heading", { level: 1, name }).waitFor();
}

function selection(page: Page, name: string | RegExp) {
  return page.getByRole("complementary", { name: "Details" }).getByRole("heading", { level: 2, name }).waitFor();
}

test("lens, company, selection and filters are held by the address, and a reload restores them", async () => {
  const page = await openExplorer();
  expect(search(page)).toBe("");
  await page.getByRole("button", { name: /^Lens/ }).click();
  await page.getByRole("menuitem", { name: /^Ecosystem of a company/ }).click();
  await title(page, "Ecosystem of a company");
  await page.getByRole("button", { name: "Company: Alibaba" }).click();
  await page.getByPlaceholder("Find by name").fill("nvidia");
  await page.getByRole("option", { name: /^Nvidia/ }).click();
  await page.getByRole("button", { name: "Company: Nvidia" }).waitFor();
  await selectFromPalette(page, "nvidia", /^Nvidia 英伟达/);
  await page.getByRole("button", { name: /^Concepts? \d/ }).click();
  await page.getByRole("button", { name: /^computing \d/ }).click();
  await page.getByRole("button", { name: /^hedged \d/ }).click();
  await eventually(() => search(page)).toBe(FULL);
  const counts = await textOf(page.getByRole("contentinfo"));
  await page.reload();
  await settle(page);
  await title(page, "Ecosystem of a company");
  await page.getByRole("button", { name: "Company: Nvidia" }).waitFor();
  await selection(page, /^Nvidia 英伟达/);
  for (const name of [/^Concepts? \d/, /^computing \d/, /^hedged \d/]) {
    expect(await page.getByRole("button", { name }).getAttribute("aria-pressed")).toBe("false");
  }
  await eventually(() => textOf(page.getByRole("contentinfo"))).toBe(counts);
  expect(search(page)).toBe(FULL);
});

async function selectFromPalette(page: Page, words: string, option: RegExp): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").getByRole("combobox").fill(words);
  await page.getByRole("dialog").getByRole("option", { name: option }).first().click();
  await selection(page, option);
}

test("back and forward go through lens, company and selection, not through filters", async () => {
  const page = await openExplorer();
  const details = page.getByRole("complementary", { name: "Details" });
  await details.getByRole("button", { name: /^Qwen programme/ }).click();
  await selection(page, /^Qwen programme/);
  await page.getByRole("button", { name: /^Markets? \d/ }).click();
  await page.getByRole("button", { name: /^Lens/ }).click();
  await page.getByRole("menuitem", { name: /^What drives the price/ }).click();
  await title(page, "What drives the price");
  await page.goBack();
  await title(page, "Cash cow + data + cloud");
  await selection(page, /^Qwen programme/);
  expect(search(page)).toBe("?select=ini:alibaba/qwen&hide=market");
  await page.goBack();
  await selection(page, "Where to begin");
  expect(search(page)).toBe("");
  await page.goForward();
  await selection(page, /^Qwen programme/);
  await page.goForward();
  await title(page, "What drives the price");
  await selection(page, "Where to begin");
});

test("links of each earlier version open as they were meant", async () => {
  const page = await openPage();
  const open = async (version: number, part: string) => {
    const old = oldLinks.find(({ version: of, link }) => of === version && link.includes(part));
    await page.goto(`/${old?.link}`);
    await settle(page);
  };
  const counts = (words: string | RegExp) => page.getByRole("contentinfo").getByText(words).waitFor();
  await open(1, "expand=");
  const expand = "co:alibaba~24~recency~RUNS.out";
  const { nodes } = await lensAnswer("formula", { expand, path: "co:alibaba~con:robots" });
  await counts(new RegExp(`^${nodes.id.length} of \\d+ entities$`));
  await open(1, "story=");
  await page
    .getByRole("article", { name: "Story" })
    .getByText(/^Step 3 of \d+/)
    .waitFor();
  await open(2, "only=");
  await selection(page, "2 selected");
  await counts(/^2 of \d+ entities$/);
  await open(2, "packed=");
  await title(page, "Whose chips");
  await selection(page, /^Nvidia/);
  await page.getByRole("button", { name: "Show 2 by hand again" }).waitFor();
});

test("an unknown lens is told, with a way to the first picture", async () => {
  const page = await openPage();
  await page.goto("/?lens=old-name");
  const alert = page.getByRole("alert");
  await alert.getByRole("heading", { name: "There is no such lens" }).waitFor();
  expect(await textOf(alert)).toContain("old-name");
  await alert.getByRole("button", { name: "Go to the first picture" }).click();
  await settle(page);
  await title(page, "Cash cow + data + cloud");
  expect(search(page)).toBe("");
});

test("an unknown company is told, with a way to the first picture", async () => {
  const page = await openPage({ expectedErrors: /404/ });
  await page.goto("/?company=co:nobody");
  const alert = page.getByRole("alert");
  await alert.getByRole("heading", { name: "There is nobody of that name" }).waitFor();
  expect(await textOf(alert)).toContain("co:nobody");
  await alert.getByRole("button", { name: "Go to the first picture" }).click();
  await settle(page);
  await page.getByRole("button", { name: "Company: Alibaba" }).waitFor();
});

test("an unknown selection is told beside the picture, which stays", async () => {
  const page = await openExplorer("?select=ini:alibaba/gone", { expectedErrors: /404/ });
  const alert = page.getByRole("complementary", { name: "Details" }).getByRole("alert");
  await alert.getByRole("heading", { name: "Nobody of that name" }).waitFor();
  expect(await textOf(alert)).toContain("ini:alibaba/gone");
  await page.getByRole("application", { name: /\d+ entities/ }).waitFor();
  await alert.getByRole("button", { name: "Select nothing" }).click();
  await selection(page, "Where to begin");
  expect(search(page)).toBe("");
});

test.each([
  ["junk of older and other tools", "?utm_source=letter&node=co:alibaba&layout=force&depth=2&fbclid=x"],
  ["values that cannot be meant", "?lens=%00%22%3Cscript%3E&company=../../etc&select=%3Cb%3E&hide=rubbish&table=yes"],
  ["broken escapes and doubles", "?select=%E0%A4%A&company=co:alibaba&company=co:baidu&&=&=x"],
])("%s in the address changes nothing", async (_, view) => {
  const page = await openExplorer(view);
  await title(page, "Cash cow + data + cloud");
  await page.getByRole("button", { name: "Company: Alibaba" }).waitFor();
  await selection(page, "Where to begin");
  expect(await page.getByRole("alert").count()).toBe(0);
  expect(await textOf(page.getByRole("contentinfo"))).toMatch(/^(\d+) of \1 entities/);
});
