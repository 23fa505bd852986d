import { beforeAll, expect, test } from "vitest";
import { lensAnswer } from "./answer.ts";
import { barriers, COLOURS } from "./barriers.ts";
import { console_, editor, openConsole, query, run, tab, write } from "./console-page.ts";
import { eventually } from "./eventually.ts";
import { openExplorer } from "./explorer-page.ts";
import { pageFaults } from "./page-faults.ts";
import { queriesTaken } from "./queries-taken.ts";

const PHONE = { width: 390, height: 844 };
/** Where it stops, time enough to stop it before. */
const LONG = "UNWIND range(1, 2000000000) AS x RETURN count(x) AS n";

beforeAll(queriesTaken);

test("a key opens it with the Cypher of what is drawn, which draws the same again", async () => {
  const page = await openExplorer();
  await page.keyboard.press("c");
  await eventually(() => editor(page).textContent()).toContain("// Cash cow + data + cloud");
  expect(new URL(page.url()).search).toBe("?query=");
  expect(await console_(page).getByLabel("$company").inputValue()).toBe("co:alibaba");
  await editor(page).press("Control+Enter");
  const { nodes, links } = await lensAnswer("formula");
  await console_(page).getByText(`${nodes.id.length} nodes and`).waitFor();
  await page.getByText("Your query", { exact: true }).waitFor({ state: "attached" });
  const status = page.getByRole("contentinfo");
  await status.getByText(`${nodes.id.length} of ${nodes.id.length} entities`).waitFor();
  await status.getByText(`${links.source.length} of`).waitFor();
  await status.getByRole("button", { name: "Back to the lens" }).click();
  await status.getByRole("button", { name: "Back to the lens" }).waitFor({ state: "detached" });
});

test("what is typed is completed from the database, run by key, and shown as a table that sorts and filters", async () => {
  const page = await openConsole("?query=");
  await write(page, "MATCH (c:Comp");
  const company = console_(page).getByRole("option", { name: "Company" });
  // The words of the database may come after the first letters; then one asks for them by key.
  await eventually(async () => {
    if (!(await company.isVisible())) await page.keyboard.press("Control+Space");
    return company.isVisible();
  }).toBe(true);
  await company.click();
  await eventually(() => editor(page).textContent()).toMatch(/c:Company/);
  await editor(page).locator(".word-label").hover();
  await console_(page)
    .getByText(/^\d+ nodes$/)
    .waitFor();
  await write(page, "RETURN substring('Qwen', ");
  await page
    .locator(".signature")
    .getByText(/^substring\(/)
    .waitFor();
  await write(page, "UNWIND [3, 1, 2] AS n RETURN n, 'row ' + n AS text");
  await page.keyboard.press("Control+Enter");
  await tab(page, "Table").and(page.locator("[aria-selected=true]")).waitFor();
  await console_(page)
    .getByText(/^3 rows in/)
    .waitFor();
  const first = async () => (await console_(page).locator("td").allInnerTexts()).filter((_, at) => at % 2 === 0);
  await eventually(first).toEqual(["3", "1", "2"]);
  await console_(page).getByRole("columnheader", { name: "n" }).getByRole("button").click();
  await eventually(
    async () =>
      (await first()).toSorted().join() === (await first()).join() ||
      (await first()).toSorted().toReversed().join() === (await first()).join(),
  ).toBe(true);
  await console_(page).getByRole("searchbox", { name: "Filter the rows" }).fill("row 2");
  await eventually(first).toEqual(["2"]);
  await tab(page, "JSON").click();
  await console_(page).getByText('"text": "row 3"').waitFor();
});

test("a long query is cancelled at once, and the next one answers", async () => {
  const page = await openConsole(query(LONG));
  await run(page).click();
  await console_(page)
    .getByText(/^Running/)
    .waitFor();
  await console_(page).getByRole("button", { name: "Cancel" }).click();
  await console_(page)
    .getByText(/^Cancelled/)
    .waitFor();
  await write(page, "RETURN 42 AS answer");
  await page.keyboard.press("Control+Enter");
  await console_(page).getByRole("cell", { name: "42" }).waitFor();
});

test("a mistake is told with its place, marked in the text, and with a way out", async () => {
  const page = await openConsole(query("MATCH (n)\nRETRUN n"), { expectedErrors: /400/ });
  await run(page).click();
  const problem = console_(page).getByRole("alert");
  await problem.getByText(/^Line 2, column 1/).waitFor();
  await problem.getByText(/marked in the editor/).waitFor();
  await console_(page).locator(".cm-lintRange-error").waitFor();
});

test("a link shows its query and runs nothing before the click", async () => {
  const page = await openExplorer("", {});
  const asked: string[] = [];
  page.on("request", (request) => {
    if (request.url().endsWith("/api/query")) asked.push(request.postData() ?? "");
  });
  await page.goto(`/${query("RETURN 1 AS one")}`);
  await console_(page)
    .getByText(/has not been run/)
    .waitFor();
  await eventually(() => editor(page).textContent()).toContain("RETURN 1 AS one");
  expect(asked.filter((body) => body.includes("AS one"))).toEqual([]);
  await run(page).click();
  await console_(page).getByRole("cell", { name: "1" }).waitFor();
  expect(asked.filter((body) => body.includes("AS one"))).toHaveLength(1);
});

test("the plan is a tree that marks what is costly", async () => {
  const page = await openConsole(query("MATCH (n) RETURN count(n.name) AS names"));
  await console_(page).getByRole("button", { name: "Profile" }).click();
  await console_(page)
    .getByText(/accesses to the store/)
    .waitFor();
  await console_(page)
    .getByText(/^\s*costly/)
    .first()
    .waitFor();
});

test("history, saved queries and samples are found by words and open without running", async () => {
  const page = await openConsole(query("RETURN 'needle' AS found"));
  await run(page).click();
  await console_(page)
    .getByText(/^1 row in/)
    .waitFor();
  await console_(page).getByRole("button", { name: "Save", exact: true }).click();
  await console_(page).getByRole("textbox", { name: "Name of the query" }).fill("My needle");
  await page.keyboard.press("Enter");
  await tab(page, "Queries").click();
  await console_(page).getByRole("searchbox", { name: "Search the queries" }).fill("needle");
  await console_(page).getByRole("region", { name: "Saved" }).getByText("My needle").waitFor();
  await console_(page).getByRole("region", { name: "History" }).getByRole("button").first().waitFor();
  expect(await console_(page).getByRole("region", { name: "Samples" }).count()).toBe(0);
  await console_(page).getByRole("searchbox", { name: "Search the queries" }).fill("who partners");
  await console_(page)
    .getByRole("button", { name: /^Who partners/ })
    .click();
  await eventually(() => editor(page).textContent()).toContain("PARTNERS_WITH");
});

test("the keyboard gets in and out, and moves the border", async () => {
  const page = await openConsole("?query=");
  await editor(page).focus();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  await eventually(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe("DIV");
  const border = page.getByRole("separator", { name: "Width of the console" });
  const before = Number(await border.getAttribute("aria-valuenow"));
  await border.press("ArrowRight");
  await eventually(async () => Number(await border.getAttribute("aria-valuenow"))).toBe(before + 32);
  await eventually(async () => Math.round((await console_(page).boundingBox())?.width ?? 0)).toBe(before + 32);
});

test("on a phone it is a sheet over everything, without a fault", async () => {
  const page = await openConsole("?query=", PHONE);
  const box = await console_(page).boundingBox();
  expect(box?.width).toBe(PHONE.width);
  expect(box?.height).toBeGreaterThan(PHONE.height - 80);
  expect(await pageFaults(page)).toEqual([]);
  await console_(page).getByRole("button", { name: "Close the console" }).click();
  await eventually(() => console_(page).count()).toBe(0);
  expect(new URL(page.url()).search).toBe("");
});

test("axe finds no barrier in it, light or dark", async () => {
  const page = await openConsole(query("MATCH (c:Company) RETURN c.name AS name, c LIMIT 20"));
  await run(page).click();
  await console_(page)
    .getByText(/^20 rows in/)
    .waitFor();
  for (const name of ["Queries", "Table", "JSON"]) {
    await tab(page, name).click();
    await page.emulateMedia({ colorScheme: "light" });
    expect(await barriers(page, { within: "#console" }), `${name}, light`).toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await barriers(page, { within: "#console", ...COLOURS }), `${name}, dark`).toEqual([]);
  }
});
