import { expect, test } from "vitest";
import { PALETTES } from "#contract/palette.ts";
import { viewFilter, visibleRows } from "#view/visible-rows.ts";
import { lensAnswer } from "./answer.ts";
import { eventually } from "./eventually.ts";
import { openExplorer } from "./explorer-page.ts";
import { Picture } from "./picture.ts";
import { textOf } from "./rendered-text.ts";

const NONE = { hiddenKinds: [], hiddenFlows: [], hideHedged: false, hideDisputed: false };

test("the legend leaves a kind out, the counts follow, and its chip takes it in again", async () => {
  const [page, answer] = [await openExplorer(), await lensAnswer("formula")];
  const picture = await Picture.on(page, answer);
  const legend = page.getByRole("region", { name: "In this picture" });
  const initiatives = answer.nodes.kind.filter((kind) => answer.kinds[kind] === "initiative").length;
  const row = legend.getByRole("button", { name: `Initiatives ${initiatives}` });
  const status = page.getByRole("contentinfo");
  const drawn = () => picture.inkAt("ini:alibaba/qwen", PALETTES.light.slate);
  await eventually(drawn).toBeGreaterThan(500);
  await row.click();
  expect(await row.getAttribute("aria-pressed")).toBe("false");
  const left = visibleRows(answer, viewFilter({ ...NONE, hiddenKinds: ["initiative"] }));
  await eventually(() => textOf(status)).toContain(`${left.nodes.length} of ${answer.shown.entities.total} entities`);
  expect(left.nodes.length).toBe(answer.nodes.id.length - initiatives);
  expect(await textOf(status)).toContain(`${left.links.length} of ${answer.shown.links.total} links`);
  await eventually(drawn).toBeLessThan(20);
  await page.getByRole("region", { name: "Left out" }).getByRole("button", { name: "Show initiatives again" }).click();
  expect(await row.getAttribute("aria-pressed")).toBe("true");
  await eventually(drawn).toBeGreaterThan(500);
  await eventually(() => page.getByRole("region", { name: "Left out" }).count()).toBe(0);
  expect(new URL(page.url()).search).toBe("");
  await page.keyboard.press("Control+z");
  await eventually(drawn).toBeLessThan(20);
  expect(new URL(page.url()).search).toBe("?hide=initiative");
  await page.getByRole("button", { name: "Undo" }).click();
  await eventually(drawn).toBeGreaterThan(500);
  expect(await page.getByRole("button", { name: "Undo" }).getAttribute("aria-disabled")).toBe("true");
  await page.keyboard.press("Control+Shift+z");
  await eventually(drawn).toBeLessThan(20);
});

test("links are left out by what flows, by hedge and by dispute", async () => {
  const [page, answer] = [await openExplorer(), await lensAnswer("formula")];
  const legend = page.getByRole("region", { name: "Reading the links" });
  const status = page.getByRole("contentinfo");
  const shows = async (filter: Partial<Parameters<typeof viewFilter>[0]>) => {
    const { links } = visibleRows(answer, viewFilter({ ...NONE, ...filter }));
    await eventually(() => textOf(status)).toContain(`${links.length} of ${answer.shown.links.total} links`);
    return links.length;
  };
  await legend.getByRole("button", { name: /^money/ }).click();
  const withoutMoney = await shows({ hiddenFlows: ["money"] });
  await legend.getByRole("button", { name: /^disputed/ }).click();
  expect(await shows({ hiddenFlows: ["money"], hideDisputed: true })).toBeLessThan(withoutMoney);
  await legend.getByRole("button", { name: /^hedged/ }).click();
  await shows({ hiddenFlows: ["money"], hideDisputed: true, hideHedged: true });
  await page.getByRole("region", { name: "Left out" }).getByRole("button", { name: "show all" }).click();
  expect(await shows({})).toBe(answer.links.source.length);
});

test("a picture with everything left out says so and shows all again", async () => {
  const page = await openExplorer("?hide=leg,company,business,initiative,product,market,concept");
  const notice = page.getByRole("main").getByRole("status");
  await notice.getByRole("heading", { name: "Everything is left out" }).waitFor();
  await notice.getByRole("button", { name: "Show all again" }).click();
  await eventually(() => notice.count()).toBe(0);
  expect(new URL(page.url()).search).toBe("");
});
