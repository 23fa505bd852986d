import { expect, test } from "vitest";
import { Figures, type FiguresQuery, MetricList } from "#contract/figures.ts";
import { serveApp } from "#tests/support/app.ts";
import { fakeGraph, figures } from "./fake-graph.ts";
import { expectProblem } from "./problem-answer.ts";

/** A graph that writes down what figures it was asked for. */
function watchedGraph() {
  const asked: FiguresQuery[] = [];
  const graph = fakeGraph({
    figures: async (query) => {
      asked.push(query);
      return figures;
    },
  });
  return { graph, asked };
}

test("capital spending of everybody is asked for where nothing is said", async () => {
  const { graph, asked } = watchedGraph();
  const get = await serveApp(graph);
  expect(Figures.parse(await (await get("/api/figures")).json())).toEqual(figures);
  await get("/api/figures?metric=revenue&form=cloud&kind=business&companies=co:alibaba,co:alphabet");
  expect(asked).toEqual([
    { metric: "capex" },
    { metric: "revenue", form: "cloud", kind: "business", companies: "co:alibaba,co:alphabet" },
  ]);
});

test("figures that the client has already cost no query and no body", async () => {
  const { graph, asked } = watchedGraph();
  const get = await serveApp(graph);
  const first = await get("/api/figures?metric=capex&companies=co:alibaba");
  const headers = { "if-none-match": first.headers.get("etag") ?? "" };
  expect((await get("/api/figures?companies=co:alibaba&metric=capex", { headers })).status).toBe(304);
  expect(asked).toHaveLength(1);
  expect((await get("/api/figures?metric=revenue", { headers })).status).toBe(200);
});

test("the list of metrics has a tag, too", async () => {
  const get = await serveApp(fakeGraph());
  const first = await get("/api/metrics");
  expect(MetricList.parse(await first.json()).metrics.map(({ id }) => id)).toEqual(["capex"]);
  const headers = { "if-none-match": first.headers.get("etag") ?? "" };
  expect((await get("/api/metrics", { headers })).status).toBe(304);
});

test.for([
  ["metric", "Capital spending"],
  ["companies", "alibaba"],
  ["companies", "co:alibaba,"],
  ["kind", "cloud"],
  ["form", "company"],
])("%s=%s is refused", async ([name, value]) => {
  const get = await serveApp(fakeGraph());
  const { errors } = await expectProblem(await get(`/api/figures?${name}=${value}`), "invalid-request");
  expect(errors?.map(({ pointer }) => pointer)).toEqual([`#/query/${name}`]);
});
