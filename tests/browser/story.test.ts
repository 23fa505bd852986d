import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { endpoints } from "#contract/endpoints.ts";
import { PALETTES } from "#contract/palette.ts";
import { openPage, type PageOptions } from "#tests/support/browser.ts";
import { productUrl } from "#tests/support/server.ts";
import { lensAnswer } from "./answer.ts";
import { barriers, COLOURS } from "./barriers.ts";
import { eventually } from "./eventually.ts";
import { openExplorer, settle } from "./explorer-page.ts";
import { pageFaults } from "./page-faults.ts";
import { Picture } from "./picture.ts";
import { textOf } from "./rendered-text.ts";

const ARGUMENT = "?story=the-argument";
const story = async () =>
  endpoints.story.answer.parse(await (await fetch(`${await productUrl()}/api/stories/the-argument`)).json());

async function openStep(step: number, options: PageOptions = {}): Promise<Page> {
  const page = await openPage(options);
  await page.goto(`/${ARGUMENT}&step=${step}`);
  await reader(page).getByRole("heading", { level: 2 }).waitFor();
  return page;
}

function reader(page: Page) {
  return page.getByRole("article", { name: "Story" });
}

/** Where the page is, by its address and by its text. */
function place(page: Page): Promise<readonly string[]> {
  const texts = [reader(page).locator(".story-count"), reader(page).getByRole("heading", { level: 2 })];
  return Promise.all(texts.map(textOf)).then((said) => [new URL(page.url()).search, ...said]);
}

test("a story opens from the palette, and keys turn its pages, each with an address of its own", async () => {
  const page = await openExplorer();
  const { title, steps } = await story();
  await page.keyboard.press("Control+k");
  const palette = page.getByRole("dialog", { name: "Search and commands" });
  await palette.getByRole("combobox").fill("story argument");
  await palette.getByRole("option", { name: title }).waitFor();
  await page.keyboard.press("Enter");
  await reader(page).waitFor();
  const at = (step: number) => [`${ARGUMENT}&step=${step}`, `Step ${step} of ${steps.length}`, steps[step - 1]?.title];
  await eventually(() => place(page)).toEqual(at(1));
  for (const [key, step] of [
    ["ArrowRight", 2],
    ["PageDown", 3],
    ["ArrowLeft", 2],
    ["PageUp", 1],
    ["ArrowLeft", 1],
  ] as const) {
    await page.keyboard.press(key);
    await eventually(() => place(page)).toEqual(at(step));
  }
  expect(await page.title()).toBe(`${steps[0]?.title} · ${title} · Initiative Atlas`);
});

test("buttons turn the pages, reload stays on the page, and Back goes a page back", async () => {
  const page = await openStep(4);
  const { steps } = await story();
  await reader(page)
    .getByRole("button", { name: steps[4]?.title ?? "" })
    .click();
  await eventually(() => place(page)).toContain(`${ARGUMENT}&step=5`);
  await page.reload();
  await reader(page)
    .getByRole("heading", { name: steps[4]?.title ?? "" })
    .waitFor();
  await reader(page).getByRole("button", { name: "Next step" }).click();
  await eventually(() => place(page)).toContain(steps[5]?.title);
  await page.goBack();
  await eventually(() => place(page)).toContain(steps[4]?.title);
  await page.goForward();
  await eventually(() => place(page)).toContain(steps[5]?.title);
  const last = await openStep(steps.length);
  expect(await reader(last).getByRole("button", { name: "Next step" }).isDisabled()).toBe(true);
});

test("a step lights what it is about and dims the rest; leaving keeps the picture and lights it all", async () => {
  const page = await openStep(4);
  await settle(page);
  const answer = await lensAnswer("formula");
  const picture = await Picture.on(page, answer);
  const { flows } = PALETTES.light;
  await eventually(() => picture.inkAt("leg:cash-cow", flows.money)).toBeGreaterThan(100);
  await eventually(() => picture.inkAt("leg:data", flows.data)).toBeLessThan(20);
  await reader(page).getByRole("button", { name: "Leave the story" }).click();
  await reader(page).waitFor({ state: "detached" });
  expect(new URL(page.url()).search).toBe("");
  await page.getByRole("heading", { level: 1, name: "Cash cow + data + cloud" }).waitFor();
  const whole = await Picture.on(page, answer);
  await eventually(() => whole.inkAt("leg:data", flows.data)).toBeGreaterThan(100);
});

test("every source of a step stands under its text, and leads to where it was said", async () => {
  const page = await openStep(6);
  const sources = (await story()).steps[5]?.sources ?? [];
  const listed = page.getByRole("region", { name: "Sources of this step" });
  expect(sources.length).toBeGreaterThan(2);
  for (const { title, publisher, url } of sources) {
    const item = listed.getByRole("listitem").filter({ hasText: title });
    expect(await textOf(item)).toContain(publisher);
    if (url !== undefined) expect(await item.getByRole("link").getAttribute("href")).toBe(url);
  }
});

test("an entity in the text is selected beside the story, and turning the page lets go of it", async () => {
  const page = await openStep(6);
  await reader(page).getByRole("button", { name: "Qwen" }).click();
  await page.getByRole("complementary", { name: "Details" }).getByRole("heading", { name: "Qwen series" }).waitFor();
  expect(new URL(page.url()).search).toBe(`${ARGUMENT}&step=6&select=prod:alibaba/qwen`);
  await reader(page).getByRole("button", { name: "Next step" }).click();
  await eventually(() => place(page)).toContain(`${ARGUMENT}&step=7`);
});

test("the picture moves to the next step, and without movement where that is asked for", async () => {
  for (const reducedMotion of ["reduce", "no-preference"] as const) {
    const page = await openStep(6, { reducedMotion });
    await settle(page);
    await page.keyboard.press("ArrowRight");
    await page.getByText("The borrowed script").first().waitFor();
    const picture = await Picture.on(page, await lensAnswer("hyperscalers"));
    await eventually(() => picture.inkAt("leg:cloud", PALETTES.light.flows.computing)).toBeGreaterThan(60);
  }
});

test("on a phone the picture stands over the story, and both over nothing else", async () => {
  const page = await openStep(3, { width: 390, height: 844 });
  const canvas = await page.getByRole("application", { name: /Picture of the graph/ }).boundingBox();
  const text = await reader(page).boundingBox();
  expect(canvas?.height).toBeGreaterThan(250);
  expect(text?.y).toBeGreaterThanOrEqual((canvas?.y ?? 0) + (canvas?.height ?? 0) - 1);
  expect(await pageFaults(page)).toEqual([]);
  await reader(page).getByRole("button", { name: "Next step" }).click();
  await eventually(() => place(page)).toContain(`${ARGUMENT}&step=4`);
  expect(await barriers(page)).toEqual([]);
});

test("axe finds no barrier in a story, light or dark, and nothing is cut", async () => {
  const page = await openStep(6);
  await settle(page);
  expect(await barriers(page), "light").toEqual([]);
  expect(await pageFaults(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await barriers(page, COLOURS), "dark").toEqual([]);
});

test("a story that is not there says so, and shows the first picture", async () => {
  const page = await openPage({ expectedErrors: /404/ });
  await page.goto("/?story=unheard-of");
  await page.getByText(/There is no story/).waitFor();
  await settle(page);
  await page.getByRole("button", { name: "Leave the story" }).click();
  await page.getByRole("heading", { level: 1, name: "Cash cow + data + cloud" }).waitFor();
});
