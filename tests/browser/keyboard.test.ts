import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { lensAnswer } from "./answer.ts";
import { eventually } from "./eventually.ts";
import { openExplorer } from "./explorer-page.ts";
import { textOf } from "./rendered-text.ts";
import { stillOf } from "./still.ts";

/** What the keyboard stands on, by role and name as they are told. */
async function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const at = document.activeElement;
    const name = at?.getAttribute("aria-label") ?? at?.textContent?.trim() ?? "";
    return `${at?.getAttribute("role") ?? at?.localName} ${name.slice(0, 120)}`;
  });
}

async function press(page: Page, key: string, until: string | RegExp, most: number): Promise<void> {
  const met = async () =>
    ((at) => (typeof until === "string" ? at.includes(until) : until.test(at)))(await focused(page));
  for (let pressed = 0; pressed < most && !(await met()); pressed += 1) await page.keyboard.press(key);
  expect(await focused(page)).toMatch(until);
}

function said(page: Page): Promise<string> {
  return textOf(page.getByRole("status").last());
}

test("a skip link leads past the panels to the picture", async () => {
  const page = await openExplorer();
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Skip to the picture" });
  expect(await focused(page)).toBe("a Skip to the picture");
  await eventually(async () => (await skip.boundingBox())?.y).toBeGreaterThan(0);
  await page.keyboard.press("Enter");
  await press(page, "Tab", "Picture of the graph", 1);
});

test("in the picture arrows move and tell where, Enter selects, Backspace goes back, e expands, Escape lets go", async () => {
  const [page, { nodes }] = [await openExplorer(), await lensAnswer("formula")];
  await press(page, "Tab", "Picture of the graph", 60);
  await page.keyboard.press("ArrowDown");
  await eventually(() => said(page)).toMatch(/^Alibaba, company, \d+ links here/);
  const visited = [await said(page)];
  for (const key of ["ArrowUp", "ArrowLeft", "ArrowDown", "ArrowRight"]) {
    await page.keyboard.press(key);
    await eventually(() => said(page)).not.toBe(visited.at(-1));
    visited.push(await said(page));
  }
  const name = visited.at(-1)?.split(",")[0] ?? "";
  expect(nodes.name).toContain(name);
  await page.keyboard.press("Enter");
  const details = page.getByRole("complementary", { name: "Details" });
  await details.getByRole("heading", { level: 2 }).filter({ hasText: name }).waitFor();
  await eventually(() => said(page)).toMatch(new RegExp(`^Selected: ${name}, .*\\d+ claim`));
  // Back the way one came, and more of what is selected.
  await page.keyboard.press("Backspace");
  await eventually(() => said(page)).toBe(visited.at(-2));
  await page.keyboard.press("e");
  await eventually(() => new URL(page.url()).searchParams.get("expand")).toContain(
    `${nodes.id[nodes.name.indexOf(name)]}~`,
  );
  await eventually(() => textOf(page.locator("#live"))).toMatch(/drawn in addition/);
  await page.keyboard.press("Escape");
  await details.getByRole("heading", { level: 2, name: "Where to begin" }).waitFor();
  await press(page, "Tab", /^button Nearer/, 1);
});

test("keys zoom the picture and fit it again", async () => {
  const page = await openExplorer();
  const canvas = page.getByRole("application");
  await canvas.focus();
  const before = await stillOf(canvas);
  const asBefore = async () => (await canvas.screenshot()).equals(before);
  await page.keyboard.press("+");
  await eventually(asBefore).toBe(false);
  await page.keyboard.press("0");
  await eventually(asBefore).toBe(true);
});

test("the details can be read and gone through by Tab alone", async () => {
  const page = await openExplorer("?select=biz:alibaba/cloud");
  await page.getByRole("region", { name: "Disputes" }).waitFor();
  await page.keyboard.press("Tab");
  await press(page, "Tab", "Skip to the details", 2);
  await page.keyboard.press("Enter");
  await press(page, "Tab", "fulfils: cloud", 2);
  await press(page, "Tab", /Year of the 106\.3 billion/, 12);
  await page.keyboard.press("Enter");
  await page.getByText("one year earlier than the article says").waitFor();
  await press(page, "Tab", /is built by.*Alibaba|Alibaba.*is built by|Alibaba 阿里巴巴/, 60);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 2, name: "Alibaba 阿里巴巴" }).waitFor();
});

test("the table is reached, sorted and left by keyboard", async () => {
  const page = await openExplorer();
  await page.keyboard.press("t");
  const table = page.getByRole("table");
  await table.waitFor();
  await page.getByRole("columnheader", { name: "Links" }).getByRole("button").focus();
  await page.keyboard.press("Enter");
  await eventually(() => textOf(table.getByRole("row").nth(1))).toContain("Alibaba");
  await page.keyboard.press("t");
  await table.waitFor({ state: "detached" });
});

test("Escape closes the table and gives the keyboard back to where it was", async () => {
  const page = await openExplorer();
  await page.getByRole("application").focus();
  await page.keyboard.press("t");
  await page.getByRole("columnheader", { name: "Links" }).getByRole("button").focus();
  await page.keyboard.press("Escape");
  await page.getByRole("table").waitFor({ state: "detached" });
  await eventually(() => focused(page)).toContain("Picture of the graph");
});

test("lens and company are chosen by keyboard", async () => {
  const page = await openExplorer();
  await press(page, "Tab", /^button Lens/, 20);
  await page.keyboard.press("Enter");
  await page.getByRole("menu").waitFor();
  await press(page, "ArrowDown", /Prices, indices, divergence/, 30);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Prices, indices, divergence" }).waitFor();
  await page.goBack();
  await page.getByRole("button", { name: "Company: Alibaba" }).focus();
  await page.keyboard.press("Enter");
  await page.getByPlaceholder("Find by name").waitFor();
  await page.keyboard.type("amaz");
  await page.locator("[data-combobox-selected]", { hasText: /^Amazon/ }).waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Company: Amazon" }).waitFor();
});

test("the keys are listed by ?, the list closes by Escape, and the keyboard is where it was", async () => {
  const page = await openExplorer();
  await page.getByRole("application").focus();
  await page.keyboard.press("?");
  const list = page.getByRole("dialog", { name: "Keys" });
  expect(await textOf(list)).toMatch(/Ctrl K\s+Search/);
  await page.keyboard.press("t");
  expect(await page.getByRole("table").count(), "keys wait while a dialog is open").toBe(0);
  await page.keyboard.press("Escape");
  await list.waitFor({ state: "detached" });
  await eventually(() => focused(page)).toContain("Picture of the graph");
});
