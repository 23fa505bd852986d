import { beforeAll, expect, test } from "vitest";
import { markColour } from "#contract/mark.ts";
import { PALETTES } from "#contract/palette.ts";
import { pictureStyle } from "#view/picture-style.ts";
import { readStyle } from "#view/style-rules.ts";
import { lensAnswer } from "./answer.ts";
import { eventually } from "./eventually.ts";
import { openExplorer } from "./explorer-page.ts";
import { Picture } from "./picture.ts";
import { queriesTaken } from "./queries-taken.ts";
import { textOf } from "./rendered-text.ts";

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
