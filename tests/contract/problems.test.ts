import { expect, test } from "vitest";
import { lensIds } from "#contract/endpoints.ts";
import { PROBLEMS, problemTypes } from "#contract/problem.ts";
import { createLog } from "#server/log.ts";
import { serveApp } from "#tests/support/app.ts";
import { failingGraph, fakeGraph } from "./fake-graph.ts";
import { expectProblem } from "./problem-answer.ts";

test.for([
  "/api/nothing",
  "/api/entities",
  "/api/entities/",
  "/api/lenses/a/b",
  "/assets/gone.js",
  "/problems/unheard-of",
  "/mark.png",
])("nothing is at %s", async (path) => {
  const get = await serveApp(fakeGraph());
  const { detail } = await expectProblem(await get(path), "not-found");
  expect(detail).not.toBe("");
});

test("a lens that is not there is told apart from an address that is not there", async () => {
  const get = await serveApp(fakeGraph());
  const { detail } = await expectProblem(await get("/api/lenses/unheard-of"), "unknown-lens");
  for (const id of lensIds) expect(detail).toContain(id);
});

test("a story that is not there is told apart from an address that is not there", async () => {
  const get = await serveApp(fakeGraph());
  const { detail } = await expectProblem(await get("/api/stories/unheard-of"), "unknown-story");
  expect(detail).toContain("the-argument");
});

test.for(["/", "/embed", "/api", "/problems/internal"])("%s takes no other method", async (path) => {
  const get = await serveApp(fakeGraph());
  const response = await get(path, { method: "POST", body: "x" });
  expect(response.headers.get("allow")).toBe("GET, HEAD");
  await expectProblem(response, "method-not-allowed");
});

test("a problem asked for with HEAD has the status and no body", async () => {
  const get = await serveApp(fakeGraph());
  const response = await get("/api/nothing", { method: "HEAD" });
  expect([response.status, await response.text()]).toEqual([404, ""]);
});

test("requests have ids of their own, whatever the client sends", async () => {
  const get = await serveApp(fakeGraph());
  const ids = [];
  for (let turn = 0; turn < 3; turn += 1) {
    const response = await get("/api/health", { headers: { "x-request-id": "mine" } });
    ids.push(response.headers.get("x-request-id"));
  }
  expect(new Set(ids).size).toBe(3);
  expect(ids).not.toContain("mine");
});

test.for(problemTypes)("/problems/%s is a page that says what it means", async (type) => {
  const get = await serveApp(fakeGraph());
  const response = await get(`/problems/${type}`);
  expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
  expect(await response.text()).toContain(PROBLEMS[type].title);
});

test("a fault of ours is in the log under the request's id, and nothing of it in the answer", async () => {
  const lines: string[] = [];
  const log = createLog({ level: "info", secrets: ["hunter2-password"], to: { write: (line) => lines.push(line) } });
  const cause = new Error("neo4j://someone:hunter2-password@db:7687 refused hunter2-password");
  const get = await serveApp(failingGraph(cause), { log });
  const response = await get("/api/schema", { headers: { authorization: "Bearer abc.def" } });
  const id = response.headers.get("x-request-id");
  const { detail } = await expectProblem(response, "internal");
  expect(detail).not.toContain("7687");
  const written = lines.join("");
  expect(written).toContain("refused [removed]");
  for (const secret of ["hunter2", "someone", "abc.def"]) expect(written).not.toContain(secret);
  const entries = lines.map((line) => JSON.parse(line));
  expect(entries).toContainEqual(expect.objectContaining({ level: "error", requestId: id, type: "internal" }));
});
