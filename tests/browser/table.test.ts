import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { mix } from "#contract/colour.ts";
import { PALETTES } from "#contract/palette.ts";
import { FADED_NODE } from "#scene/display.ts";
import { openPage } from "#tests/support/browser.ts";
import { lensAnswer } from "./answer.ts";
import { eventually } from "./eventually.ts";
import { openExplorer, settle } from "./explorer-page.ts";
import { Picture } from "./picture.ts";
import { textOf } from "./rendered-text.ts";

async function cells(table: Locator, column: number): Promise<readonly string[]> {
  return table.locator(`tbody tr > :nth-child(${column})`).allInnerTexts();
}

/** A page of a browser that has no WebGL. */
async function openFlatPage(): Promise<Page> {
  const page = await openPage({ alone: true });
  await page.addInitScript(() => {
    const { getContext } = HTMLCanvasElement.prototype;
    Object.assign(HTMLCanvasElement.prototype, {
      getContext(this: HTMLCanvasElement, ...asked: Parameters<typeof getContext>) {
        return /webgl/.test(asked[0]) ? null : getContext.apply(this, asked);
      },
    });
  });
  return page;
}

test("the table says what the picture says: every entity and every link", async () => {
  const [page, { nodes, links, types }] = [await openExplorer(), await lensAnswer("formula")];
  await page.getByRole("button", { name: "Show as table" }).click();
  const table = page.getByRole("table");
  await page.getByRole("button", { name: `Entities · ${nodes.id.length}` }).waitFor();
  const names = nodes.name.map((name, row) => `${name} ${nodes.nameZh[row]}`.trim());
  expect(await cells(table, 1)).toEqual(names);
  expect((await cells(table, 4)).map(Number)).toEqual(nodes.degree);
  await page.getByRole("button", { name: `Links · ${links.source.length}` }).click();
  const said = links.source.map((source, row) =>
    [nodes.name[source], types[links.type[row] ?? -1]?.label, nodes.name[links.target[row] ?? -1]].join(" "),
  );
  const columns = await Promise.all([1, 2, 3].map((column) => cells(table, column)));
  expect(columns[0]?.map((_, row) => columns.map((column) => column[row]).join(" "))).toEqual(said);
  // Words leave rows out; of a long table only what is in sight is drawn, wherever it is scrolled to.
  await page.getByRole("searchbox", { name: "Filter the rows by words" }).fill("alibaba fulfils");
  const left = said.filter((line) => /fulfils/i.test(line) && /alibaba/i.test(line));
  await page.getByRole("button", { name: `Links · ${left.length} of ${links.source.length}` }).waitFor();
  expect(await table.locator("tbody tr").count()).toBe(left.length);
  await page.goto("/?lens=everything&table=1");
  const all = await lensAnswer("everything");
  await page.getByRole("button", { name: `Entities · ${all.nodes.id.length}` }).waitFor();
  expect(await table.locator("tbody tr").count()).toBeLessThan(all.nodes.id.length / 2);
  const last = table.getByRole("row").filter({ hasText: `${all.nodes.name.at(-1)} ${all.nodes.nameZh.at(-1)}`.trim() });
  expect(await last.count()).toBe(0);
  await page.locator(".view-table-body").hover();
  await page.mouse.wheel(0, 100_000);
  await last.first().waitFor();
  await page.reload();
  await table.waitFor();
  await page.getByRole("button", { name: "Back to the picture" }).click();
  await table.waitFor({ state: "detached" });
});

test("a head sorts, sorts the other way round, and lets be", async () => {
  const [page, { nodes }] = [await openExplorer("?table=1"), await lensAnswer("formula")];
  const table = page.getByRole("table");
  const head = (name: string) => table.getByRole("columnheader", { name });
  const up = nodes.degree.toSorted((a, b) => a - b);
  await head("Links").getByRole("button").click();
  expect(await head("Links").getAttribute("aria-sort")).toBe("descending");
  expect((await cells(table, 4)).map(Number)).toEqual(up.toReversed());
  await head("Links").getByRole("button").click();
  expect(await head("Links").getAttribute("aria-sort")).toBe("ascending");
  expect((await cells(table, 4)).map(Number)).toEqual(up);
  await head("Links").getByRole("button").click();
  expect((await cells(table, 4)).map(Number)).toEqual(nodes.degree);
  await head("Name").getByRole("button").click();
  const rows = nodes.name.map((name, row) => ({ name, told: `${name} ${nodes.nameZh[row]}`.trim() }));
  const sorted = rows.toSorted((a, b) => a.name.localeCompare(b.name, "en"));
  expect(await cells(table, 1)).toEqual(sorted.map(({ told }) => told));
});

test("table, picture and details share the selection and the filters", async () => {
  const page = await openExplorer("?table=1&hide=initiative");
  const table = page.getByRole("table");
  expect(await table.getByRole("row", { name: /Qwen programme/ }).count()).toBe(0);
  await table.getByRole("button", { name: /^Alibaba Cloud/ }).click();
  await page.getByRole("heading", { level: 2, name: "Alibaba Cloud 阿里云" }).waitFor();
  expect(new URL(page.url()).search).toBe("?select=biz:alibaba/cloud&hide=initiative&table=1");
  // In the picture it is lit, and what it has nothing to do with steps back; what is chosen there is chosen in the table.
  await page.keyboard.press("t");
  await settle(page);
  const picture = await Picture.on(page, await lensAnswer("formula"));
  const { flows, paper } = PALETTES.light;
  await eventually(() => picture.inkAt("leg:cloud", flows.computing)).toBeGreaterThan(200);
  await eventually(() => picture.inkAt("leg:cash-cow", flows.money)).toBeLessThan(20);
  await eventually(() => picture.inkAt("leg:cash-cow", mix(flows.money, paper, FADED_NODE))).toBeGreaterThan(100);
  await picture.click("leg:data");
  await page.getByRole("heading", { level: 2, name: /^Data/ }).waitFor();
  await page.keyboard.press("t");
  const current = table.locator("tr[aria-current=true]");
  await current.filter({ hasText: "Data" }).waitFor();
  expect(await current.count()).toBe(1);
});

test("without WebGL the explorer shows the table and says why", async () => {
  const [page, { nodes, links }] = [await openFlatPage(), await lensAnswer("formula")];
  await page.goto("/");
  await settle(page);
  const view = page.getByRole("region", { name: "The view as a table" });
  await view.getByText("This browser cannot draw").waitFor();
  await view.getByRole("button", { name: `Entities · ${nodes.id.length}` }).waitFor();
  await view.getByRole("button", { name: `Links · ${links.source.length}` }).waitFor();
  expect(await page.getByRole("button", { name: "Show as picture" }).count()).toBe(0);
  await view.getByRole("button", { name: /^Alibaba Cloud/ }).click();
  await page.getByRole("heading", { level: 2, name: "Alibaba Cloud 阿里云" }).waitFor();
});

test("without WebGL the embed says every link in words", async () => {
  const [page, { nodes, links, types }] = [await openFlatPage(), await lensAnswer("formula")];
  await page.goto("/embed");
  const main = page.getByRole("main");
  await main.getByText("This browser cannot draw").waitFor();
  const sentences = main.getByRole("listitem");
  await eventually(() => sentences.count()).toBe(links.source.length);
  const [source = -1, type = -1, target = -1] = [links.source[0], links.type[0], links.target[0]];
  expect(await textOf(sentences.first())).toContain(
    `${nodes.name[source]} ${types[type]?.label} ${nodes.name[target]}`,
  );
});
