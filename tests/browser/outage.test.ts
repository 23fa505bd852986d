import type { Page } from "playwright-core";
import { expect, onTestFinished, test } from "vitest";
import { PALETTES } from "#contract/palette.ts";
import { startupDoor } from "#server/startup-door.ts";
import { StartupProgress } from "#server/startup-progress.ts";
import { serveListener } from "#tests/support/app.ts";
import { openPage } from "#tests/support/browser.ts";
import { neo4jSettings, testNeo4j } from "#tests/support/neo4j.ts";
import { launchProduct, type Product, productUrl, startProduct } from "#tests/support/server.ts";
import { lensAnswer } from "./answer.ts";
import { eventually } from "./eventually.ts";
import { settle } from "./explorer-page.ts";
import { buildGate } from "./gate.ts";
import { Picture } from "./picture.ts";
import { textOf } from "./rendered-text.ts";

const neo4j = testNeo4j();
const neo4jHost = neo4j.uri.replace(/^\w+:\/\//, "");

/** Until the test ends, however it ends. */
function untilTheEnd<Kept extends Product>(product: Kept): Kept {
  onTestFinished(() => product.stop());
  return product;
}

/** Of a product of its own, whose failures are what the test is about. */
function openTroubledPage(): Promise<Page> {
  return openPage({ expectedErrors: /another host|Failed to load resource/ });
}

async function chooseLens(page: Page, name: RegExp): Promise<void> {
  await page.getByRole("button", { name: /^Lens/ }).click();
  await page.getByRole("menuitem", { name }).click();
}

test("a server that is gone is told, and trying again works when it is back", { timeout: 120_000 }, async () => {
  await productUrl();
  const gate = await buildGate();
  const [first, second] = (
    await Promise.all([startProduct(neo4jSettings(neo4j)), startProduct(neo4jSettings(neo4j))])
  ).map(untilTheEnd);
  if (!first || !second) throw new Error("Two were started.");
  gate.open(new URL(first.url).host);
  const page = await openTroubledPage();
  await page.goto(`http://${gate.host}/`);
  await settle(page);
  await first.stop();
  await chooseLens(page, /^What drives the price/);
  const alert = page.getByRole("main").getByRole("alert");
  await alert.getByRole("heading", { name: "The server cannot be reached" }).waitFor();
  await alert.getByRole("button", { name: "Try again" }).click();
  await alert.getByRole("heading", { name: "The server cannot be reached" }).waitFor();
  gate.open(new URL(second.url).host);
  await alert.getByRole("button", { name: "Try again" }).click();
  await page.getByRole("application", { name: /\d+ entities/ }).waitFor();
  await alert.waitFor({ state: "detached" });
  const { nodes } = await lensAnswer("drivers");
  await eventually(() => textOf(page.getByRole("contentinfo"))).toContain(`${nodes.id.length} of `);
});

test("a product waits for its database and says so; while that is gone again old answers still come, new ones are explained, and all recovers by itself", {
  timeout: 120_000,
}, async () => {
  await productUrl();
  const gate = await buildGate();
  const settings = { ...neo4jSettings(neo4j), NEO4J_URI: `bolt://${gate.host}` };
  const product = untilTheEnd(await launchProduct(settings));
  const page = await openTroubledPage();
  await page.goto(product.url);
  await page.getByRole("heading", { name: "The atlas is starting" }).waitFor();
  const framed = await openTroubledPage();
  await framed.goto(`${product.url}/embed?lens=chips`);
  await framed.getByText("The atlas is starting. Waiting for").waitFor();
  const still = framed.locator(".poster img");
  await eventually(() => still.isVisible()).toBe(false);
  gate.open(neo4jHost);
  await product.ready;
  await framed.getByRole("heading", { name: "Whose chips" }).waitFor();
  await framed.locator("figure canvas").first().waitFor();
  await settle(page);
  await page.getByRole("application", { name: /\d+ entities/ }).waitFor();
  gate.shut();
  const answer = () => fetch(`${product.url}/api/lenses/formula`);
  await eventually(async () => (await answer()).headers.get("x-atlas-stale")).toBe("silent");
  await page.reload();
  await settle(page);
  const picture = await Picture.on(page, await lensAnswer("formula"));
  await eventually(() => picture.inkAt("leg:data", PALETTES.light.flows.data)).toBeGreaterThan(300);
  const strip = page.getByRole("main").getByText(/Neo4j does not answer, noticed at \d\d:\d\d/);
  await strip.waitFor();
  await page.getByRole("main").getByText("This picture was kept from before").waitFor();
  await framed.goto(`${product.url}/embed`);
  await framed.getByText("this picture was kept from before").waitFor();
  await picture.click("ini:alibaba/qwen");
  const details = page.getByRole("complementary", { name: "Details" });
  await details.getByRole("alert").getByRole("heading", { name: "No details" }).waitFor();
  expect(await textOf(details.getByRole("alert"))).toMatch(/database|Neo4j/i);
  await chooseLens(page, /^Everything/);
  const notice = page.getByRole("main").getByRole("status");
  await notice.getByRole("heading", { name: "Neo4j does not answer" }).waitFor();
  const told = await textOf(notice);
  expect(told, "since when").toMatch(/silent since \d\d:\d\d/);
  expect(told, "what still works").toContain("Pictures that were looked at before still open");
  expect(told, "what to do").toContain("see that Neo4j runs");
  await notice.getByRole("button", { name: "Go to the first picture" }).click();
  await page.getByRole("heading", { level: 1, name: "Cash cow + data + cloud" }).waitFor();
  await strip.waitFor();
  await page.goBack();
  await notice.getByRole("heading", { name: "Neo4j does not answer" }).waitFor();
  gate.open(neo4jHost);
  await page.getByRole("heading", { level: 1, name: "Everything" }).waitFor();
  const { nodes } = await lensAnswer("everything");
  await eventually(() => textOf(page.getByRole("contentinfo"))).toContain(`${nodes.id.length} of `);
  await notice.waitFor({ state: "detached" });
  expect(await strip.count()).toBe(0);
  await page.goBack();
  await details.getByRole("heading", { level: 2, name: /^Qwen programme/ }).waitFor();
});

test("the waiting page tells each step and makes way by itself", async () => {
  const progress = new StartupProgress(() => performance.now());
  const door = startupDoor(progress, "1.2.3", () => performance.now());
  const { origin } = await serveListener(door.listener);
  const page = await openTroubledPage();
  progress.begin("client", "Vite is building");
  await page.goto(`${origin}/?lens=drivers`);
  await page.getByRole("heading", { level: 1, name: "The atlas is starting" }).waitFor();
  await page.getByRole("status").getByText("0 of 4 steps done; now: Build the explorer.").waitFor();
  await page.getByRole("listitem").filter({ hasText: "Vite is building" }).waitFor();
  progress.begin("resolve");
  progress.end("resolve", "Neo4j at home");
  await page.getByRole("status").getByText("1 of 4 steps done").waitFor();
  await page.getByRole("listitem").filter({ hasText: "Neo4j at home" }).waitFor();
  door.open((_request, response) => response.setHeader("Content-Type", "text/html").end("<h1>The atlas itself</h1>"));
  progress.end("client", "built");
  await page.getByRole("heading", { name: "The atlas itself" }).waitFor();
  expect(page.url()).toBe(`${origin}/?lens=drivers`);
});
