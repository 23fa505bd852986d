import { describe, expect, test } from "vitest";
import { allEndpoints, type Endpoint } from "#contract/endpoints.ts";
import { openapiParameters } from "#contract/openapi-parameters.ts";
import { type ProblemType, problemTypes } from "#contract/problem.ts";
import { Problem } from "#server/problem.ts";
import { startupDoor } from "#server/startup-door.ts";
import { StartupProgress } from "#server/startup-progress.ts";
import { serveApp, serveListener } from "#tests/support/app.ts";
import { failingGraph, fakeGraph } from "./fake-graph.ts";
import { expectProblem } from "./problem-answer.ts";

const endpoints = allEndpoints();
const declared = endpoints.flatMap((endpoint) =>
  endpoint.problems.map((type) => ({ endpoint, path: endpoint.path, type })),
);

/** How a problem that an endpoint may declare comes about; a type without a way here cannot be declared. */
const WAYS: Partial<Record<ProblemType, (endpoint: Endpoint) => Promise<Response>>> = {
  "invalid-request": async ({ example }) => (await serveApp(fakeGraph()))(withParameter(example, "nonsense=1")),
  "not-found": async () => (await serveApp(fakeGraph()))("/oembed?url=https://elsewhere.example/"),
  "unknown-lens": async () => (await serveApp(fakeGraph()))("/oembed?url=/%3Flens%3Dnowhere"),
  "oembed-format": async ({ example }) => (await serveApp(fakeGraph()))(withParameter(example, "format=xml")),
  "unknown-story": async ({ example }) => (await serveApp(fakeGraph(), { stories: [] }))(example),
  "unknown-entity": askOf(new Problem("unknown-entity", "There is no such entity.")),
  "unknown-metric": askOf(new Problem("unknown-metric", "There is no such metric.")),
  "graph-timeout": askOf(new Problem("graph-timeout", "The query was stopped.")),
  "graph-unavailable": askOf(new Problem("graph-unavailable", "Nobody answers.", { waitingFor: "Neo4j" })),
  internal: askOf(new Error("a fault of ours with a secret in it")),
  starting: async ({ example }) => {
    const door = startupDoor(new StartupProgress(() => 0), "1.2.3", () => 0);
    return (await serveListener(door.listener))(example);
  },
};

function askOf(failure: Error) {
  return async ({ example }: Endpoint) => (await serveApp(failingGraph(failure)))(example);
}

function withParameter(address: string, parameter: string): string {
  return `${address}${address.includes("?") ? "&" : "?"}${parameter}`;
}

describe.for(endpoints)("$path", (endpoint) => {
  test("answers what it declares", async () => {
    const get = await serveApp(fakeGraph());
    const response = await get(endpoint.example);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("application/json; charset=utf-8");
    expect(response.headers.get("cache-control")).toBe("no-cache");
    expect(response.headers.get("x-request-id")).toMatch(/^[\da-f-]{36}$/);
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
    const body = await response.json();
    expect(endpoint.answer.parse(body)).toEqual(body);
  });

  test("answers HEAD with the same headers and nothing else", async () => {
    const get = await serveApp(fakeGraph(), { now: () => 0 });
    const [head, whole] = await Promise.all([get(endpoint.example, { method: "HEAD" }), get(endpoint.example)]);
    expect(head.status).toBe(200);
    expect(await head.text()).toBe("");
    for (const name of ["content-type", "etag"]) expect(head.headers.get(name)).toBe(whole.headers.get(name));
  });

  test("refuses to be written to", async () => {
    const get = await serveApp(fakeGraph());
    for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
      const response = await get(endpoint.example, { method });
      expect(response.headers.get("allow")).toBe("GET, HEAD");
      await expectProblem(response, "method-not-allowed");
    }
    const options = await get(endpoint.example, { method: "OPTIONS" });
    expect([options.status, options.headers.get("allow")]).toEqual([204, "GET, HEAD"]);
  });

  test("says what each parameter means", () => {
    const mute = openapiParameters(endpoint).filter(({ description }) => description === "");
    expect(mute).toEqual([]);
  });

  test.for(["graph-timeout", "graph-unavailable", "unknown-entity", "starting"] as const)(
    "declares %s if it can end so",
    async (type) => {
      const get = await serveApp(failingGraph(new Problem(type, "As told.")));
      const response = await get(endpoint.example);
      if (response.status !== 200 && type !== "unknown-entity") expect(endpoint.problems).toContain(type);
    },
  );
});

test.for(declared)("$path can end in $type", async ({ endpoint, type }) => {
  const ask = WAYS[type];
  if (!ask) throw new Error(`Write down in this file how ${type} comes about.`);
  const { detail } = await expectProblem(await ask(endpoint), type);
  expect(detail).not.toContain("secret");
});

test("what passes by itself says when to ask again", async () => {
  for (const type of ["starting", "graph-unavailable"] as const) {
    const get = await serveApp(
      failingGraph(new Problem(type, "Not now.", { waitingFor: "Neo4j", retryAfterSeconds: 7 })),
    );
    const response = await get("/api/ready");
    expect(response.headers.get("retry-after")).toBe("7");
    expect(await expectProblem(response, type)).toMatchObject({ waitingFor: "Neo4j" });
  }
});

test("the examples and the paths are each other's", () => {
  for (const { path, example } of endpoints) {
    const pattern = path
      .replaceAll(/\{\+\w+\}/g, ".+")
      .replaceAll(/\{\w+\}/g, "[^/]+")
      .replaceAll(".json", "\\.json");
    expect(example.split("?")[0]).toMatch(new RegExp(`^${pattern}$`));
  }
  expect(new Set(endpoints.map(({ path }) => path)).size).toBe(endpoints.length);
});

test("every declared problem is of the closed set, and each once", () => {
  for (const { problems } of endpoints) {
    expect(problems.filter((type) => !problemTypes.includes(type))).toEqual([]);
    expect(new Set(problems).size).toBe(problems.length);
  }
});
