import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { eventually } from "./eventually.ts";
import { openExplorer } from "./explorer-page.ts";
import { queriesTaken } from "./queries-taken.ts";
import { textOf } from "./rendered-text.ts";

function palette(page: Page) {
  const dialog = page.getByRole("dialog", { name: "Search and commands" });
  const words = dialog.getByRole("combobox", { name: "Search and commands" });
  const chosen = () => textOf(dialog.getByRole("option", { selected: true }));
  return { dialog, words, chosen };
}

beforeAll(queriesTaken);

test.each([
  ["alibba", /^Alibaba\b.*near to “alibba” in spelling/s, "Alibaba 阿里巴巴", "co:alibaba"],
  ["阿里云", /^Alibaba Cloud\b.*in Chinese “阿里云”/s, "Alibaba Cloud 阿里云", "biz:alibaba/cloud"],
  ["facebook", /^Meta\b.*also called “Facebook”/s, "Meta", "co:meta"],
])("Ctrl+K, %s, says why it was found, and Enter shows it", async (typed, found, heading, id) => {
  const page = await openExplorer();
  await page.keyboard.press("Control+k");
  const { dialog, words, chosen } = palette(page);
  await words.waitFor();
  await page.keyboard.insertText(typed);
  await eventually(chosen).toMatch(found);
  await page.keyboard.press("Enter");
  await page
    .getByRole("complementary", { name: "Details" })
    .getByRole("heading", { level: 2, name: heading })
    .waitFor();
  await dialog.waitFor({ state: "detached" });
  expect(new URL(page.url()).searchParams.get("select")).toBe(id);
});

test("arrows choose another finding, and what is not in the picture can be looked at too", async () => {
  const page = await openExplorer();
  await page.keyboard.press("/");
  const { words, chosen } = palette(page);
  await words.fill("baidu");
  await eventually(chosen).toMatch(/^Baidu\b/);
  const first = await chosen();
  await page.keyboard.press("ArrowDown");
  await eventually(chosen).not.toBe(first);
  await page.keyboard.press("ArrowUp");
  await eventually(chosen).toBe(first);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 2, name: /^Baidu/ }).waitFor();
  await page.getByRole("heading", { level: 1, name: "Cash cow + data + cloud" }).waitFor();
});

test("what Enter would choose is told to those who hear the page, before any arrow is pressed", async () => {
  const page = await openExplorer();
  await page.keyboard.press("Control+k");
  const { words } = palette(page);
  // At one go: between two questions the list may be another.
  const announced = () =>
    words.evaluate((at) => document.getElementById(at.getAttribute("aria-activedescendant") ?? "")?.textContent ?? "");
  await words.fill("alibba");
  await eventually(announced).toMatch(/^Alibaba\b/);
  await page.keyboard.press("ArrowDown");
  await words.fill("baidu");
  await eventually(announced).toMatch(/^Baidu\b/);
});

test("lenses and commands are found by their words", async () => {
  const page = await openExplorer();
  await page.keyboard.press("Control+k");
  const { words, dialog } = palette(page);
  await words.fill("dark");
  await dialog.getByRole("option", { name: /^Change between light and dark/ }).waitFor();
  await words.fill("hyperscaler");
  await dialog.getByRole("option", { name: /^The borrowed script/ }).waitFor();
  await words.fill("scirpt borowed");
  await dialog
    .getByRole("group", { name: "Lenses" })
    .getByRole("option", { name: /^The borrowed script/ })
    .click();
  await page.getByRole("heading", { level: 1, name: "The borrowed script" }).waitFor();
  expect(new URL(page.url()).searchParams.get("lens")).toBe("hyperscalers");
});

test("a phrase is understood, goes on as it is typed, and becomes a query that is shown, run and drawn", async () => {
  const page = await openExplorer();
  await page.keyboard.press("Control+k");
  const { words, dialog, chosen } = palette(page);
  await words.fill("companies that pa");
  await dialog.getByRole("option", { name: /^companies that partner with …/ }).click();
  expect(await words.inputValue()).toBe("companies that partner with ");
  await words.fill("companies that parner with nvidia");
  await eventually(chosen).toMatch(/^Companies that partner with Nvidia/);
  await page.keyboard.press("Enter");
  const content = page.locator(".cm-content");
  await eventually(() => textOf(content)).toContain("(one:Entity {id: $id})-[link]-(found:Entity)");
  await page.getByRole("contentinfo").getByRole("button", { name: "Back to the lens" }).waitFor();
  const partners = await textOf(page.getByRole("contentinfo"));
  expect(new URL(page.url()).searchParams.get("with")).toContain('"id":"co:nvidia"');
  // The same statement with somebody else is run too.
  await page.keyboard.press("Control+k");
  await words.fill("partners of alibaba");
  await eventually(chosen).toMatch(/^Things that partner with Alibaba/);
  await page.keyboard.press("Enter");
  await eventually(() => textOf(page.getByRole("contentinfo"))).not.toBe(partners);
  await page.keyboard.press("Control+k");
  for (const [typed, meant] of [
    ["what links Alibaba to robots", /^What links Alibaba to Robots/],
    ["who invests in OpenAI", /^Things that invested in OpenAI/],
    ["models that run on Alibaba Cloud", /^Models that run on Alibaba Cloud/],
    ["Alibaba's initiatives", /^Initiatives of Alibaba/],
  ] as const) {
    await words.fill(typed);
    await eventually(chosen).toMatch(meant);
  }
  await words.fill("initiatives");
  await dialog
    .getByRole("group", { name: "Questions" })
    .getByRole("option", { name: /^All initiatives/ })
    .waitFor();
});

test("nothing found is said with a hint, signs of a query language too", async () => {
  const page = await openExplorer();
  await page.keyboard.press("Control+k");
  const { words, dialog } = palette(page);
  for (const typed of ["qqxxzzvv", 'AND "(+*~^']) {
    await words.fill(typed);
    await dialog.getByRole("status").getByText("Nothing of that name").waitFor();
    expect(await dialog.getByRole("option").count()).toBe(0);
    await words.fill("");
    await dialog.getByRole("option").first().waitFor();
  }
});

test("a search that fails says so and leaves lenses and commands", async () => {
  const page = await openExplorer("", { expectedErrors: /api\/search/ });
  await page.route("**/api/search*", (route) => route.abort());
  await page.keyboard.press("Control+k");
  const { words, dialog } = palette(page);
  await words.fill("table");
  await dialog.getByRole("status").getByText("The search does not answer").waitFor();
  await dialog.getByRole("option", { name: /^Show as table/ }).click();
  await page.getByRole("table").waitFor();
});

test("Escape closes the search and gives the keyboard back to where it was", async () => {
  const page = await openExplorer();
  const button = page.getByRole("button", { name: "Search companies, initiatives, products" });
  await button.click();
  const { words, dialog } = palette(page);
  await words.fill("qwen");
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  await eventually(() => button.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(new URL(page.url()).search).toBe("");
});
