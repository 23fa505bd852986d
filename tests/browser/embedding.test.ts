import { expect, test } from "vitest";
import { openPage } from "#tests/support/browser.ts";
import { productUrl } from "#tests/support/server.ts";
import { barriers } from "./barriers.ts";
import { eventually } from "./eventually.ts";
import { openExplorer } from "./explorer-page.ts";
import { drawnFrame, openHostPage } from "./host-page.ts";
import { pageFaults } from "./page-faults.ts";
import { textOf } from "./rendered-text.ts";

test("the page of examples shows each way live with its code, and steers a frame by messages", async () => {
  const page = await openPage();
  await page.goto("/embedding");
  await drawnFrame(page);
  await page.getByRole("heading", { level: 2, name: "A still picture" }).waitFor();
  expect(await page.getByText("<iframe src=").count()).toBeGreaterThan(3);
  expect(await pageFaults(page)).toEqual([]);
  expect(await barriers(page)).toEqual([]);
  const messages = page.locator("#messages");
  await messages.scrollIntoViewIfNeeded();
  const told = messages.getByRole("list", { name: "What the frame told" });
  await told.getByText(/^ready /).waitFor();
  await messages.getByRole("button", { name: "Select Alibaba Cloud" }).click();
  await told.getByText('select {"id":"biz:alibaba/cloud","name":"Alibaba Cloud"}').waitFor();
  await messages.getByRole("button", { name: "Show whose chips" }).click();
  await told.getByText('viewchange {"view":"?lens=chips"}').waitFor();
  await messages.getByRole("button", { name: "Take the picture" }).click();
  await messages.getByRole("img", { name: "As it was taken from the frame" }).waitFor();
});

test("only the page that the address names is heard and told, from whatever site it is", async () => {
  const url = await productUrl();
  const steered = (
    origin: string,
  ) => `<iframe src="${url}/embed?host=${origin}" title="Atlas" width="780" height="600"></iframe>
<script type="module">
  import { AtlasFrame } from "${url}/embed-host.js";
  const frame = new AtlasFrame(document.querySelector("iframe"));
  frame.addEventListener("ready", async () => {
    await frame.select("biz:alibaba/cloud");
    const picture = await frame.exportImage();
    const refused = await frame.setView("?lens=unheard-of").catch((fault) => fault.message);
    document.title = [picture.type, refused].join(" | ");
  });
</script>`;
  const page = await openHostPage(steered);
  await drawnFrame(page);
  await eventually(() => page.title()).toMatch(/^image\/svg\+xml.* \| There is no lens called/);
  expect(await textOf(page.frameLocator("iframe").locator("#chosen"))).toMatch(/^Alibaba Cloud/);
  const stranger = await openHostPage(
    `<iframe src="${url}/embed?host=https://somebody.example" title="Atlas" width="780" height="600"></iframe>
<script>
  addEventListener("message", ({ data }) => { document.title = "told " + JSON.stringify(data); });
</script>`,
    { expectedErrors: /another host|Failed to execute 'postMessage'/ },
  );
  const frame = await drawnFrame(stranger);
  await stranger.evaluate(() => {
    const message = { atlas: 1, command: "select", number: 1, given: { id: "biz:alibaba/cloud" } };
    document.querySelector("iframe")?.contentWindow?.postMessage(message, "*");
  });
  await frame.getByRole("button", { name: "Data" }).click();
  await frame.getByRole("table").first().waitFor();
  expect(await textOf(frame.locator("#chosen"))).toBe("");
  expect(await stranger.title()).toBe("Host");
});

test("what the dialog gives is what it shows: each form is copied, and its options are in it", async () => {
  const page = await openExplorer("?lens=chips");
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("button", { name: "Embed this view" }).click();
  const dialog = page.getByRole("dialog", { name: "Embed this view" });
  await dialog.getByLabel("Colours").selectOption("dark");
  await dialog.getByLabel("Language").selectOption("zh");
  await dialog.frameLocator("iframe").getByRole("heading", { level: 1, name: "用谁的芯片" }).waitFor();
  expect(await barriers(page)).toEqual([]);
  const copied = async (form: string) => {
    await dialog.getByRole("tab", { name: form }).click();
    await dialog.getByRole("button", { name: /Cop/ }).click();
    await dialog.getByRole("button", { name: "Copied" }).waitFor();
    return page.evaluate(() => navigator.clipboard.readText());
  };
  const url = await productUrl();
  expect(await copied("Link")).toBe(`${url}/?lens=chips`);
  expect(await copied("SVG")).toBe(`${url}/picture.svg?lens=chips&theme=dark&locale=zh`);
  await eventually(() =>
    dialog
      .getByRole("img", { name: /^Preview/ })
      .evaluate((img) => img instanceof HTMLImageElement && img.naturalWidth),
  ).toBeGreaterThan(500);
  expect(await copied("Markdown")).toContain(`](${url}/picture.png?lens=chips`);
  const frame = await copied("Iframe");
  const host = await openHostPage(frame);
  await (await drawnFrame(host)).getByRole("heading", { level: 1, name: "用谁的芯片" }).waitFor();
});

test("on paper a frame is its still picture with its words, and a story its text", async () => {
  const page = await openPage({ width: 860, height: 640 });
  await page.goto("/embed?story=the-argument&step=4");
  await page.locator("figure canvas").first().waitFor();
  await page.emulateMedia({ media: "print" });
  expect(await page.locator("figure").isVisible()).toBe(false);
  expect(await page.getByRole("button", { name: "Data" }).isVisible()).toBe(false);
  const still = page.locator(".poster img");
  await eventually(() => still.evaluate((img) => img instanceof HTMLImageElement && img.naturalWidth)).toBeGreaterThan(
    200,
  );
  expect(await still.isVisible()).toBe(true);
  expect(await page.getByRole("region", { name: "Story" }).isVisible()).toBe(true);
});
