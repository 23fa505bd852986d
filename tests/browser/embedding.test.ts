import { fromMarkdown } from "mdast-util-from-markdown";
import type { Locator } from "playwright-core";
import { expect, test } from "vitest";
import { PALETTES } from "#contract/palette.ts";
import { openPage } from "#tests/support/browser.ts";
import { productUrl } from "#tests/support/server.ts";
import { SHARE_FORMS, type ShareForm, shareForms } from "#view/share-code.ts";
import { lensAnswer } from "./answer.ts";
import { barriers } from "./barriers.ts";
import { builtScript } from "./built-script.ts";
import { eventually } from "./eventually.ts";
import { openExplorer } from "./explorer-page.ts";
import { drawnFrame, openHostPage } from "./host-page.ts";
import { movements } from "./motion.ts";
import { pageFaults } from "./page-faults.ts";
import { Picture } from "./picture.ts";
import { textOf } from "./rendered-text.ts";

/** How wide a picture is that has come; nothing until then. */
const widthOf = (image: Locator) => image.evaluate((img) => (img instanceof HTMLImageElement ? img.naturalWidth : 0));
const textAt = async (address: string) => (await fetch(address)).text();

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
  // As somebody without a mouse does, who sees where they are.
  const order = messages.getByRole("button", { name: "Select Alibaba Cloud" });
  await order.press("Enter");
  expect(await order.evaluate((one) => getComputedStyle(one).outlineStyle)).toBe("solid");
  await told.getByText('select {"id":"biz:alibaba/cloud","name":"Alibaba Cloud"}').waitFor();
  expect(await movements(page), "less motion is asked for").toEqual([]);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await told.getByText('viewchange {"view":"?lens=chips"}').waitFor();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
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

test.each([
  [
    "a frame",
    (url: string, origin: string) =>
      ["role=explore", "lens=unheard-of"]
        .map(
          (view) =>
            `<iframe src="${url}/embed?host=${origin}&${view}" title="Atlas" width="780" height="640"></iframe>`,
        )
        .join(""),
    (url: string) => `import { AtlasFrame } from "${url}/embed-host.js";
      const places = [...document.querySelectorAll("iframe")].map((frame) => new AtlasFrame(frame));`,
  ],
  [
    "an element",
    (url: string) =>
      `<script src="${url}/initiative-graph.js" async></script>${["formula", "unheard-of"].map((lens) => `<initiative-graph lens="${lens}"></initiative-graph>`).join("")}`,
    () => `const places = [...document.querySelectorAll("initiative-graph")];`,
  ],
])("%s tells its page what it draws in addition, and what fails", async (what, html, places) => {
  const url = await productUrl();
  const page = await openHostPage(
    (origin) => `${html(url, origin)}<script type="module">${places(url)}
  const told = (event) => event.detail ?? event;
  places[0].addEventListener("expand", (event) => { document.body.dataset.expanded = told(event).id; });
  places[1].addEventListener("error", (event) => { document.body.dataset.failed = told(event).message; });
</script>`,
    { width: 800, expectedErrors: /another host|Failed to load resource/ },
  );
  const told = (what: string) => page.evaluate((key) => document.body.dataset[key] ?? "", what);
  await eventually(() => told("failed")).toContain("unheard-of");
  const within = what === "a frame" ? await drawnFrame(page) : page;
  await within.locator("canvas.sigma-nodes").first().waitFor();
  const picture = await Picture.on(page, await lensAnswer("formula"), within);
  await eventually(() => picture.inkAt("leg:data", PALETTES.light.flows.data)).toBeGreaterThan(60);
  const { x, y } = picture.placeOf("co:alibaba");
  await page.mouse.dblclick(x, y);
  await eventually(() => told("expanded")).toBe("co:alibaba");
});

test("an element says when it is ready, and takes its height, its font and the place of its buttons from the page", async () => {
  const url = await productUrl();
  const page = await openHostPage(`<style>
  initiative-graph { --initiative-graph-height: 320px; --initiative-graph-font: monospace; --initiative-graph-border: 4px solid rgb(1, 2, 3); }
  initiative-graph::part(controls) { right: auto; left: 12px; }
</style>
<script>addEventListener("ready", ({ detail }) => { document.body.dataset.ready = detail.shown; }, true);</script>
<initiative-graph lens="chips"></initiative-graph><script src="${url}/initiative-graph.js"></script>`);
  await eventually(() => page.evaluate(() => document.body.dataset.ready)).toBe("live");
  const styled = await page.evaluate(() => {
    const graph = document.querySelector("initiative-graph");
    const inside = (part: string) => graph?.shadowRoot?.querySelector(part) ?? document.body;
    const [frame, controls] = [getComputedStyle(inside(".frame")), inside("[part=controls]").getBoundingClientRect()];
    const { height = 0, left = 0 } = graph?.getBoundingClientRect() ?? {};
    return { height, font: frame.fontFamily, border: frame.borderTopColor, fromLeft: Math.round(controls.left - left) };
  });
  expect(styled).toEqual({ height: 320, font: "monospace", border: "rgb(1, 2, 3)", fromLeft: 16 });
});

test("what the dialog gives works where it is pasted: each of the nine forms is copied and run", async () => {
  const page = await openExplorer("?lens=chips");
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("button", { name: "Embed this view" }).click();
  const dialog = page.getByRole("dialog", { name: "Embed this view" });
  await dialog.getByLabel("Colours").selectOption("dark");
  await dialog.getByLabel("Language").selectOption("zh");
  await dialog.frameLocator("iframe").getByRole("heading", { level: 1, name: "用谁的芯片" }).waitFor();
  expect(await barriers(page)).toEqual([]);
  const copied = async (form: ShareForm) => {
    await dialog.getByRole("tab", { name: SHARE_FORMS[form], exact: true }).click();
    const text = await dialog.getByRole("textbox").inputValue();
    await eventually(async () => {
      await dialog.getByRole("button", { name: /Cop/ }).click();
      return page.evaluate(() => navigator.clipboard.readText());
    }).toBe(text);
    return text;
  };
  const texts = Object.fromEntries(shareForms.map((form) => [form, ""])) as Record<ShareForm, string>;
  for (const form of shareForms) texts[form] = await copied(form);
  await eventually(() => widthOf(dialog.getByRole("img", { name: /^Preview/ }))).toBeGreaterThan(500);

  const url = await productUrl();
  expect(texts.link).toBe(`${url}/?lens=chips`);
  expect(await textAt(texts.link)).toContain("<title>Whose chips");
  expect(texts.svg).toBe(`${url}/picture.svg?lens=chips&theme=dark&locale=zh`);
  const [paragraph] = fromMarkdown(texts.markdown).children;
  const [link] = paragraph?.type === "paragraph" ? paragraph.children : [];
  const [image] = link?.type === "link" ? link.children : [];
  if (link?.type !== "link" || image?.type !== "image") throw new Error("The Markdown is no linked picture.");
  const script = await builtScript({
    "main.js": `import { createElement } from "react"; import { createRoot } from "react-dom/client";
import { Picture } from "./picture.jsx"; createRoot(document.querySelector("#react")).render(createElement(Picture));`,
    "picture.jsx": texts.react,
  });
  const files = {
    "react.js": script,
    "chips.json": await textAt(texts.snapshot),
    "chips.html": await textAt(texts.html),
  };
  const host = await openHostPage(
    `${texts.iframe}<iframe src="/chips.html" title="One file" height="640"></iframe>
<div id="element">${texts.component}</div><div id="react"></div><script type="module" src="/react.js"></script>
<div id="frozen"><initiative-graph src="/chips.json"></initiative-graph></div>
<a href="${link.url}"><img src="${image.url}" alt="${image.alt}"></a><img src="${texts.png}" alt=""><img src="${texts.svg}" alt="">`,
    { files, height: 3600 },
  );
  await (await drawnFrame(host)).getByRole("heading", { level: 1, name: "用谁的芯片" }).waitFor();
  await host
    .frameLocator("iframe")
    .nth(1)
    .getByText(/^Snapshot of/)
    .waitFor();
  for (const id of ["element", "react"])
    await host
      .locator(`#${id}`)
      .getByText(/^Live, facts as of/)
      .waitFor();
  await host
    .locator("#frozen")
    .getByText(/^Snapshot of/)
    .waitFor();
  expect(link.url).toBe(texts.link);
  for (const img of await host.locator("body > img, a > img").all())
    await eventually(() => widthOf(img)).toBeGreaterThan(500);
});

test("on paper a frame is its still picture with its step's text, and a story by itself all its steps", async () => {
  const url = await productUrl();
  const address = `${url}/embed?story=the-argument&step=4`;
  const page = await openHostPage(`<iframe src="${address}" title="Atlas" width="860" height="640"></iframe>`);
  const frame = await drawnFrame(page);
  await page.emulateMedia({ media: "print" });
  await frame.locator("figure").waitFor({ state: "hidden" });
  expect(await frame.getByRole("button", { name: "Data" }).isVisible()).toBe(false);
  const still = frame.locator(".poster img");
  await eventually(() => widthOf(still)).toBeGreaterThan(200);
  expect(await still.isVisible()).toBe(true);
  expect(await frame.getByRole("region", { name: "Story" }).isVisible()).toBe(true);
  const way = frame.getByText(`is printed from ${url}/embed?story=the-argument`);
  expect(await way.isVisible()).toBe(true);
  await page.goto(address);
  const steps = page.locator(".printed-story section");
  await eventually(() => steps.count()).toBeGreaterThan(5);
  await page.pdf();
  for (const step of await steps.all()) {
    await eventually(() => widthOf(step.getByRole("img", { includeHidden: true }))).toBeGreaterThan(200);
    expect((await step.locator("p").allTextContents()).join(" ").length).toBeGreaterThan(100);
    expect(await step.locator("li").count()).toBeGreaterThan(0);
    expect(await step.isVisible()).toBe(true);
  }
});
