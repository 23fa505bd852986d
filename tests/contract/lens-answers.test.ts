import { expect, test } from "vitest";
import { lensEndpoint, lensIds } from "#contract/endpoints.ts";
import type { LensDescription } from "#contract/lens.ts";
import { lenses } from "#contract/lenses.gen.ts";
import type { Graph } from "#graph/graph.ts";
import { Problem } from "#server/problem.ts";
import { LateGraph } from "#server/startup-graph.ts";
import { serveApp } from "#tests/support/app.ts";
import { fakeGraph, subgraph } from "./fake-graph.ts";
import { expectProblem } from "./problem-answer.ts";

/** A graph whose facts and health a test changes, with a clock it turns and a count of what was asked. */
function watchedGraph() {
  const state = { dataset: "facts-1", down: false, ms: 0, lensQueries: 0, readyQueries: 0 };
  const whole = fakeGraph();
  const answer = <Answer>(value: Answer) =>
    state.down ? Promise.reject(new Problem("graph-unavailable", "Nobody answers.")) : Promise.resolve(value);
  const graph: Graph = {
    ...whole,
    ready: async () => {
      state.readyQueries += 1;
      return answer({ ...(await whole.ready()), dataset: state.dataset });
    },
    lens: () => {
      state.lensQueries += 1;
      return answer({ ...subgraph, dataset: state.dataset });
    },
  };
  return { state, graph, now: () => state.ms };
}

const someLens = lensIds.slice(0, 1).map((id) => lensEndpoint(id).path);

test.for(someLens)("%s: asked again it costs no query, and none of a client that has it", async (path) => {
  const { state, graph, now } = watchedGraph();
  const get = await serveApp(graph, { now });
  const first = await get(path);
  const tag = first.headers.get("etag") ?? "";
  expect(tag).toMatch(/^W\/"[\w-]{43}"$/);
  const second = await get(path);
  expect(await second.json()).toEqual(await first.json());
  const third = await get(path, { headers: { "if-none-match": tag } });
  expect([third.status, await third.text(), third.headers.get("etag")]).toEqual([304, "", tag]);
  expect(third.headers.get("x-request-id")).not.toBeNull();
  expect(state).toMatchObject({ lensQueries: 1, readyQueries: 1 });
});

test.for(someLens)(
  "%s: a client that has it is told so without the query, even by a server that never answered it",
  async (path) => {
    const before = watchedGraph();
    const tag = (await (await serveApp(before.graph))(path)).headers.get("etag") ?? "";
    const after = watchedGraph();
    const response = await (await serveApp(after.graph))(path, { headers: { "if-none-match": `"other", ${tag}` } });
    expect(response.status).toBe(304);
    expect(after.state).toMatchObject({ lensQueries: 0, readyQueries: 1 });
  },
);

test.for(someLens)("%s: other facts, another revision or other parameters are another answer", async (path) => {
  const { state, graph, now } = watchedGraph();
  const get = await serveApp(graph, { now });
  const tagOf = async (address: string) => (await get(address)).headers.get("etag");
  const tags = [await tagOf(path), await tagOf(`${path}?frame=tall`)];
  state.dataset = "facts-2";
  expect(await tagOf(path)).toBe(tags[0]);
  state.ms += 5001;
  tags.push(await tagOf(path));
  const revised = await serveApp(graph, { now, revision: "r2" });
  tags.push((await revised(path)).headers.get("etag"));
  expect(new Set(tags).size).toBe(4);
});

test("the order of parameters and the writing out of defaults change nothing", async () => {
  for (const id of lensIds) {
    const { params }: LensDescription = lenses[id];
    const { path } = lensEndpoint(id);
    const said = [...Object.entries(params).map(([name, param]) => [name, String(param.default)]), ["frame", "wide"]];
    const { state, graph, now } = watchedGraph();
    const get = await serveApp(graph, { now });
    const tags = [];
    for (const pairs of [[], said, said.toReversed()]) {
      tags.push((await get(`${path}?${new URLSearchParams(pairs)}`)).headers.get("etag"));
    }
    expect(new Set(tags).size).toBe(1);
    expect(state.lensQueries).toBe(1);
  }
});

test.for(someLens)(
  "%s: while the database is down, what was answered before is given as stale, and the rest refused",
  async (path) => {
    const { state, graph, now } = watchedGraph();
    const get = await serveApp(graph, { now });
    const first = await get(path);
    const kept = await first.json();
    state.down = true;
    state.ms += 5001;
    const stale = await get(path);
    expect([stale.status, stale.headers.get("x-atlas-stale")]).toEqual([200, "silent"]);
    expect(await stale.json()).toEqual(kept);
    const asked = { headers: { "If-None-Match": first.headers.get("etag") ?? "" } };
    const again = await get(path, asked);
    expect([again.status, again.headers.get("cache-control")], "no browser keeps the mark").toEqual([200, "no-store"]);
    const unkept = await get(`${path}?frame=tall`);
    expect(unkept.headers.get("x-atlas-stale")).toBeNull();
    await expectProblem(unkept, "graph-unavailable");
    expect(state).toMatchObject({ lensQueries: 1, readyQueries: 3 });
    await get(path);
    expect(state).toMatchObject({ lensQueries: 1, readyQueries: 3 });
    state.down = false;
    state.ms += 5001;
    const fresh = await get(path);
    expect([fresh.status, fresh.headers.get("x-atlas-stale")]).toEqual([200, null]);
  },
);

test.for(someLens)(
  "%s: a database that thinks for too long is not waited for where an answer is kept",
  async (path) => {
    const { state, graph, now } = watchedGraph();
    let ready = graph.ready;
    const get = await serveApp({ ...graph, ready: () => ready() }, { now, pause: async () => undefined });
    expect((await get(path)).headers.get("x-atlas-stale")).toBeNull();
    ready = () => new Promise(() => undefined);
    state.ms += 5001;
    for (let turn = 0; turn < 2; turn += 1) {
      const response = await get(path);
      expect([response.status, response.headers.get("x-atlas-stale")]).toEqual([200, "silent"]);
    }
  },
);

test.for(someLens)("%s: a failure is not kept", async (path) => {
  const { state, graph, now } = watchedGraph();
  let failures = 1;
  const get = await serveApp(
    {
      ...graph,
      lens: (...asked) =>
        failures-- > 0 ? Promise.reject(new Problem("graph-timeout", "Slow.")) : graph.lens(...asked),
    },
    { now },
  );
  const failed = await get(path);
  expect(failed.headers.get("etag")).toBeNull();
  await expectProblem(failed, "graph-timeout");
  expect((await get(path)).status).toBe(200);
  expect(state.lensQueries).toBe(1);
});

test("the list of lenses is what the files say of themselves", async () => {
  const get = await serveApp(fakeGraph());
  const listed = (await (await get("/api/lenses")).json()) as readonly LensDescription[];
  expect(listed.map(({ id }) => id)).toEqual(lensIds);
  expect(listed).toEqual(Object.values(lenses));
});

test("while the atlas starts, what an earlier process kept is given as stale; once the facts are known to be the same it is fresh", async () => {
  const { state, graph, now } = watchedGraph();
  const path = "/api/lenses/formula";
  const kept = new Map<string, string>();
  let dataset: string | undefined;
  const keep = (answer: { tag: string; text: string; dataset: string }) => {
    kept.set(answer.tag, answer.text);
    dataset = answer.dataset;
  };
  await (await serveApp(graph, { now, shelf: { dataset, texts: kept, keep } }))(path);
  expect([state.lensQueries, kept.size]).toEqual([1, 1]);
  const late = new LateGraph(() => "Neo4j");
  const get = await serveApp(late, { now, shelf: { dataset, texts: kept, keep } });
  const early = await get(path);
  expect([early.status, early.headers.get("x-atlas-stale")]).toEqual([200, "starting"]);
  expect(JSON.stringify(await early.json())).toBe([...kept.values()][0]);
  await expectProblem(await get("/api/lenses/market"), "starting");
  late.open(graph);
  state.ms += 5001;
  const fresh = await get(path);
  expect([fresh.status, fresh.headers.get("x-atlas-stale")]).toEqual([200, null]);
  expect(fresh.headers.get("etag")).toBe([...kept.keys()][0]);
  expect(state.lensQueries, "no query was needed").toBe(1);
});
