import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { PALETTES } from "#contract/palette.ts";
import { dateWords } from "#view/date-words.ts";
import { entityAnswer, lensAnswer } from "./answer.ts";
import { eventually } from "./eventually.ts";
import { openExplorer } from "./explorer-page.ts";
import { Picture } from "./picture.ts";
import { textOf } from "./rendered-text.ts";

const { flows, ink } = PALETTES.light;
const CLOUD = "biz:alibaba/cloud";

function details(page: Page): Locator {
  return page.getByRole("complementary", { name: "Details" });
}

async function selected(page: Page, name: string): Promise<Locator> {
  await details(page).getByRole("heading", { level: 2, name }).waitFor();
  return details(page);
}

test("a click on a shape selects it, a click beside all shapes lets go", async () => {
  const page = await openExplorer();
  const picture = await Picture.on(page, await lensAnswer("formula"));
  await picture.click(CLOUD);
  await selected(page, "Alibaba Cloud 阿里云");
  expect(new URL(page.url()).searchParams.get("select")).toBe(CLOUD);
  await eventually(() => textOf(page.getByRole("status").first())).toContain("Selected: Alibaba Cloud");
  await picture.click("ini:alibaba/qwen");
  await selected(page, "Qwen programme 通义千问研发");
  await page.mouse.click(picture.area.x + 6, picture.area.y + picture.area.height - 6);
  await selected(page, "Where to begin");
  expect(new URL(page.url()).search).toBe("");
});

test("two quick clicks on two shapes are two selections, not a zoom", async () => {
  const page = await openExplorer();
  const answer = await lensAnswer("formula");
  const picture = await Picture.on(page, answer);
  await eventually(() => picture.inkAt("leg:data", flows.data)).toBeGreaterThan(300);
  await picture.click(CLOUD);
  await picture.click("ini:alibaba/qwen");
  await selected(page, "Qwen programme 通义千问研发");
  await page.mouse.dblclick(picture.placeOf("leg:data").x, picture.placeOf("leg:data").y);
  await selected(page, "Data 数据");
  // On one shape they expand it; a step back takes that away again.
  await eventually(() => new URL(page.url()).searchParams.get("expand")).toContain("leg:data");
  await page.goBack();
  await page.getByRole("contentinfo").getByText(`${answer.nodes.id.length} of`).waitFor();
  await picture.click(CLOUD);
  await page.mouse.click(picture.area.x + 6, picture.area.y + picture.area.height - 6);
  await selected(page, "Where to begin");
  await eventually(() => picture.inkAt("leg:data", flows.data)).toBeGreaterThan(300);
});

test("every claim is shown with its source and its date, and sources are opened safely", async () => {
  const [page, { claims, sources }] = [await openExplorer(`?select=${CLOUD}`), await entityAnswer(CLOUD)];
  const panel = await selected(page, "Alibaba Cloud 阿里云");
  const said = panel.getByRole("region", { name: `Claims · ${claims.length}` });
  for (const more of await said.getByRole("button", { name: /more claim/ }).all()) await more.click();
  const text = await textOf(said);
  for (const claim of claims) {
    expect(text).toContain(claim.statement);
    for (const { id } of claim.sources) expect(text).toContain(sources.find((source) => source.id === id)?.publisher);
  }
  const links = panel.getByRole("link");
  const found = await links.evaluateAll((all) =>
    all.map((link) => ({
      href: link.getAttribute("href") ?? "",
      rel: link.getAttribute("rel")?.split(" ") ?? [],
      target: link.getAttribute("target"),
      beside: link.parentElement?.textContent ?? "",
    })),
  );
  expect(found.length).toBeGreaterThan(claims.length / 2);
  // Beside the sources, figures lead to those of others, within the atlas.
  const [within, away] = [true, false].map((is) => found.filter(({ href }) => href.startsWith("/") === is));
  for (const { href } of within ?? []) expect(href).toMatch(/^\/figures\?metric=[a-z-]+&form=cloud$/);
  for (const { href, rel, target, beside } of away ?? []) {
    expect(href).toMatch(/^https?:\/\//);
    expect(rel).toContain("noopener");
    expect(target).toBe("_blank");
    expect(beside, "a date, or that there is none").toMatch(/, (\d+ )?(\w{3} )?20\d\d|, no date/);
  }
});

test("rival claims stand side by side: figure first, then who said it and when", async () => {
  const [page, answer] = [await openExplorer(`?select=${CLOUD}`), await entityAnswer(CLOUD)];
  const { disputes, claims, sources } = answer;
  const region = (await selected(page, "Alibaba Cloud 阿里云")).getByRole("region", { name: "Disputes" });
  expect(await region.getByRole("heading", { level: 3 }).allTextContents()).toEqual(disputes.map(({ topic }) => topic));
  const [first, second] = disputes;
  const [left, right] = first?.claims.map((id) => claims.find((claim) => claim.id === id)) ?? [];
  if (!left?.figure || !right?.figure || !second) throw new Error("The first dispute is between two figures.");
  const [one, other] = await Promise.all(
    [left.figure, right.figure].map((figure) => region.getByText(figure, { exact: true }).first().boundingBox()),
  );
  if (!one || !other) throw new Error("Both figures are to be seen.");
  expect(Math.abs(one.y - other.y)).toBeLessThan(2);
  expect(one.x + one.width).toBeLessThan(other.x);
  const text = await textOf(region);
  for (const { figure = "", sources: own } of [left, right]) {
    const { publisher, publishedOn = "" } = sources.find(({ id }) => id === own[0]?.id) ?? {};
    expect(text.indexOf(figure)).toBeLessThan(text.indexOf(`${publisher}, ${dateWords(publishedOn)}`));
  }
  expect(text).toContain(first?.reason);
  await region.getByRole("heading", { level: 3, name: second.topic }).click();
  await region.getByText(second.reason).waitFor();
});

test("two measures of a thing are told in words, so that nobody takes them for one", async () => {
  const [page, { disputes, claims }] = [await openExplorer(`?select=${CLOUD}`), await entityAnswer(CLOUD)];
  const region = (await selected(page, "Alibaba Cloud 阿里云")).getByRole("region", { name: "Disputes" });
  const measures = disputes.find(({ kind }) => kind === "different-measure");
  if (!measures) throw new Error("The cloud is measured in more ways than one.");
  const side = region.getByRole("group").filter({ hasText: measures.topic });
  if ((await side.getAttribute("open")) === null) await side.getByRole("heading").click();
  for (const id of measures.claims) {
    await side.getByText(claims.find((claim) => claim.id === id)?.statement ?? "").waitFor();
  }
});

test("a figure leads to the claim it stands in", async () => {
  const page = await openExplorer(`?select=${CLOUD}`);
  const figures = (await selected(page, "Alibaba Cloud 阿里云")).getByRole("region", { name: "Figures" });
  await figures.getByRole("button", { name: /more figures/ }).click();
  await figures.getByRole("button", { name: "market rank" }).click();
  const claim = page.locator(":focus");
  await eventually(() => textOf(claim)).toMatch(/fourth|no\. 4|4th|rank/i);
  const box = await claim.boundingBox();
  expect(box && box.y > 0 && box.y + box.height <= 900).toBe(true);
});

test("a measure of several years stands as bars, and a bar leads to its claim", async () => {
  const page = await openExplorer("?lens=capex-race&select=co:baidu");
  const { claims } = await entityAnswer("co:baidu");
  const figures = (await selected(page, "Baidu 百度")).getByRole("region", { name: "Figures" });
  const bars = figures
    .getByRole("figure")
    .filter({ hasText: /capital spending|capex/i })
    .first();
  const first = bars.getByRole("button").first();
  const amount = (await textOf(first)).match(/RMB [\d.]+ bn/)?.[0] ?? "";
  const stated = claims.filter(({ figure }) => figure === amount).map(({ statement }) => statement);
  expect(stated.length).toBeGreaterThan(0);
  await first.click();
  await eventually(async () => {
    const told = await textOf(page.locator(":focus"));
    return stated.some((statement) => told.includes(statement));
  }).toBe(true);
});

test("the list of neighbours selects on as the picture does", async () => {
  const [page, { neighbours }] = [await openExplorer(`?select=${CLOUD}`), await entityAnswer(CLOUD)];
  const panel = await selected(page, "Alibaba Cloud 阿里云");
  const linked = panel.getByRole("region", { name: `Linked to · ${neighbours.length}` });
  expect(await linked.getByRole("listitem").count()).toBe(neighbours.length);
  await linked.getByRole("button", { name: /Data moat/ }).click();
  const next = await selected(page, "Data moat 数据护城河");
  expect(new URL(page.url()).searchParams.get("select")).toBe("con:data-moat");
  await next
    .getByRole("button", { name: /Alibaba Cloud/ })
    .first()
    .click();
  await selected(page, "Alibaba Cloud 阿里云");
  await page.goBack();
  await selected(page, "Data moat 数据护城河");
});

test("Escape in the picture and the cross in the panel let go of the selection", async () => {
  const page = await openExplorer();
  const picture = await Picture.on(page, await lensAnswer("formula"));
  await picture.click(CLOUD);
  await selected(page, "Alibaba Cloud 阿里云");
  await page.keyboard.press("Escape");
  await selected(page, "Where to begin");
  await picture.click(CLOUD);
  await (await selected(page, "Alibaba Cloud 阿里云")).getByRole("button", { name: "Let go of the selection" }).click();
  await selected(page, "Where to begin");
});

test("pointing at a shape and selecting it dim what it does not touch", async () => {
  const page = await openExplorer();
  const picture = await Picture.on(page, await lensAnswer("formula"));
  const ring = (id: string, colour: string) => eventually(() => picture.inkAt(id, colour));
  await ring("leg:cash-cow", flows.money).toBeGreaterThan(300);
  await picture.hover("biz:alibaba/logistics");
  await ring("leg:cash-cow", flows.money).toBeLessThan(20);
  await page.mouse.move(picture.area.x + 6, picture.area.y + 6);
  await ring("leg:cash-cow", flows.money).toBeGreaterThan(300);
  await picture.click(CLOUD);
  await page.mouse.move(picture.area.x + 6, picture.area.y + 6);
  await ring("leg:cash-cow", flows.money).toBeLessThan(20);
  await ring("co:alibaba", ink).toBeLessThan(20);
  await ring("leg:cloud", flows.computing).toBeGreaterThan(300);
});
