import { expect, test } from "vitest";
import { labelLines } from "#contract/drawing.ts";
import { PALETTES } from "#contract/palette.ts";
import type { Subgraph } from "#contract/subgraph.ts";
import { laidOutPicture } from "#layout/laid-out-picture.ts";
import { type LayoutWish, pictureTask } from "#layout/picture-task.ts";
import { runLayout } from "#layout/run-layout.ts";
import { openPage } from "#tests/support/browser.ts";
import { readHeld } from "#view/held-places.ts";
import { readLayout } from "#view/layout-choice.ts";
import { lensAnswer } from "./answer.ts";
import { canvasWords, watchCanvasWords } from "./canvas-words.ts";
import { eventually } from "./eventually.ts";
import { openExplorer, settle } from "./explorer-page.ts";
import { Picture } from "./picture.ts";

const HUB = "co:alibaba";
/** From the middle of a shape to its name, wherever around it that stands. */
const NEAR_PX = 130;

/** What the engine makes of an answer here; in the browser it must be the same to the pixel. */
function drawn(answer: Subgraph, layout: string, wish: Partial<LayoutWish> = {}): Subgraph {
  const whole = { ...readLayout(layout), ...wish };
  return laidOutPicture(answer, whole.name, runLayout(pictureTask(answer, whole))).picture;
}

/** In whole pixels, as an address holds them. */
function placed({ nodes }: Subgraph, id: string): readonly number[] {
  const row = nodes.id.indexOf(id);
  return [Math.round(nodes.x[row] ?? 0), Math.round(nodes.y[row] ?? 0)];
}

test("a picture is laid out in many ways, as its address says, and back again", async () => {
  const page = await openPage();
  await watchCanvasWords(page);
  await page.goto("/");
  await settle(page);
  const answer = await lensAnswer("formula");
  const layout = () => new URL(page.url()).searchParams.get("layout");
  const words = async () => (await canvasWords(page)).map(({ text }) => text);
  /** An entity stands where the engine put it here: its name is written there, and a click selects it. */
  const found = async (id: string, subgraph: Subgraph) => {
    const picture = await Picture.on(page, subgraph);
    const at = picture.placeOf(id);
    const [line = ""] = labelLines(subgraph.nodes.name[subgraph.nodes.id.indexOf(id)] ?? "", "wide");
    await eventually(async () =>
      (await canvasWords(page)).some(
        ({ text, left, top }) =>
          text === line && Math.hypot(left + picture.area.x - at.x, top + picture.area.y - at.y) < NEAR_PX,
      ),
    ).toBe(true);
    await picture.click(id);
    await eventually(() => new URL(page.url()).searchParams.get("select")).toBe(id);
  };

  await page.getByText("Layout", { exact: true }).click();
  await page.getByRole("radio", { name: "Organic" }).check();
  await found("ini:alibaba/qwen", drawn(answer, "organic"));
  await page.getByRole("button", { name: "Lay out anew" }).click();
  await eventually(layout).toBe("organic~2");
  await found("ini:alibaba/cloud", drawn(answer, "organic~2"));
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await eventually(layout).toBe("organic");
  // What is pinned stays when all else is laid out around it.
  await found("ini:alibaba/qwen", drawn(answer, "organic"));
  await page.keyboard.press("p");
  await page.keyboard.press("o");
  await eventually(layout).toBe("organic~2");
  const stays = new URL(page.url()).searchParams.get("held") ?? "";
  const around = drawn(answer, "organic~2", { fixed: readHeld(stays) });
  expect(placed(around, "ini:alibaba/qwen")).toEqual(placed(drawn(answer, "organic"), "ini:alibaba/qwen"));
  await found("ini:alibaba/cloud", around);
  await found("ini:alibaba/qwen", around);

  await page.getByRole("radio", { name: "By type" }).check();
  await eventually(words).toEqual(expect.arrayContaining(["Legs of the formula", "Initiatives"]));
  await page.getByRole("radio", { name: "In layers" }).check();
  await eventually(words).toEqual(expect.arrayContaining(["Money", "Capability", "What comes of it"]));
  await page.getByRole("radio", { name: "By community" }).check();
  await eventually(async () => (await words()).some((word) => word.startsWith("Around "))).toBe(true);

  await page.getByRole("radio", { name: "By time" }).check();
  await eventually(words).toEqual(expect.arrayContaining(["2024", "2025"]));

  // Around what is selected, from the palette; another page draws the same from the address alone.
  await page.goto(`/?select=${HUB}`);
  await settle(page);
  await page.keyboard.press("Control+k");
  await page.keyboard.type("layout: around one");
  await page.keyboard.press("Enter");
  await eventually(layout).toBe(`radial~${HUB}`);
  await eventually(words).toEqual(expect.arrayContaining(["1 link away", "2 links away"]));
  await page.getByRole("checkbox", { name: "Room for every name" }).check();
  await eventually(layout).toBe(`radial~${HUB}~spread`);
  await page.reload();
  await settle(page);
  const circles = drawn(answer, `radial~${HUB}~spread`);
  await found("ini:alibaba/qwen", circles);
  const still = await (await page.request.get(`/picture.svg?layout=radial~${HUB}~spread&select=${HUB}`)).text();
  for (const word of ["1 link away", "2 links away"]) expect(still).toContain(word);
  await page.goto(`/embed?layout=radial~${HUB}~spread`);
  await page.getByText(/as of \d/).waitFor();
  const ink = PALETTES.light.ink;
  await eventually(async () => (await Picture.on(page, circles)).inkAt(HUB, ink)).toBeGreaterThan(20);
});

test("a layout that takes long says how far it is, and can be left off", async () => {
  const page = await openExplorer("?lens=everything");
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/layout-worker/, async (route) => {
    await held;
    await route.abort();
  });
  await page.keyboard.press("o");
  await page.getByRole("progressbar", { name: "Laying out" }).waitFor();
  expect(new URL(page.url()).searchParams.get("layout")).toBe("organic");
  await page.getByRole("button", { name: "Cancel" }).click();
  await page.getByRole("progressbar", { name: "Laying out" }).waitFor({ state: "hidden" });
  expect(new URL(page.url()).searchParams.get("layout")).toBeNull();
  release();
});
