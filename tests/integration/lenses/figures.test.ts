import { afterAll, beforeAll, expect, test } from "vitest";
import { Figures, type FiguresQuery, MetricList } from "#contract/figures.ts";
import { type LoadedGraph, writtenGraph } from "#tests/support/loaded-graph.ts";

let loaded: LoadedGraph;
beforeAll(async () => {
  loaded = await writtenGraph();
});
afterAll(() => loaded.close());

async function ask(asked: FiguresQuery): Promise<Figures> {
  return Figures.parse(await loaded.graph.figures(asked));
}

test.each<[string, FiguresQuery]>([
  ["capital spending", { metric: "capex" }],
  ["cloud revenue", { metric: "revenue", form: "cloud" }],
  ["price changes", { metric: "price-change-ytd" }],
])("%s is answered as written down", async (name, asked) => {
  const file = `./answers/figures-${name.replaceAll(" ", "-")}.txt`;
  await expect(inWords(await ask(asked))).toMatchFileSnapshot(file);
});

test("every metric has figures, each of its own unit, and all that the facts count are listed", async () => {
  const { metrics, dataset } = MetricList.parse(await loaded.graph.metrics());
  const about = await loaded.graph.about();
  expect(dataset).toBe(about.dataset);
  expect(metrics.length).toBeGreaterThan(50);
  expect(metrics.length).toBeLessThanOrEqual(about.counts.metrics);
  const odd = [];
  for (const metric of metrics) {
    const { claims, figures } = await ask({ metric: metric.id });
    const stating = new Set(figures.map(({ claim }) => claim));
    const units = claims.filter(({ id }) => stating.has(id)).map(({ value }) => value?.unit);
    if (stating.size !== metric.figures || units.some((unit) => unit !== metric.unit)) odd.push(metric.id);
  }
  expect(odd).toEqual([]);
});

test("every figure has its claim and every claim its sources; rivals of a dispute come with it", async () => {
  const { figures, claims, disputes, sources } = await ask({ metric: "capex" });
  const known = new Set(claims.map(({ id }) => id));
  expect(figures.filter(({ claim }) => !known.has(claim))).toEqual([]);
  expect(disputes.length).toBeGreaterThan(0);
  expect(disputes.flatMap((dispute) => dispute.claims).filter((id) => !known.has(id))).toEqual([]);
  const named = new Set(sources.map(({ id }) => id));
  expect(
    claims.filter((claim) => claim.sources.length === 0 || claim.sources.some(({ id }) => !named.has(id))),
  ).toEqual([]);
});

test("rivals of one year are all there, the preferred one first, and no amount is changed", async () => {
  const { figures, claims, cnyPerUsd } = await ask({ metric: "capex", companies: "co:tencent" });
  const of2024 = figures
    .filter(({ start, end }) => start === "2024-01-01" && end === "2024-12-31")
    .map(({ claim }) => claims.find(({ id }) => id === claim));
  expect(of2024.map((claim) => [claim?.rank, claim?.value?.number, claim?.value?.currency])).toEqual([
    ["preferred", 76_760_000_000, "CNY"],
    ["normal", 62_927_000_000, "CNY"],
  ]);
  expect(cnyPerUsd).toBe(7.2);
});

test("a price and a business are their company's, an index is nobody's; a figure of two things comes once", async () => {
  const prices = await ask({ metric: "price-change-ytd" });
  const owners = new Map(prices.figures.map(({ about, owner }) => [about.id, owner.id]));
  expect(owners.get("mkt:alibaba-share-price")).toBe("co:alibaba");
  expect(owners.get("mkt:hang-seng")).toBe("mkt:hang-seng");
  const clouds = await ask({ metric: "revenue", form: "cloud", companies: "co:microsoft,co:alphabet" });
  expect([...new Set(clouds.figures.map(({ owner }) => owner.id))].sort()).toEqual(["co:alphabet", "co:microsoft"]);
  const { figures } = await ask({ metric: "capex" });
  expect(new Set(figures.map(({ claim }) => claim)).size).toBe(figures.length);
});

test("companies without a figure give none, and a metric that is not there is a problem", async () => {
  expect((await ask({ metric: "capex", companies: "co:deepseek" })).figures).toEqual([]);
  await expect(ask({ metric: "happiness" })).rejects.toMatchObject({ type: "unknown-metric" });
});

function inWords({ figures, claims, disputes, sources }: Figures): string {
  const lines = figures.map(({ claim: id, owner, about, start, end }) => {
    const claim = claims.find((known) => known.id === id);
    const said = claim?.sources.map((source) => sources.find((known) => known.id === source.id)?.publisher);
    const rivals = disputes.filter((dispute) => dispute.claims.includes(id)).map(({ kind }) => kind);
    const thing = about.id === owner.id ? "" : `, ${about.name}`;
    const standing = [claim?.status, claim?.rank, ...rivals].join(", ");
    return `${owner.name}${thing}: ${start} to ${end}, ${claim?.figure} (${standing}; ${said?.join(", ")})`;
  });
  return `${lines.join("\n")}\n`;
}
