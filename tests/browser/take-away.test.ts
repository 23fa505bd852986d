import { buffer } from "node:stream/consumers";
import { parse } from "csv-parse/sync";
import { MultiDirectedGraph } from "graphology";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { lensAnswer } from "./answer.ts";
import { eventually } from "./eventually.ts";
import { openExplorer } from "./explorer-page.ts";

/** What a click on a button saves: under which name, and what. */
async function saved(page: Page, button: string): Promise<{ readonly name: string; readonly content: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("dialog").getByRole("button", { name: button, exact: true }).click(),
  ]);
  return { name: download.suggestedFilename(), content: await buffer(await download.createReadStream()) };
}

test("a view is taken away as a picture at a chosen size and as data, without what is left out", async () => {
  const [page, answer] = [await openExplorer("?hide=initiative"), await lensAnswer("formula")];
  const shown = answer.nodes.kind.filter((kind) => answer.kinds[kind] !== "initiative").length;
  await page.keyboard.press("s");
  const dialog = page.getByRole("dialog", { name: "Take this view away" });
  await dialog.getByLabel("Size").selectOption("square");
  await dialog.getByLabel("Colours").selectOption("dark");

  const png = await saved(page, "Save PNG");
  expect(png.name).toBe("cash-cow-data-cloud-alibaba.png");
  expect(png.content.subarray(1, 4).toString()).toBe("PNG");
  expect([png.content.readUInt32BE(16), png.content.readUInt32BE(20)]).toEqual([2160, 2160]);

  const inSvg = async () => (await saved(page, "Save SVG")).content.toString();
  await eventually(inSvg).toMatch(/<desc>[^<]* · Sources: \w/);
  const svg = await inSvg();
  const drawn = await page.evaluate((text) => {
    const { documentElement: root } = new DOMParser().parseFromString(text, "image/svg+xml");
    return {
      name: root.nodeName,
      width: root.getAttribute("width"),
      texts: [...root.querySelectorAll("text[fill]")].map((one) => one.textContent),
    };
  }, svg);
  expect(drawn).toMatchObject({ name: "svg", width: "1080" });
  expect(drawn.texts).toContain("Cash cow + data + cloud: Alibaba");
  expect(drawn.texts).toContain("Legs of the formula");
  expect(drawn.texts).not.toContain("Initiatives");
  expect(drawn.texts.join(" ")).toMatch(/Facts as of \d+ \w+ \d{4} · \d+ of \d+ entities/);

  const entities: Record<string, string>[] = parse((await saved(page, "Entities, CSV")).content, {
    columns: true,
    bom: true,
  });
  expect(entities).toHaveLength(shown);
  expect(entities.find(({ id }) => id === "co:alibaba")).toMatchObject({ nameZh: "阿里巴巴", kind: "company" });
  const links: Record<string, string>[] = parse((await saved(page, "Links, CSV")).content, {
    columns: true,
    bom: true,
  });
  expect(links.length).toBeGreaterThan(0);
  const graph = MultiDirectedGraph.from(JSON.parse((await saved(page, "JSON")).content.toString()));
  expect([graph.order, graph.size]).toEqual([shown, links.length]);
  for (const form of ["GEXF", "GraphML"]) {
    const { name, content } = await saved(page, form);
    expect(name).toBe(`cash-cow-data-cloud-alibaba.${form.toLowerCase()}`);
    expect(content.toString().match(/<node /g)).toHaveLength(shown);
    expect(content.toString().match(/<edge /g)).toHaveLength(links.length);
  }

  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  const printed = page.locator(".printed-picture svg");
  expect(await printed.locator("text", { hasText: "Cash cow +" }).first().isVisible()).toBe(true);
  expect(await page.getByRole("banner").isVisible()).toBe(false);
});
