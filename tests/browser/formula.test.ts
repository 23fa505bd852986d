import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { call } from "#api/call.ts";
import { endpoints } from "#contract/endpoints.ts";
import type { FormulaMatrix, FormulaQuery } from "#contract/formula-matrix.ts";
import { PALETTES } from "#contract/palette.ts";
import { openPage, type PageOptions } from "#tests/support/browser.ts";
import { productUrl } from "#tests/support/server.ts";
import { lensAnswer } from "./answer.ts";
import { eventually } from "./eventually.ts";
import { openExplorer } from "./explorer-page.ts";
import { pageFaults } from "./page-faults.ts";
import { Pixels } from "./pixels.ts";
import { textOf } from "./rendered-text.ts";

const TITLE = "Does the formula hold?";

async function matrixAnswer(query: FormulaQuery = {}): Promise<FormulaMatrix> {
  return call(endpoints.formula, query, { origin: await productUrl() });
}

async function openFormula(search = "", options: PageOptions = {}): Promise<Page> {
  const page = await openPage(options);
  await page.goto(`/formula${search}`);
  await page.getByRole("heading", { level: 1, name: TITLE }).waitFor();
  await page.evaluate(() => document.fonts.ready);
  return page;
}

/** The verdict of a company on a leg, by its place in the row. */
function cellOf(page: Page, company: string, leg: number): Locator {
  const named = page.getByRole("row").filter({ has: page.getByRole("link", { name: company, exact: true }) });
  return named.getByRole("button").nth(leg);
}

test("the explorer's header leads to the page, and the page back to the picture", async () => {
  const page = await openExplorer();
  await page.getByRole("link", { name: "Verdicts" }).click();
  await page.getByRole("heading", { level: 1, name: TITLE }).waitFor();
  await page.getByRole("link", { name: "Picture", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "Cash cow + data + cloud" }).waitFor();
});

test("every verdict is told in words, and where review and numbers disagree it says so", async () => {
  const [page, { companies }] = [await openFormula(), await matrixAnswer()];
  const cells = companies.flatMap(({ cells }) => cells);
  const texts = await page.getByRole("cell").getByRole("button").allInnerTexts();
  expect(texts).toHaveLength(cells.length);
  for (const text of texts) expect(text).toMatch(/^(met|partly met|not met|unknown|not reviewed)\s+numbers/);
  expect(texts.map((text) => text.includes("disagree"))).toEqual(cells.map(({ disagrees }) => disagrees));
  const disagreeing = cells.filter(({ disagrees }) => disagrees).length;
  await page.getByRole("status").getByText(`disagree about ${disagreeing} verdict`).waitFor();
});

test("a threshold moved by keyboard has the numbers judged anew by Neo4j, and the address remembers it", async () => {
  const page = await openFormula();
  const strict = await matrixAnswer({ cover: 10 });
  const isMet = ({ cells }: FormulaMatrix["companies"][number]) => cells[0]?.recomputed.verdict === "met";
  const stillMet = strict.companies.filter(isMet).map(({ name }) => name);
  const name = (await matrixAnswer()).companies.filter(isMet).find((each) => !stillMet.includes(each.name))?.name;
  if (!name) throw new Error("Somebody's profit covers its capital spending, but not ten times.");
  const verdict = cellOf(page, name, 0);
  expect(await textOf(verdict)).toMatch(/numbers( disagree)?: met/);
  const slider = page.getByRole("slider", { name: /capital spending/ });
  await slider.focus();
  const before = await slider.getAttribute("aria-valuetext");
  await page.keyboard.press("ArrowRight");
  await eventually(() => slider.getAttribute("aria-valuetext")).not.toBe(before);
  await page.keyboard.press("End");
  await eventually(() => textOf(verdict)).toMatch(/numbers( disagree)?: (partly met|not met)/);
  expect(new URL(page.url()).search).toBe("?cover=10");
  await page.reload();
  await eventually(() => textOf(verdict)).toMatch(/numbers( disagree)?: (partly met|not met)/);
  await page.getByRole("button", { name: "Back to what the rules say" }).click();
  await eventually(() => textOf(verdict)).toMatch(/numbers( disagree)?: met/);
  expect(new URL(page.url()).search).toBe("");
});

test("a verdict is followed to a source in two clicks, by keyboard too, and closing goes back to it", async () => {
  const page = await openFormula();
  const cell = cellOf(page, "Alibaba", 2);
  await cell.focus();
  await page.keyboard.press("Enter");
  const evidence = page.getByRole("complementary", { name: "Alibaba: Cloud" });
  const computed = evidence.getByRole("region", { name: "Computed from" });
  const source = computed.getByRole("link").first();
  expect(await source.getAttribute("href")).toMatch(/^https?:\/\//);
  expect(await source.getAttribute("rel")).toContain("noopener");
  expect(await textOf(computed)).toMatch(/, (\d+ )?(\w{3} )?20\d\d/);
  await page.keyboard.press("Tab");
  await eventually(() =>
    evidence.getByRole("button", { name: "Close" }).evaluate((at) => at === document.activeElement),
  ).toBe(true);
  await page.keyboard.press("Escape");
  await evidence.waitFor({ state: "detached" });
  expect(await cell.evaluate((at) => at === document.activeElement)).toBe(true);
  await page.goBack();
  await evidence.getByRole("link", { name: "See it as a picture" }).click();
  await page.getByRole("heading", { level: 1, name: "Evidence for a verdict" }).waitFor();
  const { nodes, links } = await lensAnswer("verdict", { company: "co:alibaba", leg: "leg:cloud" });
  const status = page.getByRole("contentinfo");
  await status.getByText(`${nodes.id.length} of ${nodes.id.length} entities`).waitFor();
  await status.getByText(`${links.source.length} of ${links.source.length} links`).waitFor();
});

test("every number in the table rests on claims, each with a source", async () => {
  const { companies } = await matrixAnswer();
  const inputs = companies.flatMap(({ cells }) => cells).filter(({ recomputed }) => recomputed.value !== undefined);
  expect(inputs.length).toBeGreaterThan(20);
  const ids = [...new Set(inputs.flatMap(({ recomputed }) => recomputed.inputs.map(({ claim }) => claim)))];
  for (let at = 0; at < ids.length; at += 20) {
    const asked = ids.slice(at, at + 20);
    const { claims } = await call(endpoints.claims, { ids: asked.join(",") }, { origin: await productUrl() });
    expect(claims.map(({ id }) => id).sort()).toEqual(asked.toSorted());
    for (const { sources } of claims) expect(sources.length).toBeGreaterThan(0);
  }
});

test("while the numbers cannot be had it says so, and trying again helps", async () => {
  const page = await openFormula("", { expectedErrors: /api\/formula/ });
  await page.route("**/api/formula*", (route) => route.abort());
  await page.getByRole("slider", { name: /people must use/ }).press("End");
  const alert = page.getByRole("alert");
  await alert.getByText("the new thresholds got no answer").waitFor();
  await page.unroute("**/api/formula*");
  await alert.getByRole("button", { name: "Try again" }).click();
  await alert.waitFor({ state: "detached" });
});

test("on a phone each verdict names its leg, nothing is cut, and the evidence is a sheet", async () => {
  const page = await openFormula("", { width: 390, height: 844 });
  expect(await textOf(cellOf(page, "Alibaba", 1))).toMatch(/^Data\s+met/);
  expect(await pageFaults(page)).toEqual([]);
  await cellOf(page, "Alibaba", 1).click();
  const evidence = page.getByRole("complementary", { name: "Alibaba: Data" });
  await evidence.getByRole("region", { name: "The review rests on" }).waitFor();
  const box = await evidence.boundingBox();
  expect(box && Math.round(box.y + box.height)).toBe(844);
  expect(await pageFaults(page)).toEqual([]);
});

test("it is dark where the system is, and where dark was chosen in the explorer", async () => {
  const share = async (page: Page) =>
    1 - (await Pixels.of(page, { x: 0, y: 0, width: 1000, height: 50 })).shareOtherThan(PALETTES.dark.paper);
  const page = await openFormula("", { colorScheme: "dark" });
  expect(await share(page)).toBeGreaterThan(0.8);
  const chosen = await openExplorer();
  await chosen.getByRole("button", { name: "Theme: as the system has it" }).click();
  await chosen.getByRole("button", { name: "Theme: light" }).click();
  await chosen.getByRole("link", { name: "Verdicts" }).click();
  await chosen.getByRole("heading", { level: 1, name: TITLE }).waitFor();
  expect(await share(chosen)).toBeGreaterThan(0.8);
});
