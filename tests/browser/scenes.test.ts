import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { labelLines } from "#contract/drawing.ts";
import type { LensId } from "#contract/endpoints.ts";
import { PALETTES } from "#contract/palette.ts";
import type { Subgraph } from "#contract/subgraph.ts";
import { openPage, type PageOptions } from "#tests/support/browser.ts";
import { lensAnswer } from "./answer.ts";
import { type CanvasWord, canvasWords, watchCanvasWords } from "./canvas-words.ts";
import { eventually } from "./eventually.ts";
import { pageFaults } from "./page-faults.ts";
import { Pixels } from "./pixels.ts";

const PHONE = { width: 390, height: 844 };

interface Scene {
  readonly address: string;
  readonly options?: PageOptions;
  /** In dark, too, once it was seen in light. */
  readonly alsoDark?: true;
  /** What has to be there before the picture is taken; by default the date of the facts. */
  readonly shown?: (page: Page) => Promise<void>;
  /** More is drawn than a fitted picture has room to name: the status line says so, and the most important are named. */
  readonly crowded?: true;
  /** Nothing is drawn. */
  readonly flat?: true;
}

const details = (page: Page) => page.getByRole("heading", { name: /^Claims · \d/ }).waitFor();
const comparison = (page: Page) => page.getByRole("columnheader", { name: "Alphabet" }).waitFor();

/** The places that are looked at by eye, too: their pictures are kept in tests/browser/shots/. */
const SCENES: Readonly<Record<string, Scene>> = {
  "first-screen": { address: "/", alsoDark: true },
  "inspector-dispute": { address: "/?select=biz:alibaba/cloud", shown: details, alsoDark: true },
  comparison: { address: "/?compare=co:alphabet", shown: comparison, alsoDark: true },
  table: { address: "/?table=1", flat: true },
  ecosystem: { address: "/?lens=ecosystem" },
  drivers: { address: "/?lens=drivers" },
  chain: { address: "/?lens=chain" },
  hyperscalers: { address: "/?lens=hyperscalers" },
  market: { address: "/?lens=market" },
  everything: { address: "/?lens=everything", crowded: true, alsoDark: true },
  phone: { address: "/", options: PHONE, alsoDark: true },
  "phone-inspector": { address: "/?select=biz:alibaba/cloud", options: PHONE, shown: details },
  "phone-comparison": { address: "/?compare=co:alphabet", options: PHONE, shown: comparison },
  "phone-table": { address: "/?table=1", options: PHONE, flat: true },
  embed: { address: "/embed", options: { width: 800, height: 640 } },
  "embed-phone": { address: "/embed", options: { width: 358, height: 640, colorScheme: "dark" } },
};

const factsDated = (page: Page) =>
  page
    .getByText(/as of \d|\d of \d+ entit/)
    .first()
    .waitFor();

/** Pairs of canvas texts that lie over one another. */
function collisions(words: readonly CanvasWord[]): readonly string[] {
  return words.flatMap((one, at) =>
    words
      .slice(at + 1)
      .filter(
        (other) => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom,
      )
      .map((other) => `“${one.text}” and “${other.text}”`),
  );
}

/** The entities of an answer whose names are not all written. */
function nameless({ nodes }: Subgraph, words: readonly CanvasWord[]): readonly string[] {
  const written = new Set(words.map(({ text }) => text));
  return nodes.name.filter((name) => !labelLines(name, "wide").every((line) => written.has(line)));
}

/** The names of the legs and of the ten entities with the most links. */
function important({ nodes, kinds, links }: Subgraph): readonly string[] {
  const ends = [...links.source, ...links.target];
  const linked = nodes.id.map((_, row) => ends.filter((end) => end === row).length);
  const tenth = [...linked].sort((a, b) => b - a)[9] ?? 0;
  return nodes.name.filter(
    (_, row) => kinds[nodes.kind[row] ?? -1] === "leg" || (linked[row] ?? 0) >= Math.max(1, tenth),
  );
}

/** The canvas texts on which a button of the page stands. */
async function covered(page: Page, words: readonly CanvasWord[]): Promise<readonly string[]> {
  const origin = await page.getByRole("application").boundingBox();
  const boxes = await Promise.all(
    (await page.getByRole("main").getByRole("button").all()).map((one) => one.boundingBox()),
  );
  return boxes.flatMap((box) => {
    if (!box || !origin) return [];
    const [left, top] = [box.x - origin.x, box.y - origin.y];
    const button = { text: "button", left, top, right: left + box.width, bottom: top + box.height };
    return words.filter((word) => collisions([word, button]).length > 0).map(({ text }) => text);
  });
}

test.each(Object.entries(SCENES))("%s", async (name, scene) => {
  const { address, options = {}, shown = factsDated, alsoDark } = scene;
  const page = await openPage(options);
  await watchCanvasWords(page);
  await page.goto(address);
  await shown(page);
  await page.waitForLoadState("networkidle");
  await page.evaluate(() => document.fonts.ready);
  await look(page, name, scene, options.colorScheme ?? "light");
  if (!alsoDark) return;
  await page.emulateMedia({ colorScheme: "dark" });
  await look(page, `${name}-dark`, scene, "dark");
});

async function look(
  page: Page,
  name: string,
  { address, crowded, flat }: Scene,
  scheme: "light" | "dark",
): Promise<void> {
  const { paper } = PALETTES[scheme];
  const pictures = await page.getByRole("application").all();
  expect(pictures.length > 0 || flat).toBe(true);
  for (const picture of flat ? [] : pictures) {
    await picture.scrollIntoViewIfNeeded();
    const area = await picture.boundingBox();
    if (!area) throw new Error("The picture has no place on the page.");
    const inked = async () => (await Pixels.of(page, area)).shareOtherThan(paper);
    // All of it is ink as long as it stands on other paper.
    await eventually(async () => Math.abs((await inked()) - 0.5)).toBeLessThan(0.485);
  }
  await pictures[0]?.scrollIntoViewIfNeeded();
  await page.screenshot({ path: `tests/browser/shots/${name}.png` });
  expect(await pageFaults(page)).toEqual([]);
  if (flat || pictures.length !== 1) return;
  const words = await canvasWords(page);
  expect(collisions(words)).toEqual([]);
  if (address.startsWith("/?lens=")) {
    const answer = await lensAnswer(address.slice("/?lens=".length) as LensId);
    const missing = nameless(answer, words);
    const owed = crowded ? important(answer) : answer.nodes.name;
    expect(
      owed.filter((one) => missing.includes(one)),
      "without a name",
    ).toEqual([]);
    const said = page.getByRole("contentinfo").getByText(/\d+ names? left out/);
    await eventually(() => said.count()).toBe(missing.length > 0 ? 1 : 0);
  }
  expect(await covered(page, words), "under the buttons").toEqual([]);
}
