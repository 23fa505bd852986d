import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { lensAnswer } from "./answer.ts";
import { console_, openConsole, query, run, tab, write } from "./console-page.ts";
import { eventually } from "./eventually.ts";
import { queriesTaken } from "./queries-taken.ts";
import { textOf } from "./rendered-text.ts";

beforeAll(queriesTaken);

test("an answer with nodes is drawn, and shares its selection with table and picture", async () => {
  const page = await openConsole(query("MATCH (a:Company {id: $id})-[r:RUNS]->(b) RETURN a, r, b"));
  await console_(page).getByLabel("$id").fill("co:alibaba");
  await run(page).click();
  await console_(page).getByRole("button", { name: "Back to the lens" }).waitFor();
  await tab(page, "Table").click();
  await console_(page)
    .getByRole("button", { name: /^Qwen programme/ })
    .first()
    .click();
  await page.getByRole("heading", { level: 2, name: /^Qwen programme/ }).waitFor();
  expect(await console_(page).locator("tr[aria-current]").count()).toBeGreaterThan(0);
  expect(new URL(page.url()).searchParams.get("with")).toBe('{"id":"co:alibaba"}');
  const chosen = () => console_(page).locator("tr[aria-current]").count();
  await page.getByRole("application").focus();
  await page.keyboard.press("Escape");
  await eventually(chosen).toBe(0);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await eventually(chosen).toBeGreaterThan(0);
  await tab(page, "Graph").click();
  await console_(page).getByRole("button", { name: "Back to the lens" }).click();
  const { shown } = await lensAnswer("formula");
  const count = async () => Number.parseInt(await textOf(page.getByRole("contentinfo")), 10);
  await eventually(count).toBe(shown.entities.shown);
  await console_(page).getByLabel("$id").fill("co:tencent");
  await run(page).click();
  await console_(page).getByRole("button", { name: "Back to the lens" }).click();
  await eventually(count).toBe(shown.entities.shown);
  await console_(page).getByRole("button", { name: "Add to the picture" }).click();
  await eventually(count).toBeGreaterThan(shown.entities.shown);
  const json = await exported(page, "JSON");
  expect(json.name).toBe("query.json");
  const rows: unknown[] = JSON.parse(json.text);
  expect(rows.length).toBeGreaterThan(1);
  expect(rows[0]).toHaveProperty("a");
  expect(json.text).toContain("co:tencent");
  const graphml = await exported(page, "GraphML");
  expect(graphml.name).toBe("query.graphml");
  expect(graphml.text).toMatch(/^<\?xml/);
  expect(graphml.text.match(/<edge /g)).toHaveLength(rows.length);
});

test("a part runs by itself, a column is made wider, and the rows are copied", async () => {
  const page = await openConsole("?query=");
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const part = "UNWIND [7, 8] AS n RETURN n, n * 2 AS twice";
  await write(page, `${part} UNION`);
  await page.keyboard.press("Home");
  for (const _ of part) await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Control+Enter");
  await console_(page)
    .getByText(/^2 rows in/)
    .waitFor();
  const head = console_(page).getByRole("columnheader", { name: "twice" });
  const { x = 0, y = 0, width = 0, height = 0 } = (await head.boundingBox()) ?? {};
  await page.mouse.move(x + width - 2, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + width + 60, y + height / 2, { steps: 3 });
  await page.mouse.up();
  // What the table has over its columns' own widths is shared among them.
  const widthNow = async () => (await head.boundingBox())?.width ?? 0;
  await eventually(widthNow).toBeGreaterThan(width + 20);
  const wide = await widthNow();
  await head.getByRole("button").focus();
  for (const _ of "keys") await page.keyboard.press("Shift+ArrowLeft");
  await eventually(widthNow).toBeLessThan(wide - 20);
  await console_(page).getByRole("button", { name: "Copy", exact: true }).click();
  await console_(page).getByRole("button", { name: "Copied" }).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("n\ttwice\n7\t14\n8\t16");
});

test("100,000 rows scroll, sort and filter with few of them on the page, and an export has every one", async () => {
  const page = await openConsole(query("UNWIND range(1, 100000) AS n RETURN n, 'a,b' AS text"));
  await console_(page).getByLabel("Rows at most").selectOption("100000");
  await run(page).click();
  await console_(page)
    .getByText(/^100,000 rows in/)
    .waitFor();
  const seen = console_(page).locator("tbody tr");
  expect(await seen.count()).toBeLessThan(100);
  await console_(page).getByRole("region", { name: "Rows" }).press("End");
  await console_(page).getByRole("cell", { name: "100000", exact: true }).waitFor();
  expect(await seen.count()).toBeLessThan(100);
  const head = console_(page).getByRole("columnheader", { name: "n" });
  await head.getByRole("button").click();
  await eventually(() => head.getAttribute("aria-sort")).toMatch(/ending/);
  await console_(page).getByRole("searchbox", { name: "Filter the rows" }).fill("99999");
  await console_(page).getByText("1 left").waitFor();
  await console_(page).getByRole("cell", { name: "99999", exact: true }).waitFor();
  const { text } = await exported(page, "CSV");
  expect(text.split("\r\n")).toHaveLength(100_002);
  expect(text.split("\r\n")[1]).toBe('1,"a,b"');
});

/** What a click on one of the exports saves. */
async function exported(page: Page, form: string): Promise<{ readonly name: string; readonly text: string }> {
  const coming = page.waitForEvent("download");
  await console_(page).getByRole("button", { name: form }).click();
  const download = await coming;
  const stream = await download.createReadStream();
  return { name: download.suggestedFilename(), text: Buffer.concat(await stream.toArray()).toString("utf8") };
}
