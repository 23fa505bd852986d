import type { Locator } from "playwright-core";
import { expect, test } from "vitest";
import type { EntityDetail } from "#contract/entity.ts";
import { PALETTES } from "#contract/palette.ts";
import { entityAnswer, lensAnswer } from "./answer.ts";
import { eventually } from "./eventually.ts";
import { openExplorer } from "./explorer-page.ts";
import { Picture } from "./picture.ts";
import { textOf } from "./rendered-text.ts";

const LEGS = { "Cash cow": "leg:cash-cow", Data: "leg:data", Cloud: "leg:cloud" } as const;
const WORDS = { met: "met", partly: "partly met", "not-met": "not met", unknown: "not said" } as const;

/** What the live assessments of a company say of each leg, in the words of the page. */
function verdicts({ claims }: EntityDetail): readonly string[] {
  return Object.values(LEGS).map((leg) => {
    const said = claims.filter(
      ({ verdict, objects, rank }) => verdict && rank !== "deprecated" && objects.some(({ id }) => id === leg),
    );
    return WORDS[(said.find(({ rank }) => rank === "preferred") ?? said[0])?.verdict ?? "unknown"];
  });
}

/** The verdicts of the table, leg by leg, of the company in a column. */
async function column(table: Locator, place: number): Promise<readonly string[]> {
  const rows = Object.keys(LEGS).map((leg) => table.getByRole("row", { name: leg }));
  return Promise.all(rows.map((row) => textOf(row.getByRole("cell").nth(place).getByRole("strong"))));
}

test("one click puts another company beside Alibaba, leg by leg, and one click takes it away", async () => {
  const page = await openExplorer();
  const before = await textOf(page.getByRole("contentinfo"));
  await page.getByRole("button", { name: "Alphabet", exact: true }).click();
  const table = page.getByRole("region", { name: "Comparison, leg by leg" }).getByRole("table");
  const answers = await Promise.all([entityAnswer("co:alibaba"), entityAnswer("co:alphabet")]);
  for (const [place, answer] of answers.entries()) {
    await table.getByRole("columnheader", { name: answer.name, exact: true }).waitFor();
    await eventually(() => column(table, place)).toEqual(verdicts(answer));
  }
  expect(await column(table, 0)).toEqual(["met", "met", "met"]);
  expect(await page.getByRole("figure").getByRole("application").count()).toBe(2);
  expect(new URL(page.url()).search).toBe("?compare=co:alphabet");
  await table.getByRole("button", { name: "Stop comparing" }).click();
  await table.waitFor({ state: "detached" });
  expect(new URL(page.url()).search).toBe("");
  await eventually(() => textOf(page.getByRole("contentinfo"))).toBe(before);
});

test("both pictures are drawn in the same frame and share the selection; a reload restores them", async () => {
  const page = await openExplorer("?compare=co:amazon");
  const query = { frame: "tall" } as const;
  const answers = await Promise.all([
    lensAnswer("formula", query),
    lensAnswer("formula", { ...query, company: "co:amazon" }),
  ]);
  const height = Math.max(...answers.map(({ arrangement }) => arrangement.height));
  await page.getByRole("figure", { name: "Alibaba 阿里巴巴" }).waitFor();
  await page.getByRole("figure", { name: /^Amazon/ }).waitFor();
  for (const [place, answer] of answers.entries()) {
    const picture = await Picture.on(page, answer, page, place, height);
    await eventually(() => picture.inkAt("leg:cloud", PALETTES.light.flows.computing)).toBeGreaterThan(80);
  }
  const pictures = await Promise.all(answers.map((answer, place) => Picture.on(page, answer, page, place, height)));
  for (const leg of Object.values(LEGS)) {
    const [one, other] = pictures.map((picture) => ({ ...picture.placeOf(leg), left: picture.area.x }));
    expect(Math.abs((one?.y ?? 0) - (other?.y ?? 99)), `${leg} is level`).toBeLessThan(8);
    const aside = (place: typeof one) => (place?.x ?? 0) - (place?.left ?? 0);
    expect(Math.abs(aside(one) - aside(other)), `${leg} stands as far to the right`).toBeLessThan(8);
  }
  await pictures[1]?.click("leg:data");
  const details = page.getByRole("complementary", { name: "Details" });
  await details.getByRole("heading", { level: 2, name: /^Data/ }).waitFor();
  const [first] = pictures;
  await eventually(() => first?.inkAt("leg:cloud", PALETTES.light.flows.computing)).toBeLessThan(20);
  await page.goBack();
  await details.getByRole("heading", { level: 2, name: "Where to begin" }).waitFor();
  await page.reload();
  await page.getByRole("figure", { name: /^Amazon/ }).waitFor();
  await page.getByRole("columnheader", { name: /^Amazon/ }).waitFor();
});

test("what nobody said is told as not said, not as a failure", async () => {
  const page = await openExplorer("?company=co:baidu&compare=co:jd");
  const table = page.getByRole("region", { name: "Comparison, leg by leg" }).getByRole("table");
  const answers = await Promise.all([entityAnswer("co:baidu"), entityAnswer("co:jd")]);
  for (const [place, answer] of answers.entries()) {
    await eventually(() => column(table, place)).toEqual(verdicts(answer));
  }
  expect(answers.flatMap(verdicts)).toContain("not said");
});

test("every other company can be chosen, and the inspector compares too", async () => {
  const [page, all] = [await openExplorer(), await lensAnswer("formula", { company: "all" })];
  const companies = all.nodes.name.filter(
    (_, row) => all.kinds[all.nodes.kind[row] ?? -1] === "company" && all.nodes.id[row] !== "co:alibaba",
  );
  await page.getByRole("button", { name: "another" }).click();
  const offered = page.getByRole("menu").getByRole("menuitem");
  // Without the one that stands beside “Compare with”, and with the way to any other view.
  await eventually(() => offered.count()).toBe(companies.length - 1 + 1);
  await page.getByRole("menuitem", { name: /^Meta/ }).click();
  await page.getByRole("columnheader", { name: /^Meta/ }).waitFor();
  await page.getByRole("button", { name: /^Meta.*Stop comparing/ }).click();
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").getByRole("combobox").fill("microsoft");
  await page
    .getByRole("option", { name: /^Microsoft/ })
    .first()
    .click();
  await page.getByRole("complementary", { name: "Details" }).getByRole("button", { name: "Compare" }).click();
  await page.getByRole("columnheader", { name: "Microsoft" }).waitFor();
});
