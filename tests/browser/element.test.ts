import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { reactCode, svelteCode, vueCode } from "#embedding/framework-code.ts";
import { serveListener, temporaryFolder } from "#tests/support/app.ts";
import { openPage, type PageOptions } from "#tests/support/browser.ts";
import { productUrl } from "#tests/support/server.ts";
import { barriers } from "./barriers.ts";
import { builtScript } from "./built-script.ts";
import { eventually } from "./eventually.ts";
import { drawnAfter, movements } from "./motion.ts";
import { textOf } from "./rendered-text.ts";

const CHIPS = "?lens=chips";
/** Nobody answers there, and it may be asked for. */
const NOWHERE = "http://127.0.0.1:9";

/** A view frozen, under the name that the atlas gives it. */
async function snapshotOf(view: string): Promise<{ readonly name: string; readonly text: string }> {
  const response = await fetch(`${await productUrl()}/api/snapshot${view}`);
  const [, name = ""] = /filename="([^"]+)"/.exec(response.headers.get("content-disposition") ?? "") ?? [];
  return { name, text: await response.text() };
}

/** A page on another site, under a policy that allows the atlas and nothing inline, with some files beside it. */
async function openHost(
  body: string,
  files: Readonly<Record<string, string>> = {},
  { expectedErrors, ...options }: PageOptions = {},
): Promise<Page> {
  const atlas = await productUrl();
  const host = await serveListener((request, response) => {
    const file = files[request.url?.slice(1) ?? ""];
    response.setHeader("Content-Type", file === undefined ? "text/html; charset=utf-8" : "text/javascript");
    response.setHeader(
      "Content-Security-Policy",
      `default-src 'none'; script-src 'self' ${atlas}; connect-src 'self' ${atlas} ${NOWHERE}; img-src ${atlas} ${NOWHERE}`,
    );
    response.end(file ?? page);
  });
  const page = `<!doctype html><html lang="en"><title>Host</title><meta name="viewport" content="width=device-width">
<h1>A page of somebody's</h1><script src="${atlas}/initiative-graph.js" async></script>${body}`;
  const address = host.origin.replace("127.0.0.1", "localhost");
  const expected = `^another host: (?:${address}|${NOWHERE})${expectedErrors ? `|${expectedErrors.source}` : ""}`;
  const opened = await openPage({ ...options, expectedErrors: new RegExp(expected) });
  await opened.goto(address);
  return opened;
}

const element = (page: Page, nth = 0) => page.locator("initiative-graph").nth(nth);

/** Which elements hold a live canvas now. */
function liveOnes(page: Page): Promise<readonly number[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("initiative-graph")].flatMap((one, at) =>
      one.shadowRoot?.querySelector(".stage.on canvas") ? [at] : [],
    ),
  );
}

/** The WebGL contexts of all elements: three to a live one. */
function contexts(page: Page): Promise<{ readonly held: number; readonly lost: number }> {
  return page.evaluate(() => {
    const canvases = [...document.querySelectorAll("initiative-graph")].flatMap(({ shadowRoot }) => [
      ...(shadowRoot?.querySelectorAll<HTMLCanvasElement>(".stage canvas") ?? []),
    ]);
    const held = canvases.flatMap((canvas) => canvas.getContext("webgl2") ?? []);
    return { held: held.length, lost: held.filter((context) => context.isContextLost()).length };
  });
}

test("on another site, under a strict policy, it is live, tells what is chosen, changes its view and gives files", async () => {
  const page = await openHost(
    `<initiative-graph lens="formula" company="co:alibaba"><h2 slot="title">Three legs</h2></initiative-graph>`,
  );
  await page.getByText(/^Live, facts as of \d+ \w+ \d{4}$/).waitFor();
  await eventually(() => liveOnes(page)).toEqual([0]);
  expect(await element(page).getByRole("heading", { name: "Three legs" }).isVisible()).toBe(true);
  expect(await barriers(page)).toEqual([]);
  const told = page.evaluate(
    () =>
      new Promise<unknown>((resolve) => {
        const said: unknown[] = [];
        const graph = document.querySelector("initiative-graph");
        for (const type of ["viewchange", "select"] as const)
          graph?.addEventListener(type, (event) => {
            said.push(event.detail);
            if (said.length === 2) resolve(said);
          });
      }),
  );
  const picture = element(page).getByRole("application", { name: /Picture of the graph/ });
  await picture.press("ArrowDown");
  await picture.press("Enter");
  const [changed, chosen] = (await told) as [{ view: string }, { id: string; name: string }];
  expect(changed.view).toBe(`?lens=formula&company=co:alibaba&select=${chosen.id}`);
  await element(page).getByRole("heading", { name: chosen.name, level: 3 }).waitFor();
  await element(page).getByText("Sources", { exact: true }).click();
  await eventually(() => element(page).locator("ol a[href^=https]").count()).toBeGreaterThan(5);
  const view = await page.evaluate(async () => {
    const graph = document.querySelector("initiative-graph");
    await graph?.setView({ lens: "chips" });
    const files = [
      await graph?.exportImage(),
      await graph?.exportImage({ type: "image/svg+xml", width: 600, height: 400 }),
    ];
    return {
      view: graph?.view,
      shown: graph?.shown,
      files: files.map((file) => [file?.type, (file?.size ?? 0) > 5000]),
    };
  });
  expect(view).toEqual({
    view: CHIPS,
    shown: "live",
    files: [
      ["image/png", true],
      ["image/svg+xml", true],
    ],
  });
  await element(page).getByText("Who runs on whose chips").waitFor();
  expect(await element(page).getByRole("link", { name: "Open in the atlas" }).getAttribute("href")).toBe(
    `${await productUrl()}/${CHIPS}`,
  );
  // Laid out, styled and filtered as anywhere else.
  const drawn = await page.evaluate(async () => {
    const graph = document.querySelector("initiative-graph");
    await graph?.setView(
      "?lens=chips&layout=radial~co:nvidia&style=colour:kind,label:kind&hide=place&pinned=co:nvidia",
    );
    return (await graph?.exportImage({ type: "image/svg+xml", framed: false }))?.text();
  });
  for (const word of ["1 link away", "2 links away", ">Company<"]) expect(drawn).toContain(word);
  await element(page).getByText("colour: type · under the name: type").waitFor();
  const zoom = element(page).getByRole("button", { name: "Zoom in" });
  expect([(await drawnAfter(zoom)) <= 2, await movements(page)], "less motion is asked for").toEqual([true, []]);
  // Two side by side, each under its name, and looked at where the view says.
  const pair = await page.evaluate(async () => {
    const graph = document.querySelector("initiative-graph");
    await graph?.setView(`?company=co:alibaba&camera=co:alibaba~0~0~0.2&beside=${encodeURIComponent("lens=chips")}`);
    return (await graph?.exportImage({ type: "image/svg+xml" }))?.text();
  });
  for (const name of ["Cash cow + data + cloud: Alibaba", "Whose chips"]) {
    await element(page).getByRole("heading", { name, level: 3 }).waitFor();
    await element(page)
      .getByRole("application", { name: `Picture of the graph: ${name}` })
      .waitFor();
    expect(pair).toContain(`>${name}<`);
  }
  await eventually(() => element(page).locator(".stage.on").count()).toBe(2);
  expect(pair).toContain("Nvidia");
  expect(pair, "what is far from it is out of sight").not.toContain("share price");
});

test("thirty on one page all show, few are live at a time, and none loses its context", async () => {
  const page = await openHost('<initiative-graph lens="chips"></initiative-graph>'.repeat(30), {}, { width: 700 });
  await eventually(() => liveOnes(page)).toEqual([0, 1]);
  await element(page, 29).scrollIntoViewIfNeeded();
  await eventually(async () => (await liveOnes(page)).at(-1)).toBe(29);
  expect(await liveOnes(page), "what is off the screen has given its contexts back").not.toContain(0);
  await page.setViewportSize({ width: 700, height: 17_500 });
  const shown = () => page.evaluate(() => [...document.querySelectorAll("initiative-graph")].map((one) => one.shown));
  await eventually(async () => (await shown()).filter((what) => what === "nothing")).toEqual([]);
  await eventually(async () => (await liveOnes(page)).length).toBe(4);
  await element(page, 14).click({ position: { x: 300, y: 300 } });
  await eventually(async () => (await liveOnes(page)).includes(14)).toBe(true);
  // The one that makes way for it does so when it is there.
  await eventually(async () => (await liveOnes(page)).length).toBe(4);
  await eventually(() => contexts(page)).toEqual({ held: 12, lost: 0 });
});

test("where the atlas is away a snapshot takes its place and says so; one that was changed is refused", async () => {
  const { name, text } = await snapshotOf(CHIPS);
  const away = `<initiative-graph server="${NOWHERE}" lens="chips"`;
  const page = await openHost(
    `${away} live src="/${name}"></initiative-graph>
<initiative-graph src="/${name.replace("chips", "tampered")}"><p slot="fallback">Nothing to see.</p></initiative-graph>
${away}></initiative-graph>`,
    { [name]: text, [name.replace("chips", "tampered")]: text.replace("Nvidia", "Nobody") },
    { height: 2000, expectedErrors: /console: Failed to load resource/ },
  );
  await page.getByText(/^Snapshot of \d+ \w+ \d{4}: the atlas cannot be reached$/).waitFor();
  await eventually(() => liveOnes(page)).toEqual([0]);
  await page.evaluate(() => document.querySelector("initiative-graph")?.select("co:nvidia"));
  await element(page)
    .getByRole("heading", { name: /^Nvidia/, level: 3 })
    .waitFor();
  expect(await element(page).locator("section a[href^=https]").count()).toBeGreaterThan(0);
  await element(page, 1).getByText("it was changed").waitFor();
  expect(await element(page, 1).getByText("Nothing to see.").isVisible()).toBe(true);
  await element(page, 2).getByText("Nobody answers at the address of this picture.").waitFor();
});

test("a snapshot as one page opens from a disk, of a comparison too, asks for nothing and shows its claims", async () => {
  const [folder, page] = [await temporaryFolder(), await openPage()];
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  for (const [view, chosen, live] of [
    ["?lens=chips&select=co:nvidia", /^Nvidia/, 1],
    ["?compare=co:tencent&select=co:tencent", /^Tencent 腾讯/, 2],
  ] as const) {
    const file = join(folder, `${live}.html`);
    await writeFile(file, await (await fetch(`${await productUrl()}/snapshot.html${view}`)).text());
    await page.goto(pathToFileURL(file).href);
    await page.getByText(/^Snapshot of \d+ \w+ \d{4}$/).waitFor();
    await page.locator("section").getByRole("heading", { name: chosen, level: 3 }).waitFor();
    await eventually(() => element(page).locator(".stage.on canvas.sigma-mouse").count()).toBe(live);
  }
  expect(asked.filter((address) => !/^(?:file|data|blob):/.test(address))).toEqual([]);
});

test("in React, Vue and Svelte its events are heard and its properties set, by the code that /embedding shows", async () => {
  const atlas = await productUrl();
  const script = await builtScript({
    "main.js": `import "./react.js"; import "./vue.js"; import "./svelte.js";`,
    "react.js": `import { createElement } from "react"; import { createRoot } from "react-dom/client";
import { Picture } from "./picture.jsx"; createRoot(document.querySelector("#react")).render(createElement(Picture));`,
    "vue.js": `import { createApp } from "vue"; import Picture from "./picture.vue"; createApp(Picture).mount("#vue");`,
    "svelte.js": `import { mount } from "svelte"; import Picture from "./picture.svelte";
mount(Picture, { target: document.querySelector("#svelte") });`,
    "picture.jsx": reactCode(atlas),
    "picture.vue": vueCode(atlas),
    "picture.svelte": svelteCode(atlas),
  });
  const places = ["react", "vue", "svelte"];
  const page = await openHost(
    `${places.map((name) => `<main id="${name}"></main>`).join("")}<script type="module" src="/host.js"></script>`,
    { "host.js": script },
    { height: 2400 },
  );
  for (const name of places)
    await page
      .locator(`#${name}`)
      .getByText(/^Live, facts as of/)
      .waitFor();
  await eventually(() => liveOnes(page)).toEqual([0, 1, 2]);
  for (const name of places) {
    const place = page.locator(`#${name}`);
    const picture = place.getByRole("application");
    await picture.press("ArrowDown");
    await picture.press("Enter");
    const chosen = await textOf(place.getByRole("heading", { level: 3 }));
    await eventually(async () => chosen.startsWith((await textOf(place.locator("> p"))) || "nobody")).toBe(true);
    await place.getByRole("button", { name: "Look at the chain" }).click();
    await place.getByText("How one leg feeds another").waitFor();
  }
});
