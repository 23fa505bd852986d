import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { lensAnswer } from "./answer.ts";
import { eventually } from "./eventually.ts";
import { openExplorer } from "./explorer-page.ts";
import { Picture } from "./picture.ts";
import { queriesTaken } from "./queries-taken.ts";

beforeAll(queriesTaken);

/** What the picture says of its drawing: whether it is moving, and how many links are drawn. */
function drawing(page: Page): Promise<{ readonly drawn?: string; readonly links?: string }> {
  return page.locator("[data-drawn]").evaluate(({ dataset }) => ({ ...dataset }));
}

/** Takes the picture up in a corner where nothing stands, and holds it. */
async function dragPicture(page: Page): Promise<void> {
  const box = await page.locator(".pane-canvas").boundingBox();
  if (!box) throw new Error("There is no picture.");
  const [x, y] = [box.x + 8, box.y + box.height - 8];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 120, y - 60, { steps: 4 });
}

test("a large picture is drawn lightly while it is moved, with its names where they belong, and in full when it rests", async () => {
  const page = await openExplorer("?lens=everything");
  await eventually(() => drawing(page)).toMatchObject({ drawn: "still" });
  const whole = Number((await drawing(page)).links);
  expect(whole).toBeGreaterThan(400);
  const shapes = page.locator("canvas.sigma-nodes");
  const names = page.locator("canvas.sigma-atlas");

  await dragPicture(page);
  await eventually(() => drawing(page)).toMatchObject({ drawn: "moving" });
  const { links } = await drawing(page);
  expect(Number(links)).toBeGreaterThan(0);
  expect(Number(links)).toBeLessThanOrEqual(whole);
  expect(await shapes.isVisible()).toBe(false);
  await eventually(() => names.evaluate(({ style }) => new DOMMatrix(style.transform).e)).toBeCloseTo(120, 0);

  await page.mouse.up();
  await eventually(() => drawing(page)).toMatchObject({ drawn: "still", links: String(whole) });
  expect(await shapes.isVisible()).toBe(true);
  expect(await names.evaluate(({ style }) => style.transform)).toBe("");
  await page.getByRole("button", { name: "Fit the picture" }).click();
  await eventually(() => new URL(page.url()).searchParams.has("camera")).toBe(false);

  // One thing that is dragged in it is moved lightly, too, without names where things no longer are.
  await eventually(() => drawing(page)).toMatchObject({ drawn: "still" });
  const { x, y } = (await Picture.on(page, await lensAnswer("everything"))).placeOf("co:alibaba");
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 40, y + 30, { steps: 4 });
  await eventually(async () => [(await drawing(page)).drawn, await names.isVisible()]).toEqual(["moving", false]);
  await page.mouse.up();
  await eventually(async () => [(await drawing(page)).drawn, await names.isVisible()]).toEqual(["still", true]);
  await eventually(() => new URL(page.url()).searchParams.get("moved")).toMatch(/^co:alibaba~/);
});

test("a large answer says how far its drawing is, can be left off, is seen as a sketch first, and moves with fewer links than it has at rest", async () => {
  const everything = "MATCH (a)-[r]->(b) RETURN a, r, b LIMIT 4000";
  const page = await openExplorer(`?query=${encodeURIComponent(everything)}`);
  const console_ = page.getByRole("region", { name: "Cypher console" });
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/layout-worker/, async (route) => {
    await held;
    await route.continue();
  });
  await console_.getByRole("button", { name: "Run", exact: true }).click();
  const progress = console_.getByRole("progressbar", { name: "Drawing the answer" });
  await progress.waitFor();
  await console_.getByRole("status").getByRole("button", { name: "Cancel" }).click();
  await progress.waitFor({ state: "detached" });
  expect(await page.locator("[data-drawn]").count()).toBe(0);

  // The page says it where the console is closed meanwhile, and it can be left off there as well.
  await console_.getByRole("button", { name: "Draw in place of the picture" }).click();
  await progress.waitFor();
  await page.getByRole("button", { name: "Close the console" }).click();
  const onStage = page.getByRole("main").getByRole("progressbar", { name: "Drawing the answer" });
  await onStage.waitFor();
  await page.getByRole("main").getByRole("button", { name: "Cancel" }).click();
  await onStage.waitFor({ state: "detached" });
  expect(await page.locator("[data-drawn]").count()).toBe(0);
  await page.getByRole("button", { name: "Show Cypher" }).click();

  await page.evaluate(() => {
    const watch = () => {
      const sketch = document.querySelector("canvas[data-sketch]");
      if (sketch) document.documentElement.dataset.sketched = String(sketch.getBoundingClientRect().width);
    };
    new MutationObserver(watch).observe(document.body, { childList: true, subtree: true });
  });
  release();
  await console_.getByRole("button", { name: "Draw in place of the picture" }).click();
  await eventually(async () => (await page.locator("[data-drawn=still]").count()) > 0).toBe(true);
  // Before that it was seen as a sketch, over all of the picture, which is gone.
  expect(Number(await page.locator("html").getAttribute("data-sketched"))).toBeGreaterThan(100);
  expect(await page.locator("[data-sketch]").count()).toBe(0);
  await page.getByRole("button", { name: "Close the console" }).click();
  await eventually(() => drawing(page)).toMatchObject({ drawn: "still" });
  const whole = Number((await drawing(page)).links);
  expect(whole).toBeGreaterThan(3_500);
  await dragPicture(page);
  await eventually(() => drawing(page)).toMatchObject({ drawn: "moving" });
  expect(Number((await drawing(page)).links)).toBeLessThan(whole);
  await page.mouse.up();
  await eventually(() => drawing(page)).toMatchObject({ drawn: "still", links: String(whole) });
});
