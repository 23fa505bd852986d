import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { PALETTES } from "#contract/palette.ts";
import { openPage } from "#tests/support/browser.ts";
import { dateWords } from "#view/date-words.ts";
import { lensAnswer } from "./answer.ts";
import { canvasWords, watchCanvasWords } from "./canvas-words.ts";
import { eventually } from "./eventually.ts";
import { openExplorer, settle } from "./explorer-page.ts";
import { Fingers } from "./fingers.ts";
import { pageFaults } from "./page-faults.ts";
import { Picture } from "./picture.ts";

const PHONE = { width: 390, height: 844 };

test("the picture comes first: full width, drawn for a phone, with every name", async () => {
  const page = await openPage(PHONE);
  await watchCanvasWords(page);
  await page.goto("/");
  await settle(page);
  const answer = await lensAnswer("formula", { frame: "tall" });
  const picture = await Picture.on(page, answer);
  expect(picture.area.width).toBe(PHONE.width);
  expect(picture.area.height).toBeGreaterThan(PHONE.height / 2);
  for (const [leg, colour] of [
    ["leg:cash-cow", PALETTES.light.flows.money],
    ["leg:data", PALETTES.light.flows.data],
    ["leg:cloud", PALETTES.light.flows.computing],
  ] as const) {
    await eventually(() => picture.inkAt(leg, colour, 24)).toBeGreaterThan(60);
  }
  const written = (await canvasWords(page)).map(({ text }) => text).join(" ");
  expect(answer.nodes.name.filter((name) => !written.includes(name))).toEqual([]);
});

test("a tap opens the details as a sheet, below what was tapped, and a tap closes it", async () => {
  const page = await openExplorer("", PHONE);
  await (await Picture.on(page, await lensAnswer("formula", { frame: "tall" }))).click("ini:alibaba/qwen");
  const sheet = page.getByRole("dialog", { name: /^Details/ });
  await sheet.getByRole("heading", { level: 2, name: /^Qwen programme/ }).waitFor();
  await eventually(async () => (await sheet.boundingBox())?.width).toBe(PHONE.width);
  const top = async () => (await sheet.boundingBox())?.y ?? 0;
  await eventually(async () => (await top()) > PHONE.height / 3).toBe(true);
  const picture = await Picture.on(page, await lensAnswer("formula", { frame: "tall" }));
  expect(picture.placeOf("ini:alibaba/qwen").y).toBeLessThan(await top());
  expect(await pageFaults(page)).toEqual([]);
  await sheet.getByRole("button", { name: "Let go of the selection" }).click();
  await sheet.waitFor({ state: "detached" });
  expect(new URL(page.url()).search).toBe("");
});

test("a long press selects one more, where a tap shows one alone", async () => {
  const page = await openExplorer("", PHONE);
  const answer = await lensAnswer("formula", { frame: "tall" });
  const fingers = await Fingers.on(page);
  const hold = async (id: string, selected: string) => {
    await fingers.down((await Picture.on(page, answer)).placeOf(id));
    await eventually(() => new URL(page.url()).searchParams.get("select")).toBe(selected);
    await fingers.up();
  };
  await hold("leg:cloud", "leg:cloud");
  const sheet = page.getByRole("dialog", { name: /^Details/ });
  await sheet.getByRole("heading", { level: 2, name: /^Cloud/ }).waitFor();
  await hold("leg:data", "leg:cloud,leg:data");
  await sheet.getByRole("heading", { level: 2, name: "2 selected" }).waitFor();
});

test("by touch alone the picture is zoomed, expanded, filtered and gone through in time", async () => {
  const [page, answer] = [await openExplorer("", PHONE), await lensAnswer("formula", { frame: "tall" })];
  const picture = await Picture.on(page, answer);
  const fingers = await Fingers.on(page);
  const atData = () => picture.inkAt("leg:data", PALETTES.light.flows.data, 24);
  await eventually(atData).toBeGreaterThan(60);
  const { x, y, width, height } = picture.area;
  const at = (dx: number) => ({ x: x + width / 2 + dx, y: y + height * 0.6 });
  await fingers.move({ from: at(-20), to: at(-150) }, { from: at(20), to: at(150) });
  await eventually(atData).toBeLessThan(10);
  await fingers.tapOn(page.getByRole("button", { name: "Select and arrange" }));
  await fingers.tapOn(page.getByRole("menuitem", { name: "Fit the picture" }));
  await eventually(atData).toBeGreaterThan(60);
  await eventually(() => new URL(page.url()).search).toBe("");

  await fingers.tap(picture.placeOf("ini:alibaba/qwen"));
  const sheet = page.getByRole("dialog", { name: /^Details/ });
  await fingers.tapOn(sheet.getByRole("button", { name: /^Expand: / }));
  await eventually(() => new URL(page.url()).searchParams.get("expand")).toMatch(/^ini:alibaba\/qwen~/);
  await fingers.tapOn(sheet.getByRole("button", { name: "Collapse" }));
  await fingers.tapOn(sheet.getByRole("button", { name: "Let go of the selection" }));
  await sheet.waitFor({ state: "detached" });

  await fingers.tapOn(page.getByRole("button", { name: "Legend" }));
  const legend = page.getByRole("dialog", { name: "How to read it" });
  await fingers.tapOn(legend.getByText("Filters", { exact: true }));
  await fingers.tapOn(legend.getByRole("button", { name: "Only high confidence" }));
  await eventually(() => new URL(page.url()).searchParams.get("filter")).toBe("confidence~high");
  await fingers.tapOn(legend.getByRole("button", { name: "Close" }));
  await legend.waitFor({ state: "detached" });

  await fingers.tapOn(page.getByRole("contentinfo").getByRole("button", { name: "Time" }));
  const day = page.getByRole("region", { name: "Time" }).getByRole("slider", { name: "Day" });
  const track = await day.boundingBox();
  await fingers.tap({ x: (track?.x ?? 0) + (track?.width ?? 0) / 2, y: (track?.y ?? 0) + (track?.height ?? 0) / 2 });
  await eventually(() => new URL(page.url()).searchParams.get("day")).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect(await pageFaults(page)).toEqual([]);
});

test("the legend and the search stand behind one button each", async () => {
  const page = await openExplorer("", PHONE);
  await page.getByRole("button", { name: "Legend" }).click();
  const legend = page.getByRole("dialog", { name: "How to read it" });
  await legend.getByRole("button", { name: /^Initiatives \d/ }).click();
  expect(await pageFaults(page)).toEqual([]);
  await legend.getByRole("button", { name: "Close" }).click();
  await legend.waitFor({ state: "detached" });
  expect(new URL(page.url()).search).toBe("?hide=initiative");
  await page.getByRole("button", { name: /^Search/ }).click();
  const search = page.getByRole("dialog", { name: "Search and commands" });
  await search.getByRole("combobox").fill("通义");
  await search
    .getByRole("option", { name: /通义千问/ })
    .first()
    .click();
  await page
    .getByRole("dialog", { name: /^Details/ })
    .getByRole("heading", { level: 2, name: /通义千问/ })
    .waitFor();
});

test("the status line says as of when, wherever there is room for a page", async () => {
  const page = await openExplorer("", { width: 320, height: 844 });
  const { asOf = "" } = await lensAnswer("formula");
  for (const width of [320, 390, 768, 1024, 1440]) {
    await page.setViewportSize({ width, height: 844 });
    await page
      .getByRole("contentinfo")
      .getByText(`Facts as of ${dateWords(asOf)}`)
      .waitFor();
    await eventually(async () => [width, ...(await pageFaults(page))]).toEqual([width]);
  }
});

const VIEWS = [
  "",
  "?select=biz:alibaba/cloud",
  "?compare=co:alphabet",
  "?beside=lens%3Dchips",
  "?table=1",
  "?lens=everything",
  "?lens=nothing",
];

const OTHER_PAGES = [
  ["/embed", "Cash cow + data + cloud"],
  ["/formula", "Does the formula hold?"],
  ["/formula?company=co:alibaba&leg=leg:cloud", "Does the formula hold?"],
  ["/api", "The interface of the atlas"],
] as const;

test("nothing is wider than a window of 390 or 320 pixels", async () => {
  const page = await openPage(PHONE);
  const look = async (address: string) => {
    for (const width of [320, PHONE.width]) {
      await page.setViewportSize({ ...PHONE, width });
      // What follows the window does so a moment later.
      await eventually(async () => [address, width, ...(await pageFaults(page))]).toEqual([address, width]);
    }
  };
  for (const view of VIEWS) {
    await page.goto(`/${view}`);
    await shown(page, view);
    await look(`/${view}`);
  }
  for (const [address, heading] of OTHER_PAGES) {
    await page.goto(address);
    await page.getByRole("heading", { level: 1, name: heading }).waitFor();
    await look(address);
  }
});

async function shown(page: Page, view: string): Promise<void> {
  if (view === "?lens=nothing") return page.getByRole("alert").waitFor();
  if (view.startsWith("?select")) return page.getByRole("dialog").getByRole("heading", { level: 2 }).waitFor();
  return settle(page);
}
