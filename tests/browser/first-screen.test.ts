import { expect, test } from "vitest";
import { PALETTES } from "#contract/palette.ts";
import type { Subgraph } from "#contract/subgraph.ts";
import { openPage } from "#tests/support/browser.ts";
import { lensAnswer } from "./answer.ts";
import { canvasWords, watchCanvasWords } from "./canvas-words.ts";
import { eventually } from "./eventually.ts";
import { openExplorer, settle } from "./explorer-page.ts";
import { Picture } from "./picture.ts";
import { textOf } from "./rendered-text.ts";

const { flows, ink, slate, paper } = PALETTES.light;
const LEGS = [
  ["leg:cash-cow", flows.money],
  ["leg:data", flows.data],
  ["leg:cloud", flows.computing],
] as const;

/** The names of what fulfils a leg, by the answer's links. */
function fulfilling({ nodes, links, types }: Subgraph, leg: string): readonly (string | undefined)[] {
  const fulfils = types.findIndex(({ type }) => type === "FULFILS");
  return links.source.flatMap((source, row) =>
    links.type[row] === fulfils && nodes.id[links.target[row] ?? -1] === leg ? [nodes.name[source]] : [],
  );
}

test("a newcomer reads the formula, Alibaba, and what fulfils each leg", async () => {
  const [page, answer] = [await openExplorer(), await lensAnswer("formula")];
  await page.getByRole("heading", { level: 1, name: "Cash cow + data + cloud" }).waitFor();
  expect(await page.title()).toBe("Cash cow + data + cloud · Initiative Atlas");
  await page.getByRole("button", { name: "Company: Alibaba" }).waitFor();
  const legs = page.getByRole("region", { name: "The three legs" }).getByRole("listitem");
  await eventually(() => legs.count()).toBe(3);
  for (const [place, [id]] of LEGS.entries()) {
    const names = await legs.nth(place).getByRole("button").allTextContents();
    expect(names).toEqual([answer.nodes.name[answer.nodes.id.indexOf(id)], ...fulfilling(answer, id)]);
    expect(names.length, `${id} is fulfilled by something`).toBeGreaterThan(1);
  }
});

test("the status line counts what the answer counts", async () => {
  const [page, { shown, evidence, nodes, links }] = [await openExplorer(), await lensAnswer("formula")];
  const status = page.getByRole("contentinfo");
  await eventually(() => textOf(status)).toContain(`${nodes.id.length} of ${shown.entities.total} entities`);
  const said = await textOf(status);
  expect(said).toContain(`${links.source.length} of ${shown.links.total} links`);
  expect(said).toContain(`${evidence.claims} claims, ${evidence.sources} sources`);
  expect(said).toContain(`${evidence.disputes} disputes`);
  expect(said).toMatch(/Facts as of \d+ \w+ 20\d\d/);
});

test("the canvas shows the legs in their colours, the company in ink, and every name", async () => {
  const page = await openPage();
  await watchCanvasWords(page);
  await page.goto("/");
  await settle(page);
  const answer = await lensAnswer("formula");
  const picture = await Picture.on(page, answer);
  for (const [id, colour] of LEGS) {
    await eventually(() => picture.inkAt(id, colour)).toBeGreaterThan(300);
  }
  expect(await picture.inkAt("co:alibaba", ink)).toBeGreaterThan(600);
  expect(await picture.inkAt("ini:alibaba/qwen", slate)).toBeGreaterThan(500);
  expect(await picture.inkedShare(paper)).toBeGreaterThan(0.03);
  const written = (await canvasWords(page)).map(({ text }) => text).join(" ");
  expect(answer.nodes.name.filter((name) => !written.includes(name))).toEqual([]);
});

test("the picture is there before the panels, and stays where it is when they come", async () => {
  const page = await openPage();
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/assets\/shell-.*\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto("/", { waitUntil: "commit" });
  await page.getByRole("application", { name: /\d+ entities/ }).waitFor();
  const before = await Picture.on(page, await lensAnswer("formula"));
  for (const [id, colour] of LEGS) await eventually(() => before.inkAt(id, colour)).toBeGreaterThan(300);
  expect(await textOf(page.getByRole("heading", { level: 1 }))).toBe("Cash cow + data + cloud");
  expect(await page.getByRole("button").count()).toBe(0);
  release();
  await settle(page);
  const after = await Picture.on(page, await lensAnswer("formula"));
  expect(after.area).toEqual(before.area);
});

test("the same address gives the same picture to the pixel", async () => {
  const shots: Buffer[] = [];
  for (const page of [await openExplorer(), await openExplorer()]) {
    const picture = await Picture.on(page, await lensAnswer("formula"));
    await eventually(() => picture.inkAt("leg:data", flows.data)).toBeGreaterThan(300);
    await page.waitForLoadState("networkidle");
    shots.push(await page.screenshot({ clip: picture.area }));
  }
  expect(shots[0]?.equals(shots[1] ?? Buffer.alloc(0))).toBe(true);
});
