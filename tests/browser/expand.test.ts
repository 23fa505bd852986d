import { expect, test } from "vitest";
import { call } from "#api/call.ts";
import { endpoints } from "#contract/endpoints.ts";
import { drawnLinks } from "#explorer/drawn-links.ts";
import { openPage } from "#tests/support/browser.ts";
import { productUrl } from "#tests/support/server.ts";
import { expandedBy } from "#view/expanded.ts";
import { parseView } from "#view/view-address.ts";
import { lensAnswer } from "./answer.ts";
import { canvasWords, watchCanvasWords } from "./canvas-words.ts";
import { eventually } from "./eventually.ts";
import { settle } from "./explorer-page.ts";
import { Picture } from "./picture.ts";
import { textOf } from "./rendered-text.ts";

const HUB = "co:alibaba";

async function neighboursOf(id: string) {
  return call(endpoints.neighbours, {}, { place: { id }, origin: await productUrl() });
}

test("an entity is expanded in the inspector and by a double click, kept by the address, and collapsed", async () => {
  const page = await openPage();
  await watchCanvasWords(page);
  await page.goto(`/?select=${HUB}`);
  await settle(page);
  const before = await lensAnswer("formula");
  const details = page.getByRole("complementary", { name: "Details" });
  const status = page.getByRole("contentinfo");
  const shown = (count: number) => status.getByText(new RegExp(`^${count} of \\d+ entities$`)).waitFor();
  await details.getByText(/^\d+ of \d+ links in the picture$/).waitFor();
  // The picture says how many links are left, and by type and direction the details say it before anything is fetched.
  const counts = await neighboursOf(HUB);
  const drawn = drawnLinks(before, HUB);
  await eventually(async () => (await canvasWords(page)).map(({ text }) => text)).toContain(
    `+${counts.links - drawn.links}`,
  );
  await details.getByText("Choose which links").click();
  const choice = details.getByRole("group", { name: /Links to follow/ });
  const told = counts.groups.map(
    ({ type, direction, links }) => `${drawn.byGroup.get(`${type}.${direction}`) ?? 0} of ${links}`,
  );
  await eventually(() => choice.locator(".row-note").allInnerTexts()).toEqual(told);
  expect(counts.groups.map(({ direction }) => direction)).toEqual(expect.arrayContaining(["in", "out"]));
  expect(new URL(page.url()).searchParams.has("expand")).toBe(false);
  await details.getByRole("button", { name: /^Expand: / }).click();

  // One step more than is drawn: the same picture as the address says, what was there in its place.
  const [first] = expandedBy([], HUB, drawnLinks(before, HUB).neighbours);
  const after = await lensAnswer("formula", { expand: `${HUB}~${first?.limit}` });
  await shown(after.nodes.id.length);
  const added = after.nodes.id.length - before.nodes.id.length;
  await page.getByText(new RegExp(`^${added} entit(y|ies) drawn in addition: `)).waitFor({ state: "attached" });
  expect(parseView(new URL(page.url()).search).expansions).toEqual([first]);
  const picture = await Picture.on(page, after);
  const newcomer = after.nodes.id.at(-1) ?? "";
  await picture.click(newcomer);
  await details.getByRole("heading", { level: 2, name: after.nodes.name.at(-1) ?? "" }).waitFor();

  // Table, Cypher, reload, back and forward.
  await page.keyboard.press("t");
  await page.getByRole("button", { name: `Entities · ${after.nodes.id.length}` }).waitFor();
  await page.keyboard.press("t");
  await page.reload();
  await settle(page);
  await shown(after.nodes.id.length);
  await page.goBack();
  await page.goBack();
  await shown(before.nodes.id.length);
  await page.goForward();
  await shown(after.nodes.id.length);

  // Twice on a shape that has more links than are drawn.
  const more = after.nodes.id.find(
    (id, row) => id !== HUB && (after.nodes.degree[row] ?? 0) > drawnLinks(after, id).links + 3,
  );
  const { x, y } = picture.placeOf(more ?? "");
  await page.mouse.dblclick(x, y);
  await eventually(() => parseView(new URL(page.url()).search).expansions.map(({ id }) => id)).toEqual([HUB, more]);
  // Whoever hears the page hears both, what was selected and what was drawn.
  const heard = () => textOf(page.locator("#live"));
  await eventually(heard).toMatch(/Selected: /);
  await eventually(heard).toMatch(/drawn in addition/);
  expect(await heard()).toMatch(/Selected: /);
  await details.getByRole("button", { name: "Collapse" }).waitFor();
  await details.getByRole("button", { name: "Collapse" }).click();
  await shown(after.nodes.id.length);

  // Chosen links, chosen number, chosen order; and the statement of all that.
  await details.getByText("Choose which links").click();
  await details
    .getByRole("group", { name: /Links to follow/ })
    .getByRole("checkbox")
    .first()
    .check();
  await details.getByLabel("Neighbours").fill("2");
  await details.getByLabel("Who comes first").selectOption("recency");
  await details.getByRole("button", { name: "Draw them" }).click();
  await eventually(() => parseView(new URL(page.url()).search).expansions.at(-1)).toMatchObject({
    id: more,
    limit: 2,
    rank: "recency",
  });
  await page.getByRole("button", { name: "Show Cypher" }).click();
  await page.getByLabel("$rank2").waitFor();
  expect(await page.getByLabel("$id1", { exact: true }).inputValue()).toBe(HUB);
});
