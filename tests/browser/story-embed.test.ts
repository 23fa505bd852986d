import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { endpoints } from "#contract/endpoints.ts";
import { PALETTES } from "#contract/palette.ts";
import { openPage, type PageOptions } from "#tests/support/browser.ts";
import { productUrl } from "#tests/support/server.ts";
import { lensAnswer } from "./answer.ts";
import { barriers } from "./barriers.ts";
import { eventually } from "./eventually.ts";
import { pageFaults } from "./page-faults.ts";
import { Picture } from "./picture.ts";
import { textOf } from "./rendered-text.ts";

const story = async () =>
  endpoints.story.answer.parse(await (await fetch(`${await productUrl()}/api/stories/the-argument`)).json());

async function openFrame(step: number, options: PageOptions = {}): Promise<Page> {
  const page = await openPage({ width: 860, height: 640, ...options });
  await page.goto(`/embed?story=the-argument&step=${step}`);
  await page.getByText("Drawing the picture …").waitFor({ state: "hidden" });
  return page;
}

const heading = (page: Page) => textOf(page.getByRole("heading", { level: 2 }));
const search = (page: Page) => new URL(page.url()).search;

test("a frame reads the story: its text, its picture with the light on it, its sources, and the way to the explorer", async () => {
  const page = await openFrame(4);
  const { title, steps } = await story();
  await page.getByRole("heading", { level: 1, name: title }).waitFor();
  const step = steps[3];
  expect(await heading(page)).toBe(step?.title);
  for (const { title: source } of step?.sources ?? []) await page.getByRole("region").getByText(source).waitFor();
  const answer = await lensAnswer("formula", { frame: "tall" });
  const picture = await Picture.on(page, answer);
  const { flows } = PALETTES.light;
  await eventually(() => picture.inkAt("leg:cash-cow", flows.money)).toBeGreaterThan(50);
  await eventually(() => picture.inkAt("leg:data", flows.data)).toBeLessThan(20);
  expect(await page.getByRole("link", { name: "Open in explorer" }).getAttribute("href")).toBe(
    "/?story=the-argument&step=4",
  );
});

test("buttons and arrow keys turn the pages, the address follows, and the host's history does not grow", async () => {
  const page = await openFrame(1);
  const { steps } = await story();
  const before = await page.evaluate(() => history.length);
  await page.getByRole("button", { name: "Next step" }).click();
  await eventually(() => heading(page)).toBe(steps[1]?.title);
  await page.keyboard.press("ArrowRight");
  await eventually(() => heading(page)).toBe(steps[2]?.title);
  await page.keyboard.press("ArrowLeft");
  await eventually(() => heading(page)).toBe(steps[1]?.title);
  expect(search(page)).toBe("?story=the-argument&step=2");
  expect(await page.evaluate(() => history.length)).toBe(before);
  await page.reload();
  await eventually(() => heading(page)).toBe(steps[1]?.title);
  expect(await page.getByRole("button", { name: "Previous step" }).isEnabled()).toBe(true);
});

test("in a narrow frame the text stands under the picture; axe finds no barrier, and nothing is cut", async () => {
  for (const options of [{}, { width: 390, height: 700 }]) {
    const page = await openFrame(6, options);
    expect(await barriers(page)).toEqual([]);
    expect(await pageFaults(page)).toEqual([]);
    const [text, canvas] = await Promise.all([
      page.getByRole("region", { name: "Story" }).boundingBox(),
      page.getByRole("application").boundingBox(),
    ]);
    const isUnder = (text?.y ?? 0) >= (canvas?.y ?? 0) + (canvas?.height ?? 0) - 1;
    expect(isUnder).toBe("width" in options);
  }
});

test("a frame of a story that is not there says so", async () => {
  const page = await openPage({ expectedErrors: /404/ });
  await page.goto("/embed?story=unheard-of");
  await page.getByText(/There is no story/).waitFor();
  await page.getByRole("button", { name: "Try again" }).waitFor();
});
