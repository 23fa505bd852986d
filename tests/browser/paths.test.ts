import { expect, test } from "vitest";
import { call } from "#api/call.ts";
import { mix } from "#contract/colour.ts";
import { endpoints } from "#contract/endpoints.ts";
import { PALETTES } from "#contract/palette.ts";
import { FADED_NODE } from "#scene/display.ts";
import { productUrl } from "#tests/support/server.ts";
import { lensAnswer } from "./answer.ts";
import { eventually } from "./eventually.ts";
import { openExplorer, settle } from "./explorer-page.ts";
import { Picture } from "./picture.ts";
import { textOf } from "./rendered-text.ts";

const QWEN = "ini:alibaba/qwen";

test("what links Alibaba to robots is three clicks away, in the picture and in words with sources", async () => {
  const [from, to] = ["co:alibaba", "con:robots"];
  const { paths, sources } = await call(endpoints.paths, { from, to }, { origin: await productUrl() });
  const page = await openExplorer();
  const before = await Picture.on(page, await lensAnswer("formula"));
  await before.click(from);
  await page.getByRole("button", { name: "Paths to …" }).click();
  await page.getByLabel("Paths to: find by name").fill("robots");
  await page.getByRole("option", { name: /^Robots/ }).click();

  const panel = page.getByRole("region", { name: "Alibaba to Robots" });
  await panel.waitFor();
  expect(await panel.getByRole("button", { pressed: true }).count()).toBe(1);
  const ways = panel.locator(".way");
  expect(await ways.count()).toBe(paths.length);
  const [first] = paths;
  const text = await textOf(panel);
  for (const [at, { label, sources: own }] of (first?.links ?? []).entries()) {
    expect(text).toContain(`${first?.entities[at]?.name} ${label} ${first?.entities[at + 1]?.name}`);
    for (const id of own) expect(text).toContain(sources.find((source) => source.id === id)?.publisher);
  }

  // The way is in the picture, and in the address.
  const drawn = await lensAnswer("formula", { path: `${from}~${to}` });
  for (const { id } of first?.entities ?? []) expect(drawn.nodes.id).toContain(id);
  await page.getByRole("contentinfo").getByText(`${drawn.nodes.id.length} of`).waitFor();
  // It is lit: what is not on it steps back.
  const lit = await Picture.on(page, drawn);
  expect(first?.entities.map(({ id }) => id)).not.toContain(QWEN);
  const { slate, ink, paper } = PALETTES.light;
  await eventually(() => lit.inkAt(QWEN, slate)).toBeLessThan(20);
  await eventually(() => lit.inkAt(QWEN, mix(slate, paper, FADED_NODE))).toBeGreaterThan(200);
  await eventually(() => lit.inkAt(from, ink)).toBeGreaterThan(200);
  await ways.nth(1).click();
  await eventually(() => new URL(page.url()).searchParams.get("path")).toBe(`${from}~${to}~2`);
  await page.reload();
  await settle(page);
  await panel.waitFor();
  await eventually(() => ways.nth(1).getAttribute("aria-pressed")).toBe("true");
  await page.goBack();
  await eventually(() => ways.first().getAttribute("aria-pressed")).toBe("true");

  // A kind of link can be left out, and the way can go on to somebody else.
  const [{ label = "", type = "" } = {}] = first?.links ?? [];
  await panel
    .getByRole("button", { name: `Ways without “${label}”` })
    .first()
    .click();
  await eventually(() => new URL(page.url()).searchParams.get("path")).toBe(`${from}~${to}~${type}`);
  const others = await call(endpoints.paths, { from, to, without: type }, { origin: await productUrl() });
  await eventually(() => ways.count()).toBe(others.paths.length);
  await panel.getByRole("button", { name: /^Follow .* again$/ }).click();
  await eventually(() => ways.count()).toBe(paths.length);
  await panel.getByRole("button", { name: "Go on to …" }).click();
  await page.getByLabel("Go on to: find by name").fill("nvidia");
  await page
    .getByRole("option", { name: /^Nvidia/ })
    .first()
    .click();
  const chain = page.getByRole("region", { name: "Alibaba to Robots to Nvidia" });
  await chain.getByRole("heading", { name: "Robots to Nvidia", exact: true }).waitFor();
  expect(await chain.getByRole("button", { pressed: true }).count()).toBe(2);
  await chain.getByRole("button", { name: "Take the way out of the picture" }).click();
  await chain.waitFor({ state: "detached" });
});
