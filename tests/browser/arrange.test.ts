import { createHash } from "node:crypto";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { PALETTES } from "#contract/palette.ts";
import { lensAnswer } from "./answer.ts";
import { eventually } from "./eventually.ts";
import { openExplorer, settle } from "./explorer-page.ts";
import { Picture } from "./picture.ts";
import { textOf } from "./rendered-text.ts";

const LEGS = ["leg:cash-cow", "leg:data", "leg:cloud"] as const;
const { money, computing } = PALETTES.light.flows;

function said(page: Page, key: string): string | null {
  return new URL(page.url()).searchParams.get(key);
}

function details(page: Page) {
  return page.getByRole("complementary", { name: "Details" });
}

async function several(page: Page, count: number): Promise<void> {
  await details(page)
    .getByRole("heading", { level: 2, name: `${count} selected` })
    .waitFor();
}

/** What the picture shows, in few letters, once it no longer changes. */
async function seen(page: Page, { area }: Picture): Promise<string> {
  const shot = async () =>
    createHash("sha256")
      .update(await page.screenshot({ clip: area }))
      .digest("hex");
  let last = await shot();
  await eventually(async () => {
    const before = last;
    last = await shot();
    return last === before;
  }).toBe(true);
  return last;
}

/** From one place on the page to another with the button held down. */
async function drag(page: Page, from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 6 });
  await page.mouse.up();
}

test("a box selects several; they are dragged together, and the address, a reload and undo know where to", async () => {
  const [page, answer] = [await openExplorer(), await lensAnswer("formula")];
  const picture = await Picture.on(page, answer);
  const legs = LEGS.map((id) => picture.placeOf(id));
  const [left, right] = [Math.min(...legs.map(({ x }) => x)) - 40, Math.max(...legs.map(({ x }) => x)) + 40];
  const [top, bottom] = [Math.min(...legs.map(({ y }) => y)) - 14, Math.max(...legs.map(({ y }) => y)) + 14];
  const within = answer.nodes.id.filter((id) => {
    const { x, y } = picture.placeOf(id);
    return x > left && x < right && y > top && y < bottom;
  });
  expect(within).toEqual(expect.arrayContaining([...LEGS]));
  await page.keyboard.press("b");
  await drag(page, { x: left, y: top }, { x: right, y: bottom });
  await several(page, within.length);
  expect(said(page, "select")?.split(",").toSorted()).toEqual(within.toSorted());
  await page.keyboard.press("v");
  const cow = picture.placeOf("leg:cash-cow");
  await drag(page, cow, { x: cow.x + 60, y: cow.y + 44 });
  await eventually(() => said(page, "moved")?.split(",").length).toBe(within.length);
  expect(said(page, "moved")).toContain("leg:cash-cow~");
  await several(page, within.length);
  await page.mouse.move(picture.area.x + 4, picture.area.y + picture.area.height - 4);
  const before = await seen(page, picture);
  await page.reload();
  await settle(page);
  await several(page, within.length);
  await eventually(() => seen(page, picture)).toBe(before);
  await page.getByRole("button", { name: "Put back what was moved" }).click();
  await eventually(() => said(page, "moved")).toBe(null);
  await page.keyboard.press("Control+z");
  await eventually(() => seen(page, picture)).toBe(before);
  await page.getByRole("button", { name: "Align in a row" }).click();
  const down = async () =>
    new Map((said(page, "moved") ?? "").split(",").map((one) => [one.split("~")[0], Number(one.split("~")[2] ?? 0)]));
  await eventually(async () => {
    const by = await down();
    const rows = within.map((id) => (answer.nodes.y[answer.nodes.id.indexOf(id)] ?? 0) + (by.get(id) ?? 0));
    return Math.max(...rows) - Math.min(...rows);
  }).toBeLessThanOrEqual(1);
});

test("what is selected is hidden, kept alone, widened and turned round by keys, and undone", async () => {
  const [page, answer] = [await openExplorer("?select=leg:cloud"), await lensAnswer("formula")];
  const total = answer.nodes.id.length;
  const counts = () => textOf(page.getByRole("contentinfo"));
  await details(page)
    .getByRole("heading", { level: 2, name: /^Cloud/ })
    .waitFor();
  await page.keyboard.press("w");
  const linked = new Set(["leg:cloud"]);
  for (const [at, source] of answer.links.source.entries()) {
    const ends = [answer.nodes.id[source] ?? "", answer.nodes.id[answer.links.target[at] ?? -1] ?? ""];
    if (ends.includes("leg:cloud")) for (const end of ends) linked.add(end);
  }
  await several(page, linked.size);
  await page.keyboard.press("k");
  await eventually(counts).toMatch(new RegExp(`^${linked.size} of ${total}`));
  await page.keyboard.press("Control+z");
  await eventually(counts).toMatch(new RegExp(`^${total} of ${total}`));
  await page.keyboard.press("i");
  await several(page, total - linked.size);
  await page.keyboard.press("h");
  await eventually(counts).toMatch(new RegExp(`^${linked.size} of ${total}`));
  await page.getByRole("button", { name: `Show ${total - linked.size} by hand again` }).click();
  await eventually(counts).toMatch(new RegExp(`^${total} of ${total}`));
});

test("the camera is in the address: a reload and another window look at the same", async () => {
  const [page, answer] = [await openExplorer(), await lensAnswer("formula")];
  const picture = await Picture.on(page, answer);
  await page.mouse.move(picture.placeOf("leg:cloud").x, picture.placeOf("leg:cloud").y);
  await page.mouse.wheel(0, -400);
  await eventually(() => said(page, "camera")).toMatch(/^[a-z]+:/);
  await page.mouse.move(2, 2);
  const before = await seen(page, picture);
  await page.reload();
  await settle(page);
  await eventually(() => seen(page, picture)).toBe(before);
  await page.keyboard.press("f");
  await eventually(() => said(page, "camera")).toBe(null);
  await eventually(() => picture.inkAt("leg:cash-cow", money)).toBeGreaterThan(300);
  await eventually(() => picture.inkAt("leg:cloud", computing)).toBeGreaterThan(300);
});
