import { afterAll, beforeAll, expect, test } from "vitest";
import { About } from "#contract/about.ts";
import { ClaimList } from "#contract/entity.ts";
import { type Cell, FormulaMatrix, type FormulaQuery } from "#contract/formula-matrix.ts";
import { type LoadedGraph, writtenGraph } from "#tests/support/loaded-graph.ts";

let loaded: LoadedGraph;
beforeAll(async () => {
  loaded = await writtenGraph();
});
afterAll(() => loaded.close());

async function ask(thresholds: FormulaQuery = {}): Promise<FormulaMatrix> {
  return FormulaMatrix.parse(await loaded.graph.formula(thresholds));
}

async function cellOf(company: string, leg: string, thresholds: FormulaQuery = {}): Promise<Cell | undefined> {
  const { companies } = await ask(thresholds);
  return companies.find(({ id }) => id === `co:${company}`)?.cells.find((cell) => cell.leg === `leg:${leg}`);
}

test("the matrix answers as written down", async () => {
  await expect(inWords(await ask())).toMatchFileSnapshot("./answers/formula-matrix.txt");
});

test("at least fifteen companies, each with a cell for every leg in the order of the formula", async () => {
  const { companies, legs } = await ask();
  expect(legs.map(({ id }) => id)).toEqual(["leg:cash-cow", "leg:data", "leg:cloud"]);
  expect(companies.length).toBeGreaterThanOrEqual(15);
  for (const { id, cells } of companies)
    expect(
      cells.map(({ leg }) => leg),
      id,
    ).toEqual(legs.map((leg) => leg.id));
});

test("thresholds come from the rules unless they are given", async () => {
  const { thresholds, defaults } = await ask({ cover: 2 });
  expect(defaults).toEqual({ cover: 1, users: 300_000_000, cloudUsd: 1_000_000_000, cnyPerUsd: 7.2 });
  expect(thresholds).toEqual({ ...defaults, cover: 2 });
});

test.each([
  ["alibaba", "cash-cow", { cover: 1.6 }, "met"],
  ["alibaba", "cash-cow", { cover: 1.7 }, "not-met"],
  ["baidu", "data", { users: 700_000_000 }, "met"],
  ["baidu", "data", { users: 800_000_000 }, "not-met"],
  ["huawei", "cloud", { cloudUsd: 5_000_000_000 }, "met"],
  ["huawei", "cloud", { cloudUsd: 5_000_000_000, cnyPerUsd: 8 }, "not-met"],
])("%s, %s with %o is %s", async (company, leg, thresholds, verdict) => {
  expect((await cellOf(company, leg, thresholds))?.recomputed.verdict).toBe(verdict);
});

test("what is not known is unknown, and more than so many is no less than anything", async () => {
  expect((await cellOf("meta", "cloud"))?.recomputed).toEqual({ verdict: "unknown", yearly: false, inputs: [] });
  expect((await cellOf("jd", "data", { users: 600_000_000 }))?.recomputed.verdict).toBe("met");
  expect((await cellOf("jd", "data", { users: 800_000_000 }))?.recomputed.verdict).toBe("unknown");
});

test("a quarter that stands for a year is told", async () => {
  expect((await cellOf("baidu", "cloud"))?.recomputed).toMatchObject({ yearly: true, of: "revenue" });
  expect((await cellOf("alibaba", "cloud"))?.recomputed).toMatchObject({ yearly: false, of: "revenue" });
});

test("a disagreement is two known verdicts that differ", async () => {
  expect((await cellOf("amazon", "cash-cow"))?.disagrees).toBe(true);
  expect((await cellOf("alibaba", "cash-cow"))?.disagrees).toBe(false);
  expect((await cellOf("bytedance", "cloud"))?.disagrees).toBe(false);
});

test("every claim that a cell names can be asked for, and has a source", async () => {
  const { companies } = await ask();
  for (const { id, cells } of companies) {
    const ids = [...new Set(cells.flatMap(claimsOf))].sort();
    const { claims, sources } = ClaimList.parse(await loaded.graph.claims(ids));
    expect(
      claims.map((claim) => claim.id),
      id,
    ).toEqual(ids);
    const known = new Set(sources.map((source) => source.id));
    expect(claims.filter((claim) => !claim.sources.some((source) => known.has(source.id)))).toEqual([]);
  }
});

test("what the data are is told with counts, publishers and every dispute", async () => {
  const about = About.parse(await loaded.graph.about());
  const ready = await loaded.graph.ready();
  expect(about.counts).toMatchObject({ claims: ready.claims, sources: ready.sources, disputes: ready.disputes });
  expect(about.disputes).toHaveLength(ready.disputes);
  expect(about.publishers.reduce((sum, { sources }) => sum + sources, 0)).toBe(ready.sources);
  expect(about.statuses.reduce((sum, { claims }) => sum + claims, 0)).toBe(ready.claims);
});

function claimsOf({ article, reviewed, recomputed }: Cell): readonly string[] {
  return [
    ...(article ? [article.claim] : []),
    ...(reviewed ? [reviewed.claim, ...reviewed.basedOn, ...reviewed.against] : []),
    ...recomputed.inputs.map(({ claim }) => claim),
  ];
}

function inWords({ companies }: FormulaMatrix): string {
  const lines = companies.flatMap(({ name, cells }) =>
    cells.map(({ leg, article, reviewed, recomputed, disagrees }) => {
      const figures = recomputed.inputs.map(({ figure, period, about }) => `${about} ${figure} ${period}`);
      const numbers = [recomputed.verdict, ...figures, ...(recomputed.yearly ? ["a quarter four times"] : [])];
      const verdicts = `article ${article?.verdict}, review ${reviewed?.verdict}, numbers ${numbers.join("; ")}`;
      return `${name}, ${leg.slice("leg:".length)}: ${verdicts}${disagrees ? " – they disagree" : ""}`;
    }),
  );
  return `${lines.join("\n")}\n`;
}
