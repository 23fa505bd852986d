import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { PALETTES } from "#contract/palette.ts";
import { openPage } from "#tests/support/browser.ts";
import { lensAnswer } from "./answer.ts";
import { eventually } from "./eventually.ts";
import { openExplorer, settle } from "./explorer-page.ts";
import { Picture } from "./picture.ts";
import { Pixels } from "./pixels.ts";
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

/** What the picture shows, once it no longer changes. */
async function seen(page: Page, { area }: Picture): Promise<Pixels> {
  let last = await Pixels.of(page, area);
  await eventually(async () => {
    const before = last;
    last = await Pixels.of(page, area);
    return last.shareUnlike(before);
  }).toBe(0);
  return last;
}

/** Around the middle of a shape, from its upper left. */
const LASSO = [
  [26, -26],
  [26, 26],
  [-26, 26],
  [-26, -24],
] as const;

/** Where two lines cross, which of them is drawn above may change: a few pixels in ten thousand. */
const HARDLY = 0.001;

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
  // A reload takes the keyboard out of the picture, and the line around it away.
  await page.getByRole("application").blur();
  const before = await seen(page, picture);
  await page.reload();
  await settle(page);
  await several(page, within.length);
  await eventually(async () => (await seen(page, picture)).shareUnlike(before)).toBeLessThan(HARDLY);
  await page.getByRole("button", { name: "Put back what was moved" }).click();
  await eventually(() => said(page, "moved")).toBe(null);
  await page.keyboard.press("Control+z");
  await eventually(async () => (await seen(page, picture)).shareUnlike(before)).toBeLessThan(HARDLY);
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
  await page.keyboard.press("l");
  const { x, y } = (await Picture.on(page, answer)).placeOf("leg:data");
  await page.mouse.move(x - 26, y - 26);
  await page.mouse.down();
  for (const [right, down] of LASSO) await page.mouse.move(x + right, y + down, { steps: 3 });
  await page.mouse.up();
  await eventually(() => said(page, "select")).toBe("leg:data");
});

test("several are drawn as one, moved by keys, pinned, and apart again", async () => {
  const page = await openExplorer("?select=ini:alibaba/qwen,ini:alibaba/quark-glasses");
  await several(page, 2);
  const canvas = page.getByRole("application");
  await canvas.focus();
  await page.keyboard.press("g");
  await eventually(() => said(page, "group")).toBe("1~Group 1~ini:alibaba/qwen~ini:alibaba/quark-glasses");
  await page.keyboard.press("Shift+ArrowRight");
  await eventually(() => said(page, "moved")).toMatch(/^group:1~\d+~0$/);
  await page.keyboard.press("F2");
  await page.keyboard.type("Qwen & glasses");
  await page.keyboard.press("Enter");
  await eventually(() => said(page, "group")).toBe("1~Qwen & glasses~ini:alibaba/qwen~ini:alibaba/quark-glasses");
  await canvas.focus();
  await page.keyboard.press("u");
  await eventually(() => said(page, "group")).toBe(null);
  await page.keyboard.press("p");
  await eventually(() => said(page, "pinned")).toBe("ini:alibaba/qwen,ini:alibaba/quark-glasses");
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("n");
  await eventually(() => textOf(page.getByRole("status").last())).toMatch(/links? here$/);
  expect(said(page, "moved")).toMatch(/^group:1~\d+~0$/);
});

test("the camera is in the address: a reload and another window look at the same", async () => {
  const [page, answer] = [await openExplorer(), await lensAnswer("formula")];
  const picture = await Picture.on(page, answer);
  await page.mouse.move(picture.placeOf("leg:cloud").x, picture.placeOf("leg:cloud").y);
  await page.mouse.wheel(0, -400);
  await eventually(() => said(page, "camera")).toMatch(/^[a-z]+:/);
  await page.mouse.move(2, 2);
  const overview = page.getByTitle("Overview: press to look elsewhere");
  await overview.waitFor();
  const near = said(page, "camera");
  const { x = 0, y = 0, width = 0, height = 0 } = (await overview.boundingBox()) ?? {};
  await drag(page, { x: x + width / 2, y: y + height / 2 }, { x: x + width / 3, y: y + height / 3 });
  await eventually(() => said(page, "camera")).not.toBe(near);
  await page.mouse.move(2, 2);
  const before = await seen(page, picture);
  await page.reload();
  await settle(page);
  await eventually(async () => (await seen(page, picture)).shareUnlike(before)).toBeLessThan(HARDLY);
  await page.keyboard.press("f");
  await eventually(() => said(page, "camera")).toBe(null);
  await eventually(() => picture.inkAt("leg:cash-cow", money)).toBeGreaterThan(300);
  await eventually(() => picture.inkAt("leg:cloud", computing)).toBeGreaterThan(300);

  // The whole screen, and back.
  const isFull = () => page.evaluate(() => document.fullscreenElement !== null);
  await page.keyboard.press("F");
  await eventually(isFull).toBe(true);
  await page.keyboard.press("F");
  await eventually(isFull).toBe(false);

  // An address that is long is packed, and another browser that is given it shows the same picture.
  await page.getByRole("application").focus();
  await page.keyboard.press("a");
  await several(page, answer.nodes.id.length);
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("p");
  await eventually(() => said(page, "packed")).not.toBe(null);
  await page.getByRole("application").blur();
  const arranged = await seen(page, picture);
  const other = await openPage({ reducedMotion: "no-preference" });
  await other.goto(page.url());
  await settle(other);
  await eventually(async () => (await seen(other, picture)).shareUnlike(arranged)).toBeLessThan(HARDLY);
});
