import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { PALETTES } from "#contract/palette.ts";
import { lensAnswer } from "./answer.ts";
import { eventually } from "./eventually.ts";
import { openExplorer } from "./explorer-page.ts";
import { Picture } from "./picture.ts";

const { flows } = PALETTES.light;

/** Takes the WebGL contexts away, as a browser does that runs out of graphics memory; says how many there were. */
async function takeContexts(page: Page): Promise<number> {
  return page.evaluate(() => {
    const contexts = [...document.querySelectorAll("canvas")].flatMap((canvas) => canvas.getContext("webgl2") ?? []);
    for (const context of contexts) context.getExtension("WEBGL_lose_context")?.loseContext();
    return contexts.length;
  });
}

test("a lost drawing surface is made anew, and given up for the table where it is lost again and again", async () => {
  const page = await openExplorer("?select=biz:alibaba/cloud");
  const picture = await Picture.on(page, await lensAnswer("formula"));
  const canvases = page.getByRole("application").locator("canvas");
  const drawn = () => eventually(() => picture.inkAt("leg:cloud", flows.computing)).toBeGreaterThan(300);
  await drawn();
  for (let losses = 1; losses <= 3; losses += 1) {
    // The overview map has a canvas of its own, without WebGL.
    await canvases.evaluateAll((all) => {
      for (const canvas of all) canvas.toggleAttribute("data-old", true);
    });
    expect(await takeContexts(page)).toBeGreaterThan(0);
    await eventually(() => canvases.and(page.locator("[data-old]")).count()).toBe(0);
    await drawn();
    expect(await picture.inkAt("leg:cash-cow", flows.money), "the selection stays").toBeLessThan(20);
  }
  await takeContexts(page);
  const table = page.getByRole("region", { name: "The view as a table" });
  await table.getByText("took the drawing surface away").waitFor();
  await table.getByRole("row", { name: /^Alibaba Cloud/ }).waitFor();
  await page.getByRole("heading", { level: 2, name: "Alibaba Cloud 阿里云" }).waitFor();
});

test("the picture follows the size of the window", async () => {
  const page = await openExplorer();
  const answer = await lensAnswer("formula");
  for (const [width, height] of [
    [1900, 1000],
    [1000, 620],
  ] as const) {
    await page.setViewportSize({ width, height });
    // In a small window the picture stands beside the buttons, a few pixels from the middle.
    for (const [leg, colour] of [
      ["leg:data", flows.data],
      ["leg:cloud", flows.computing],
    ] as const) {
      await eventually(async () => (await Picture.on(page, answer)).inkAt(leg, colour, 60)).toBeGreaterThan(40);
    }
  }
});

test("a picture that was hidden is there again when its place is, at the size that place has now", async () => {
  const page = await openExplorer();
  const answer = await lensAnswer("formula");
  const place = page.getByRole("main", { includeHidden: true });
  await place.evaluate((at) => at.style.setProperty("display", "none", "important"));
  await page.setViewportSize({ width: 1200, height: 700 });
  await eventually(() => page.getByRole("application").isVisible()).toBe(false);
  await place.evaluate((at) => at.style.removeProperty("display"));
  await eventually(async () => (await Picture.on(page, answer)).inkAt("leg:data", flows.data, 60)).toBeGreaterThan(40);
});
