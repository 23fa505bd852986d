import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { PALETTES } from "#contract/palette.ts";
import { lensAnswer } from "./answer.ts";
import { eventually } from "./eventually.ts";
import { openExplorer, settle } from "./explorer-page.ts";
import { movements } from "./motion.ts";
import { Picture } from "./picture.ts";
import { Pixels } from "./pixels.ts";

/** How much of the header is of a colour of paper, from 0 to 1. */
async function paperShare(page: Page, paper: string): Promise<number> {
  return 1 - (await Pixels.of(page, { x: 0, y: 0, width: 1440, height: 50 })).shareOtherThan(paper);
}

test("the system's dark mode is followed, on paper and in the picture, also while the page is open", async () => {
  const page = await openExplorer("", { colorScheme: "dark" });
  const picture = await Picture.on(page, await lensAnswer("formula"));
  await eventually(() => picture.inkAt("leg:cash-cow", PALETTES.dark.flows.money)).toBeGreaterThan(300);
  expect(await paperShare(page, PALETTES.dark.paper)).toBeGreaterThan(0.6);
  await page.emulateMedia({ colorScheme: "light" });
  await eventually(() => picture.inkAt("leg:cash-cow", PALETTES.light.flows.money)).toBeGreaterThan(300);
  expect(await paperShare(page, PALETTES.light.paper)).toBeGreaterThan(0.6);
});

test("a button and a key choose light or dark, and the choice is remembered", async () => {
  const page = await openExplorer();
  const picture = await Picture.on(page, await lensAnswer("formula"));
  await page.getByRole("button", { name: "Theme: as the system has it" }).click();
  await page.getByRole("button", { name: "Theme: light" }).click();
  await page.getByRole("button", { name: "Theme: dark" }).waitFor();
  await eventually(() => picture.inkAt("leg:data", PALETTES.dark.flows.data)).toBeGreaterThan(300);
  expect(await paperShare(page, PALETTES.dark.paper)).toBeGreaterThan(0.6);
  await page.reload();
  await settle(page);
  await page.getByRole("button", { name: "Theme: dark" }).waitFor();
  await eventually(() => picture.inkAt("leg:data", PALETTES.dark.flows.data)).toBeGreaterThan(300);
  expect(new URL(page.url()).search, "a view says nothing of light and dark").toBe("");
  await page.keyboard.press("d");
  await page.getByRole("button", { name: "Theme: as the system has it" }).waitFor();
  await eventually(() => paperShare(page, PALETTES.light.paper)).toBeGreaterThan(0.6);
});

test("nothing moves where less motion is asked for", async () => {
  const page = await openExplorer("", { reducedMotion: "reduce" });
  await page.getByRole("button", { name: /^Qwen programme/ }).click();
  expect(await movements(page)).toEqual([]);
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").waitFor();
  expect(await movements(page)).toEqual([]);
});
