import { expect, test } from "vitest";
import { FormulaMatrix, type FormulaQuery } from "#contract/formula-matrix.ts";
import { THRESHOLDS, thresholdNames } from "#contract/thresholds.ts";
import { Problem } from "#server/problem.ts";
import { serveApp } from "#tests/support/app.ts";
import { fakeGraph, matrix } from "./fake-graph.ts";
import { expectProblem } from "./problem-answer.ts";

/** A graph that writes down by what thresholds it was asked. */
function watchedGraph() {
  const asked: FormulaQuery[] = [];
  const graph = fakeGraph({
    formula: async (query) => {
      asked.push(query);
      return matrix;
    },
  });
  return { graph, asked };
}

test("thresholds arrive as numbers, and those that are left out are left to the rules", async () => {
  const { graph, asked } = watchedGraph();
  const get = await serveApp(graph);
  expect(FormulaMatrix.parse(await (await get("/api/formula?cover=1.5&cloudUsd=2e9")).json())).toEqual(matrix);
  await get("/api/formula");
  expect(asked).toEqual([{ cover: 1.5, cloudUsd: 2_000_000_000 }, {}]);
});

test("asked again with the same thresholds in any order it costs no query; with others it does", async () => {
  const { graph, asked } = watchedGraph();
  const get = await serveApp(graph);
  const first = await get("/api/formula?cover=2&users=500000000");
  const again = await get("/api/formula?users=500000000&cover=2", {
    headers: { "if-none-match": first.headers.get("etag") ?? "" },
  });
  expect(again.status).toBe(304);
  expect(asked).toHaveLength(1);
  const other = await get("/api/formula?cover=3&users=500000000");
  expect(other.headers.get("etag")).not.toBe(first.headers.get("etag"));
  expect(asked).toHaveLength(2);
});

test("a kept matrix is given as stale while the database is away", async () => {
  const state = { down: false, ms: 0 };
  const away = () => Promise.reject(new Problem("graph-unavailable", "Nobody answers."));
  const whole = fakeGraph();
  const graph = fakeGraph({
    ready: () => (state.down ? away() : whole.ready()),
    formula: () => (state.down ? away() : whole.formula({})),
  });
  const get = await serveApp(graph, { now: () => state.ms });
  await get("/api/formula?cover=2");
  Object.assign(state, { down: true, ms: 60_000 });
  const kept = await get("/api/formula?cover=2");
  expect([kept.status, kept.headers.get("x-atlas-stale")]).toEqual([200, "silent"]);
  await expectProblem(await get("/api/formula?cover=4"), "graph-unavailable");
});

test.for(thresholdNames)("%s out of its range is refused", async (name) => {
  const get = await serveApp(fakeGraph());
  const { min, max } = THRESHOLDS[name];
  for (const value of [min / 2, max * 2, "many", ""]) {
    const { errors } = await expectProblem(await get(`/api/formula?${name}=${value}`), "invalid-request");
    expect(errors?.map(({ pointer }) => pointer)).toEqual([`#/query/${name}`]);
  }
});

test("claims are asked for by ids with commas between them, and nothing else", async () => {
  const asked: (readonly string[])[] = [];
  const graph = fakeGraph({
    claims: async (ids) => {
      asked.push(ids);
      return { claims: [], sources: [] };
    },
  });
  const get = await serveApp(graph);
  expect((await get("/api/claims?ids=clm:0123456789ab,clm:ba9876543210")).status).toBe(200);
  expect(asked).toEqual([["clm:0123456789ab", "clm:ba9876543210"]]);
  for (const ids of ["", "co:alibaba", "clm:0123456789ab,", "clm:0123"]) {
    await expectProblem(await get(`/api/claims?ids=${ids}`), "invalid-request");
  }
});
