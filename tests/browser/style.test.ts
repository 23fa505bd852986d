import { beforeAll, expect, test } from "vitest";
import { mix } from "#contract/colour.ts";
import { markColour } from "#contract/mark.ts";
import { PALETTES } from "#contract/palette.ts";
import { styledTier } from "#contract/styled-size.ts";
import type { Subgraph } from "#contract/subgraph.ts";
import { openPage } from "#tests/support/browser.ts";
import { pictureStyle } from "#view/picture-style.ts";
import { readStyle } from "#view/style-rules.ts";
import { lensAnswer } from "./answer.ts";
import { canvasWords, watchCanvasWords } from "./canvas-words.ts";
import { eventually } from "./eventually.ts";
import { openExplorer, settle } from "./explorer-page.ts";
import { Picture } from "./picture.ts";
import { Pixels } from "./pixels.ts";
import { queriesTaken } from "./queries-taken.ts";
import { textOf } from "./rendered-text.ts";
import { stillOf } from "./still.ts";

const { light } = PALETTES;
const QWEN = "ini:alibaba/qwen";

beforeAll(queriesTaken);

test("rules of style are chosen, seen in picture and key, changed in the key, held by the address, and undone", async () => {
  const [page, answer] = [await openExplorer(), await lensAnswer("formula")];
  const picture = await Picture.on(page, answer);
  const colourOf = (style: string) => {
    const mark = pictureStyle([answer], readStyle(style))?.[0]?.nodes.get(QWEN)?.mark ?? "other";
    return markColour(mark, light);
  };
  const inked = (style: string) => eventually(() => picture.inkAt(QWEN, colourOf(style)));
  await page.getByText("Style", { exact: true }).click();
  await page.getByLabel("Colour", { exact: true }).selectOption("community");
  await inked("colour:community").toBeGreaterThan(300);
  const key = page.getByRole("region", { name: "Colour: community" });
  await key.getByText("Alibaba", { exact: true }).waitFor();
  await page.getByText("Colour now stands for the chosen rule").waitFor();
  await page.getByLabel("Colour", { exact: true }).selectOption("kind");
  await inked("colour:kind").toBeGreaterThan(300);
  await page.getByRole("button", { name: "Another colour for Initiative" }).click();
  await page.getByRole("group", { name: "Colours for Initiative" }).getByRole("button", { name: "Colour 8" }).click();
  await inked("colour:kind,initiative~8").toBeGreaterThan(300);
  await page.getByLabel("Size").selectOption("equal");
  expect(new URL(page.url()).search).toBe("?style=colour:kind,size:equal,initiative~8");
  await page.reload();
  await inked("colour:kind,initiative~8").toBeGreaterThan(100);
  await page.getByText("Style", { exact: true }).click();
  await page.getByRole("button", { name: "Look as ever" }).click();
  await eventually(() => picture.inkAt(QWEN, light.slate)).toBeGreaterThan(300);
  expect(new URL(page.url()).search).toBe("");
  await page.keyboard.press("Control+z");
  await inked("colour:kind,initiative~8").toBeGreaterThan(100);
});

test("size, icon, words, order of names and width of links are chosen and seen", async () => {
  const page = await openPage();
  await watchCanvasWords(page);
  await page.goto("/");
  await settle(page);
  const answer = await lensAnswer("formula");
  const picture = await Picture.on(page, answer);
  const choose = (channel: string, source: string) => page.getByLabel(channel, { exact: true }).selectOption(source);
  await page.getByText("Style", { exact: true }).click();

  await stillOf(page.getByRole("application"));
  const aroundIcon = () => picture.inkAt(QWEN, light.slate, 8);
  const withIcon = await aroundIcon();
  await choose("Icon", "none");
  await eventually(aroundIcon).toBeGreaterThan(withIcon);
  const without = await aroundIcon();
  await choose("Icon", "kind");
  const key = page.getByRole("region", { name: "Style", exact: true });
  const initiatives = answer.nodes.id.filter((id) => id.startsWith("ini:")).length;
  await eventually(() => textOf(key)).toMatch(new RegExp(`Icon: type.*Initiative\\s+${initiatives}`, "s"));
  await eventually(aroundIcon).toBeLessThan(without);

  const least = answer.nodes.id
    .filter((id) => id.startsWith("ini:"))
    .toSorted((a, b) => degreeIn(answer, a) - degreeIn(answer, b))[0];
  const ofLeast = () => picture.inkAt(least ?? "", light.slate, 16);
  await choose("Icon", "none");
  await choose("Size", "equal");
  await stillOf(page.getByRole("application"));
  const asAll = await ofLeast();
  await choose("Size", "degree");
  await eventually(ofLeast).toBeLessThan(asAll * 0.7);

  const words = () => canvasWords(page);
  expect((await words()).map(({ text }) => text)).not.toContain("Initiative");
  await choose("Under the name", "kind");
  await eventually(async () => (await words()).map(({ text }) => text)).toContain("Initiative");
  await choose("Names first", "disputes");
  const looks = pictureStyle([answer], readStyle("names:disputes"))?.[0]?.nodes;
  const heights = async (isMeant: (importance: number) => boolean) => {
    const meant = answer.nodes.name.filter((_, row) =>
      isMeant(looks?.get(answer.nodes.id[row] ?? "")?.importance ?? 0),
    );
    return (await words()).flatMap(({ text, top, bottom }) => (meant.includes(text) ? [bottom - top] : []));
  };
  const first = () => heights((importance) => styledTier(importance) === 1);
  await eventually(async () => Math.min(...(await first()))).toBeGreaterThan(
    Math.max(...(await heights((importance) => importance === 0))),
  );

  const flowing = async () => (await Pixels.of(page, picture.area)).count(mix(light.flows.data, light.paper, 0.12));
  await stillOf(page.getByRole("application"));
  const asEver = await flowing();
  await choose("Link width", "disputes");
  await eventually(flowing).toBeLessThan(asEver * 0.8);
  expect(new URL(page.url()).search).toBe("?style=size:degree,icon:none,label:kind,names:disputes,width:disputes");
  await eventually(() => textOf(key)).toMatch(/Link width: disputes.*0 disputes.*[1-9]\d* disputes?/s);
  for (const said of [
    "Size: number of links",
    "Icon: no icon",
    "Under the name: type",
    "Names first: disputes",
    "Link width: disputes",
  ])
    await key.getByText(said).waitFor();

  await choose("Link width", "-.asOf");
  await choose("Icon", "community");
  await eventually(() => textOf(key)).toMatch(/Link width: as of\s+\d+ \w+ 20\d\d\s+\d+ \w+ 20\d\d/s);
  await eventually(() => textOf(key)).toMatch(/Icon: community\s+\w.*\d+/s);
  expect(new URL(page.url()).search).toContain("icon:community");
  expect(new URL(page.url()).search).toContain("width:-.asOf");
});

function degreeIn({ nodes }: Subgraph, id: string): number {
  return nodes.degree[nodes.id.indexOf(id)] ?? 0;
}

test("labels of any database have a place in the legend: left out, taken in again, and coloured", async () => {
  const cypher =
    "MATCH (claim:Claim)-[said:SUPPORTED_BY]->(source:Source) RETURN claim, said, source ORDER BY claim.id LIMIT 6";
  const page = await openExplorer(`?query=${encodeURIComponent(cypher)}`);
  await page.getByRole("button", { name: "Run", exact: true }).click();
  await page.getByRole("contentinfo").getByRole("button", { name: "Back to the lens" }).waitFor();
  await page.getByRole("button", { name: "Close the console" }).click();
  const legend = page.getByRole("region", { name: "In this picture" });
  const claims = legend.getByRole("button", { name: /^Claim/ });
  await claims.click();
  expect(await claims.getAttribute("aria-pressed")).toBe("false");
  expect(new URL(page.url()).searchParams.get("hide")).toBe("Claim");
  await page.getByRole("button", { name: "Show claim again" }).click();
  expect(await claims.getAttribute("aria-pressed")).toBe("true");
  await page.getByText("Style", { exact: true }).click();
  await page.getByLabel("Colour one type").selectOption("Claim");
  await page.getByRole("button", { name: "Another colour for Claim" }).waitFor();
  expect(new URL(page.url()).searchParams.get("style")).toBe("Claim~1");
  await page.getByLabel("Colour one link type").selectOption({ index: 1 });
  await page.getByRole("button", { name: /^Another colour for links “/ }).waitFor();
  await eventually(() => new URL(page.url()).searchParams.get("style")).toMatch(/SUPPORTED_BY~2/);

  // Any property of theirs can be seen and filtered by: here those that the answer has brought along.
  await page.getByLabel("Colour", { exact: true }).selectOption({ label: "publisher" });
  const key = page.getByRole("region", { name: "Colour: publisher" });
  await key
    .getByRole("button", { name: /^Another colour for / })
    .first()
    .waitFor();
  await key.getByText("not said").waitFor();
  await eventually(() => new URL(page.url()).searchParams.get("style")).toBe("colour:.publisher");
  const filters = page.locator("#filters");
  await filters.locator("summary").click();
  await filters.getByLabel("Filter by a property").selectOption({ label: "as of" });
  const shown = () => textOf(page.getByRole("contentinfo"));
  const before = await shown();
  await filters.getByRole("slider", { name: "As of, from" }).press("ArrowRight");
  await eventually(() => new URL(page.url()).searchParams.get("filter")).toMatch(/^\.asOf~\d{4}-\d\d-\d\d\.\.$/);
  await eventually(shown).not.toBe(before);
  await page.getByRole("button", { name: /^Take away: all but as of: from/ }).click();
  await eventually(shown).toBe(before);
  await filters.getByLabel("Filter by a property").selectOption({ label: "lang" });
  await filters.getByRole("region", { name: "Lang" }).getByRole("button", { name: "Only en" }).click();
  await eventually(() => new URL(page.url()).searchParams.get("filter")).toBe(".lang~en");
});
