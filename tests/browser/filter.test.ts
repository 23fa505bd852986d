import { beforeAll, expect, test } from "vitest";
import { call } from "#api/call.ts";
import { mix } from "#contract/colour.ts";
import { endpoints } from "#contract/endpoints.ts";
import { PALETTES } from "#contract/palette.ts";
import type { Subgraph } from "#contract/subgraph.ts";
import { termWords } from "#explorer/filter-words.ts";
import { openPage } from "#tests/support/browser.ts";
import { productUrl } from "#tests/support/server.ts";
import { dateWords } from "#view/date-words.ts";
import { isoDay } from "#view/day.ts";
import { type EvidenceIndex, indexEvidence } from "#view/evidence-index.ts";
import { termCounts } from "#view/facet-counts.ts";
import { readFilters } from "#view/filter-text.ts";
import { claimDays, claimsBehind, standingOn } from "#view/timeline.ts";
import { viewFilter, visibleRows } from "#view/visible-rows.ts";
import { lensAnswer } from "./answer.ts";
import { eventually } from "./eventually.ts";
import { openExplorer, settle } from "./explorer-page.ts";
import { Picture } from "./picture.ts";
import { textOf } from "./rendered-text.ts";

const { slate, paper } = PALETTES.light;
const QWEN = "ini:alibaba/qwen";
let answer: Subgraph;
let evidence: EvidenceIndex;
beforeAll(async () => {
  answer = await lensAnswer("formula");
  evidence = indexEvidence(await call(endpoints.evidence, {}, { origin: await productUrl() }));
});

function filtered(said: string, day?: string) {
  const none = { hiddenKinds: [], hiddenFlows: [], hideHedged: false, hideDisputed: false };
  return viewFilter({ ...none, filters: readFilters(said), day }, evidence);
}

test("links are filtered by confidence, source, type, kind of claim and date; counts follow, chips take it back, and the address holds it", async () => {
  const page = await openExplorer();
  const status = page.getByRole("contentinfo");
  const left = (said: string, day?: string) =>
    eventually(() => textOf(status)).toContain(
      `${visibleRows(answer, filtered(said, day)).links.length} of ${answer.shown.links.total} links`,
    );
  const panel = page.locator("#filters");
  await panel.locator("summary").click();
  const confidence = panel.getByRole("region", { name: "Confidence" });
  await confidence.getByRole("button", { name: "Only low confidence" }).click();
  await left("confidence~low");
  // The other facets count what is left.
  const [first] = termCounts(answer, filtered("confidence~low"), "source");
  const source = panel.getByRole("region", { name: "Source" });
  await source.getByRole("button", { name: `${first?.term} ${first?.count}`, exact: true }).click();
  await left(`confidence~low,!source~${first?.term}`);
  const chips = page.getByRole("region", { name: "Left out" });
  await chips.getByRole("button", { name: `Show ${first?.term} again` }).click();
  await chips.getByRole("button", { name: "Take away: all but low confidence" }).click();
  await left("");
  // By what a link says, and by what sort of claim says it: the commonest of each.
  for (const [facet, name] of [
    ["type", "Link type"],
    ["said", "Kind of claim"],
  ] as const) {
    const [commonest] = termCounts(answer, filtered(""), facet);
    const words = termWords(facet, commonest?.term ?? "", answer.types);
    const row = panel
      .getByRole("region", { name })
      .getByRole("button", { name: `${words} ${commonest?.count}`, exact: true });
    await row.click();
    await left(`!${facet}~${commonest?.term}`);
    await chips.getByRole("button", { name: `Show ${words} again` }).click();
    await left("");
    await panel
      .getByRole("region", { name })
      .getByRole("button", { name: `Only ${words}` })
      .click();
    await left(`${facet}~${commonest?.term}`);
    await chips.getByRole("button").click();
    await left("");
  }
  // By hand and by keyboard: a handle of the range.
  await panel.getByRole("slider", { name: "Date of claims, from" }).press("ArrowRight");
  await eventually(() => chips.getByRole("button").count()).toBe(1);
  const said = new URL(page.url()).searchParams.get("filter") ?? "";
  expect(said).toMatch(/^date~\d{4}-\d{2}-01~$/);
  await left(said);
  await page.reload();
  await settle(page);
  await left(said);
  await chips.getByRole("button").click();
  await left("");
  await panel.locator("summary").click();
  await panel.getByRole("slider", { name: "Links of an entity, from" }).press("ArrowRight");
  await eventually(() => new URL(page.url()).searchParams.get("filter")).toMatch(/^links~\d+~$/);
  await left(new URL(page.url()).searchParams.get("filter") ?? "");
  await chips.getByRole("button").click();
  await panel.locator("summary").click();

  // What is left out stays there, pale, where one would rather have it so.
  const picture = await Picture.on(page, answer);
  await page
    .getByRole("region", { name: "In this picture" })
    .getByRole("button", { name: /^Initiatives/ })
    .click();
  await eventually(() => picture.inkAt(QWEN, slate)).toBeLessThan(20);
  await panel.locator("summary").click();
  await panel.getByLabel("dimmed").check();
  await eventually(() => picture.inkAt(QWEN, mix(slate, paper, 0.78))).toBeGreaterThan(500);
  expect(new URL(page.url()).search).toBe("?hide=initiative&dim=1");

  // Time goes by itself where less motion is asked for as well, only calmly.
  await page.getByRole("contentinfo").getByRole("button", { name: "Time" }).click();
  const time = page.getByRole("region", { name: "Time" });
  await time.getByRole("button", { name: "Play" }).click();
  const day = time.getByRole("slider", { name: "Day" });
  await eventually(() => day.inputValue().then(Number)).toBeGreaterThan(0);
  await time.getByRole("button", { name: "Pause" }).click();
});

test("through time: what was announced, believed and superseded by a day, by hand and by itself", async () => {
  const claims = claimsBehind(answer, evidence);
  const days = claimDays(claims).map(({ day }) => day);
  const page = await openExplorer("", { reducedMotion: "no-preference" });
  await page.keyboard.press("T");
  const time = page.getByRole("region", { name: "Time" });
  const slider = time.getByRole("slider", { name: "Day" });
  await slider.waitFor();
  const stands = async (place: number) => {
    const day = days.at(place) ?? 0;
    const { announced, believed, superseded } = standingOn(claims, day);
    await eventually(() => textOf(time)).toContain(dateWords(isoDay(day)));
    await eventually(() => textOf(time)).toContain(
      `${announced} announced, ${believed} believed, ${superseded} superseded`,
    );
    const { nodes } = visibleRows(answer, filtered("", isoDay(day)));
    await eventually(() => textOf(page.getByRole("contentinfo"))).toContain(`${nodes.length} of `);
  };
  await stands(-1);
  const picture = await Picture.on(page, answer);
  await eventually(() => picture.inkAt(QWEN, slate)).toBeGreaterThan(500);
  await slider.press("Home");
  await stands(0);
  await eventually(() => picture.inkAt(QWEN, slate)).toBeLessThan(20);
  const search = new URL(page.url()).search;
  expect(search).toBe(`?day=${isoDay(days[0] ?? 0)}`);

  // It goes on by itself, and stands still when it is told to.
  await time.getByRole("button", { name: "Play" }).click();
  await eventually(() => slider.inputValue().then(Number)).toBeGreaterThan(1);
  await time.getByRole("button", { name: "Pause" }).click();
  await stands(Number(await slider.inputValue()));
  await time.getByRole("button", { name: "Close the time" }).click();
  await eventually(() => new URL(page.url()).search).toBe("");

  // The frame and the picture without a browser show the same day.
  expect(await (await fetch(`${await productUrl()}/picture.svg`)).text()).toContain(">Qwen programme<");
  expect(await (await fetch(`${await productUrl()}/picture.svg${search}`)).text()).not.toContain(">Qwen programme<");
  const frame = await openPage();
  await frame.goto(`/embed${search}`);
  await frame.getByText("Drawing the picture …").waitFor({ state: "hidden" });
  const framed = await Picture.on(frame, answer);
  await eventually(() => framed.inkedShare(paper)).toBeGreaterThan(0.001);
  expect(await framed.inkAt(QWEN, slate)).toBeLessThan(20);
});
