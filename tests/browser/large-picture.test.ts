import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { eventually } from "./eventually.ts";
import { openExplorer } from "./explorer-page.ts";

/** What the picture says of its drawing: whether it is moving, and how many links are drawn. */
function drawing(page: Page): Promise<{ readonly drawn?: string; readonly links?: string }> {
  return page.locator("[data-drawn]").evaluate(({ dataset }) => ({ ...dataset }));
}

test("a large picture is drawn lightly while it is moved, with its names where they belong, and in full when it rests", async () => {
  const page = await openExplorer("?lens=everything");
  await eventually(() => drawing(page)).toMatchObject({ drawn: "still" });
  const whole = Number((await drawing(page)).links);
  expect(whole).toBeGreaterThan(400);
  const shapes = page.locator("canvas.sigma-nodes");
  const names = page.locator("canvas.sigma-atlas");

  const box = await page.locator(".pane-canvas").boundingBox();
  if (!box) throw new Error("There is no picture.");
  // A corner in which nothing stands, so that the picture is taken up and no thing in it.
  const [x, y] = [box.x + 8, box.y + box.height - 8];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 120, y - 60, { steps: 4 });
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
});
