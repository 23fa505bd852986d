import { beforeAll, expect, test } from "vitest";
import { openPage } from "#tests/support/browser.ts";
import { productUrl } from "#tests/support/server.ts";
import { lensAnswer } from "./answer.ts";
import { barriers } from "./barriers.ts";
import { eventually } from "./eventually.ts";
import { openHostPage } from "./host-page.ts";
import { pageFaults } from "./page-faults.ts";
import { queriesTaken } from "./queries-taken.ts";
import { textOf } from "./rendered-text.ts";

beforeAll(queriesTaken);

test("a frame speaks Chinese, shows its data, sources and legend, and leaves out what the reader of role explore clicks", async () => {
  const page = await openPage({ width: 780, height: 640 });
  await page.goto("/embed?locale=zh&role=explore&attribution=0&select=co:alibaba");
  await page.locator("figure canvas").first().waitFor();
  await page.getByRole("heading", { level: 1, name: "现金牛 + 数据 + 云" }).waitFor();
  const foot = page.getByRole("contentinfo");
  expect(await textOf(foot)).toMatch(/阿里巴巴 Alibaba/);
  expect(await textOf(foot)).not.toContain("CC BY");
  const fullScreen = () => page.evaluate(() => document.fullscreenElement !== null);
  await page.getByRole("button", { name: "全屏" }).click();
  await eventually(fullScreen).toBe(true);
  await page.getByRole("button", { name: "全屏" }).click();
  await eventually(fullScreen).toBe(false);
  await page.getByRole("button", { name: "图例" }).click();
  const { nodes, kinds } = await lensAnswer("formula");
  const initiatives = nodes.kind.filter((kind) => kinds[kind] === "initiative").length;
  await page.getByRole("button", { name: `计划 ${initiatives}` }).click();
  await page.getByRole("button", { name: `计划 ${initiatives}`, pressed: false }).waitFor();
  await page.getByRole("button", { name: "数据", exact: true }).click();
  const rows = page.getByRole("table").first().getByRole("row");
  await eventually(() => rows.count()).toBe(nodes.id.length - initiatives + 1);
  expect(await barriers(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await page.getByRole("table").first().waitFor({ state: "detached" });
  expect(
    await page.getByRole("button", { name: "数据", exact: true }).evaluate((one) => one === document.activeElement),
  ).toBe(true);
  expect(await pageFaults(page)).toEqual([]);
});

test("two companies stand side by side, a double click draws neighbours where readers explore, and controls can go", async () => {
  const page = await openPage({ width: 1200, height: 640 });
  await page.goto("/embed?compare=co:tencent&role=explore&controls=none");
  await eventually(() => page.locator("figure canvas").count()).toBeGreaterThan(6);
  await page.getByRole("heading", { level: 2, name: "Tencent 腾讯" }).waitFor();
  expect(await page.getByRole("button").count()).toBe(0);
  expect(await page.getByRole("heading", { level: 1 }).isVisible()).toBe(false);
  await page.goto(`/embed?beside=${encodeURIComponent("lens=chips")}`);
  for (const name of ["Cash cow + data + cloud: Alibaba", "Whose chips"])
    await page.getByRole("heading", { level: 2, name }).waitFor();
  await eventually(() => page.locator("figure canvas").count()).toBeGreaterThan(6);
  await page.goto("/embed?lens=ecosystem&company=co:tencent&role=explore");
  await page.locator("figure canvas").first().waitFor();
  const before = await textOf(page.locator("#figures"));
  const area = await page.getByRole("application").boundingBox();
  const { nodes, arrangement } = await lensAnswer("ecosystem", { company: "co:tencent" });
  const row = nodes.degree.indexOf(Math.max(...nodes.degree.filter((_, at) => nodes.id[at] !== "co:tencent")));
  const scale = Math.min((area?.width ?? 1) / arrangement.width, (area?.height ?? 1) / arrangement.height);
  await page.mouse.dblclick(
    (area?.x ?? 0) + (area?.width ?? 0) / 2 + ((nodes.x[row] ?? 0) - arrangement.width / 2) * scale,
    (area?.y ?? 0) + (area?.height ?? 0) / 2 + ((nodes.y[row] ?? 0) - arrangement.height / 2) * scale,
  );
  await eventually(() => textOf(page.locator("#figures"))).not.toBe(before);
  expect(await page.getByRole("link", { name: "Open in explorer" }).getAttribute("href")).toContain("expand=");
});

test("a query in a frame's address waits for a click", async () => {
  const page = await openPage({ width: 780, height: 640 });
  const asked: string[] = [];
  page.on("request", (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`));
  const cypher = "MATCH (a:Company)-[r:RUNS]->(b) RETURN a, r, b LIMIT 12";
  await page.goto(`/embed?query=${encodeURIComponent(cypher)}`);
  await page.getByText(cypher).waitFor();
  expect(asked.filter((one) => one.includes("/api/"))).toEqual([]);
  await page.getByRole("button", { name: "Run the query" }).click();
  await page.locator("figure canvas").first().waitFor();
  expect(asked).toContain("POST /api/query");
  await page.getByRole("button", { name: "Data" }).click();
  expect(await page.getByRole("table").nth(1).getByRole("row").count()).toBe(13);
});

test("thirty frames on one page all show something, four at most are drawn at a time, and none loses what it draws with", {
  timeout: 120_000,
}, async () => {
  const url = await productUrl();
  const one = (at: number) =>
    `<iframe src="${url}/embed?lens=${at % 2 ? "chips" : "formula"}" title="Atlas ${at}" width="300" height="260" loading="lazy" style="border: 0"></iframe>`;
  const page = await openHostPage(Array.from({ length: 30 }, (_, at) => one(at)).join(""), {
    ...{ width: 640, height: 520 },
    expectedErrors: /^another host: http:\/\/localhost|CONTEXT_LOST/,
  });
  const lost: string[] = [];
  page.on("console", (message) => {
    if (/CONTEXT_LOST|Too many active WebGL/.test(message.text())) lost.push(message.text());
  });
  // Asked in one of them, which may look into the others as they do themselves; those that have not come yet are of no origin.
  const seen = () =>
    page
      .frameLocator("iframe")
      .first()
      .locator("body")
      .evaluate(() =>
        Array.from({ length: parent.length }, (_, at) => {
          try {
            const { document: one } = parent[at] as Window;
            const still = one.querySelector<HTMLImageElement>(".poster img");
            return { isLive: one.querySelector("figure canvas") !== null, still: still?.naturalWidth ?? 0 };
          } catch {
            return { isLive: false, still: 0 };
          }
        }),
      );
  const live = async () => (await seen()).flatMap(({ isLive }, at) => (isLive ? [at] : []));
  // Frames of one origin share their turns on anybody's page: those that are in sight have theirs without being asked for.
  await eventually(live).toEqual([0, 1, 2, 3]);
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await eventually(live).toEqual([26, 27, 28, 29]);
  await page.setViewportSize({ width: 640, height: 4000 });
  await eventually(async () => Math.min(...(await seen()).map(({ still }) => still))).toBeGreaterThan(200);
  expect(await seen()).toHaveLength(30);
  expect(await live(), "what was drawn stays so when more are in sight").toEqual([26, 27, 28, 29]);
  await page.frameLocator("iframe").nth(14).locator(".poster img").click({ force: true });
  await eventually(live).toContain(14);
  expect(await live()).toHaveLength(4);
  expect(lost).toEqual([]);
});

test("without scripts a frame is a picture and a link; in the strictest sandbox that runs them it needs no cookie, no storage and no origin", async () => {
  const bare = await openPage({ width: 780, height: 640 });
  const session = await bare.context().newCDPSession(bare);
  await session.send("Emulation.setScriptExecutionDisabled", { value: true });
  await bare.goto("/embed?lens=chips");
  const still = bare.getByRole("link", { name: "Whose chips" });
  expect(await still.getAttribute("href")).toBe(`${await productUrl()}/?lens=chips`);
  const picture = still.getByRole("img", { name: "Whose chips" });
  await eventually(() => picture.evaluate((img) => (img instanceof HTMLImageElement ? img.naturalWidth : 0))).toBe(900);
  expect(await picture.isVisible()).toBe(true);
  expect(await bare.getByRole("application").count()).toBe(0);

  const url = await productUrl();
  const page = await openHostPage(
    `<iframe src="${url}/embed" title="Atlas" width="780" height="640" sandbox="allow-scripts"></iframe>`,
    { policy: `default-src 'none'; style-src 'unsafe-inline'; frame-src ${url}` },
  );
  const frame = page.frameLocator("iframe");
  await frame.getByText(/as of \d/).waitFor();
  await frame.locator("figure canvas").first().waitFor();
});
