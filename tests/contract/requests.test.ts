import { once } from "node:events";
import { request as rawRequest } from "node:http";
import fc from "fast-check";
import { expect, test } from "vitest";
import { allEndpoints, lensEndpoint, lensIds } from "#contract/endpoints.ts";
import type { LensDescription } from "#contract/lens.ts";
import { lenses } from "#contract/lenses.gen.ts";
import { openapiParameters } from "#contract/openapi-parameters.ts";
import type { Graph } from "#graph/graph.ts";
import { type Get, serveApp } from "#tests/support/app.ts";
import { fakeGraph } from "./fake-graph.ts";
import { expectProblem } from "./problem-answer.ts";

const runs = { numRuns: 40, seed: 4177 };

async function faultsOf(get: Get, address: string): Promise<readonly string[]> {
  const { errors = [] } = await expectProblem(await get(address), "invalid-request");
  return errors.map(({ pointer }) => pointer);
}

function asPointer(name: string): string {
  return `#/query/${encodeURIComponent(name.replaceAll("~", "~0").replaceAll("/", "~1"))}`;
}

test("any name that is not a parameter is refused and pointed at, on every endpoint", async () => {
  const get = await serveApp(fakeGraph());
  const names = fc.oneof(
    fc.string({ minLength: 1, maxLength: 12, unit: "grapheme" }),
    fc.constantFrom("__proto__", "constructor", "toString", "a/b", "a~b", "q[]", "帧"),
  );
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...allEndpoints()), names, async (endpoint, name) => {
      fc.pre(!openapiParameters(endpoint).some((parameter) => parameter.name === name));
      const address = `${endpoint.example}${endpoint.example.includes("?") ? "&" : "?"}${new URLSearchParams([[name, "1"]])}`;
      expect(await faultsOf(get, address)).toEqual([asPointer(name)]);
    }),
    runs,
  );
});

test("any limit outside 1..50 is refused by the search, and the refusal points at it", async () => {
  const get = await serveApp(fakeGraph());
  const outside = fc.oneof(
    fc.integer({ max: 0 }),
    fc.integer({ min: 51 }),
    fc.double({ min: 1, max: 50, noInteger: true }),
    fc.constantFrom("many", "NaN", "Infinity", "1,2", "--1"),
  );
  await fc.assert(
    fc.asyncProperty(outside, async (limit) => {
      expect(await faultsOf(get, `/api/search?q=qwen&limit=${limit}`)).toEqual(["#/query/limit"]);
    }),
    runs,
  );
});

test("every fault of a request is told at once", async () => {
  const get = await serveApp(fakeGraph());
  const faults = await faultsOf(get, "/api/search?q=&limit=0&limit=1&sort=name&order=up");
  expect(faults.toSorted()).toEqual(["#/query/limit", "#/query/limit", "#/query/order", "#/query/q", "#/query/sort"]);
  const { detail } = await expectProblem(await get("/api/search"), "invalid-request");
  expect(detail).toContain("#/query/q: Required.");
});

test("a parameter given twice is refused, not chosen from", async () => {
  const get = await serveApp(fakeGraph());
  expect(await faultsOf(get, "/api/search?q=a&q=b")).toEqual(["#/query/q"]);
});

test.for(lensIds)("lens %s refuses what its parameters do not allow", async (id) => {
  const get = await serveApp(fakeGraph());
  const { params }: LensDescription = lenses[id];
  for (const [name, param] of [...Object.entries(params), ["frame", { type: "enum" }] as const]) {
    const wrong = param.type === "int" ? [param.min - 1, param.max + 1, "some", 1.5] : ["NOT ALLOWED!"];
    for (const value of wrong) {
      expect(await faultsOf(get, `${lensEndpoint(id).path}?${new URLSearchParams({ [name]: String(value) })}`)).toEqual(
        [asPointer(name)],
      );
    }
  }
});

test.for(lensIds)("lens %s hands on its declared defaults", async (id) => {
  const asked: unknown[] = [];
  const graph = fakeGraph();
  const get = await serveApp({
    ...graph,
    lens: (...question) => {
      asked.push(question.slice(0, 2));
      return graph.lens(...question);
    },
  });
  expect((await get(lensEndpoint(id).path)).status).toBe(200);
  const { params }: LensDescription = lenses[id];
  const defaults = Object.fromEntries(Object.entries(params).map(([name, param]) => [name, param.default]));
  expect(asked).toEqual([[id, { ...defaults, frame: "wide" }]]);
});

test("a body is refused", async () => {
  const get = await serveApp(fakeGraph());
  const status = await new Promise<number>((resolve, reject) => {
    const sent = rawRequest(
      `${get.origin}/api/search?q=qwen`,
      { method: "GET", headers: { "content-length": 2 } },
      (answer) => {
        answer.resume();
        resolve(answer.statusCode ?? 0);
      },
    );
    sent.once("error", reject);
    sent.end("{}");
  });
  expect(status).toBe(400);
});

test("an id with a slash is one id, written raw or encoded", async () => {
  const asked: string[] = [];
  const graph = fakeGraph();
  const get = await serveApp({
    ...graph,
    entity: (id) => {
      asked.push(id);
      return graph.entity(id);
    },
  });
  for (const id of ["ini:alibaba/qwen", "ini:alibaba%2Fqwen", "ini%3Aalibaba%2fqwen"]) {
    expect((await get(`/api/entities/${id}`)).status).toBe(200);
  }
  expect(asked).toEqual(Array(3).fill("ini:alibaba/qwen"));
});

test("what cannot be an id is refused without asking the database", async () => {
  const get = await serveApp(fakeGraph({ entity: () => Promise.reject(new Error("must not be asked")) }));
  for (const id of ["Qwen", "ini:", "ini:%20", "a:b%00", `ini:${"a".repeat(300)}`]) {
    expect(await faultsOf(get, `/api/entities/${id}`)).toContain("#/path/id");
  }
});

test("an address that cannot be decoded is refused as such", async () => {
  const get = await serveApp(fakeGraph());
  expect(await faultsOf(get, "/api/entities/ini:%zz")).toEqual(["#/path"]);
});

test("a client that goes away stops the question", async () => {
  const events = new EventTarget();
  const [asked, gone] = [once(events, "asked"), once(events, "gone")];
  const search: Graph["search"] = (_query, signal) =>
    new Promise((_resolve, reject) => {
      signal?.addEventListener("abort", () => {
        events.dispatchEvent(new Event("gone"));
        reject(signal.reason);
      });
      events.dispatchEvent(new Event("asked"));
    });
  const get = await serveApp(fakeGraph({ search }));
  const leaving = new AbortController();
  const answer = get("/api/search?q=qwen", { signal: leaving.signal });
  await asked;
  leaving.abort();
  await expect(answer).rejects.toThrow();
  await gone;
});
