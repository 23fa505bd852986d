import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { lensAnswer } from "./answer.ts";
import { eventually } from "./eventually.ts";
import { openExplorer, settle } from "./explorer-page.ts";

/** What can be undone at least. */
const STEPS = 100;

function said(page: Page, key: string): string | null {
  return new URL(page.url()).searchParams.get(key);
}

async function several(page: Page, count: number): Promise<void> {
  const details = page.getByRole("complementary", { name: "Details" });
  await details.getByRole("heading", { level: 2, name: `${count} selected` }).waitFor();
}

/** A key that is held down until it has been typed so often. */
function hold(page: Page, key: { readonly key: string; readonly ctrlKey?: boolean }, times: number): Promise<void> {
  return page.evaluate(
    ([pressed, count]) => {
      for (let time = 0; time < count; time++)
        dispatchEvent(new KeyboardEvent("keydown", { ...pressed, repeat: time > 0 }));
    },
    [key, times] as const,
  );
}

test("a view is kept with its picture, renamed, opened from the palette, and removed", async () => {
  const page = await openExplorer("?select=leg:cloud,leg:data&out=con:data-moat");
  await several(page, 2);
  // A hundred changes are undone one by one.
  const undo = page.getByRole("button", { name: "Undo" });
  await hold(page, { key: "p" }, STEPS);
  await hold(page, { key: "z", ctrlKey: true }, STEPS - 1);
  await eventually(() => said(page, "pinned")).toBe("leg:cloud,leg:data");
  await page.keyboard.press("Control+z");
  await eventually(() => undo.isDisabled()).toBe(true);
  await page.keyboard.press("V");
  const dialog = page.getByRole("dialog", { name: "Kept views" });
  await dialog.getByRole("textbox", { name: "Keep the present view as" }).fill("Two legs");
  await dialog.getByRole("button", { name: "Keep", exact: true }).click();
  const picture = dialog.getByRole("button", { name: "Open Two legs" }).locator("img");
  await eventually(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(200);
  await dialog.getByRole("textbox", { name: "Name of Two legs" }).fill("Legs without a moat");
  await page.keyboard.press("Enter");
  await dialog.getByRole("button", { name: "Open Legs without a moat" }).waitFor();
  await page.goto("/?lens=chips");
  await settle(page);
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox").fill("without a moat");
  await page.getByRole("option", { name: /Legs without a moat/ }).click();
  await several(page, 2);
  expect(said(page, "out")).toBe("con:data-moat");
  await page.keyboard.press("V");
  await dialog.getByRole("button", { name: "Remove Legs without a moat" }).click();
  await dialog.getByText("None is kept yet.").waitFor();
});

test("in a comparison, what both have and what only one has is listed and lit", async () => {
  const page = await openExplorer("?compare=co:alphabet");
  const query = { frame: "tall" } as const;
  const [one, other] = await Promise.all([
    lensAnswer("formula", query),
    lensAnswer("formula", { ...query, company: "co:alphabet" }),
  ]);
  const both = one.nodes.id.filter((id) => other.nodes.id.includes(id) && !/^co:al(ibaba|phabet)$/.test(id));
  await page.getByRole("button", { name: `Both have ${both.length} things` }).click();
  await several(page, both.length);
  expect(said(page, "select")?.split(",").toSorted()).toEqual(both.toSorted());
  const only = other.nodes.id.filter((id) => !one.nodes.id.includes(id) && id !== "co:alphabet");
  await page.getByRole("button", { name: `Only Alphabet has ${only.length} thing` }).click();
  await several(page, only.length);

  // Any other view can stand there too: chosen, compared, swapped, undone, and held by the address.
  await page.getByRole("button", { name: /^Alphabet.*Stop comparing/ }).click();
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox").fill("another view");
  await page.getByRole("option", { name: /^Compare with another view/ }).click();
  const dialog = page.getByRole("dialog", { name: "Put another view beside this one" });
  await dialog.getByRole("textbox", { name: "Address of a view" }).fill(`${new URL(page.url()).origin}/?lens=chips`);
  await page.keyboard.press("Enter");
  await page.getByRole("figure", { name: "Whose chips" }).waitFor();
  expect(said(page, "beside")).toBe("lens=chips");
  const chips = await lensAnswer("chips", query);
  const shared = one.nodes.id.filter((id) => chips.nodes.id.includes(id));
  await page.getByRole("button", { name: `Both show ${shared.length} things` }).click();
  await several(page, shared.length);
  await page.getByRole("button", { name: "Swap them" }).click();
  await page.getByRole("heading", { level: 1, name: "Whose chips" }).waitFor();
  expect([said(page, "lens"), said(page, "beside")]).toEqual(["chips", ""]);
  await page.keyboard.press("Control+z");
  await eventually(() => said(page, "beside")).toBe("lens=chips");
  await page.reload();
  await page.getByRole("button", { name: `Both show ${shared.length} things` }).waitFor();
  await page.getByRole("button", { name: /^Whose chips.*Stop comparing/ }).click();
  await page.getByRole("figure", { name: "Whose chips" }).waitFor({ state: "detached" });
});
