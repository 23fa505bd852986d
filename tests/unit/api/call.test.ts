import { expect, test } from "vitest";
import { call, fillPath } from "#api/call.ts";
import { ApiFailure, asFailure, NetworkFailure, UnreadableAnswer } from "#api/failure.ts";
import { endpoints } from "#contract/endpoints.ts";

const health = { status: "ok", version: "1.0.0", uptimeSeconds: 3 };
const answering =
  (body: unknown, status = 200) =>
  async () =>
    Response.json(body, { status });
const thrownBy = (asking: Promise<unknown>) =>
  asking.then(
    () => undefined,
    (fault: unknown) => fault,
  );

test("an answer is read by the contract", async () => {
  expect(await call(endpoints.health, {}, { fetch: answering(health) })).toEqual(health);
});

test("the address carries the query and the id with its slashes", async () => {
  const asked: string[] = [];
  const fetch = async (address: URL | RequestInfo) => {
    asked.push(String(address));
    return Response.json({ query: "云 & co", hits: [] });
  };
  await call(endpoints.search, { q: "云 & co", limit: 3 }, { fetch, origin: "https://atlas.example" });
  expect(asked).toEqual(["https://atlas.example/api/search?q=%E4%BA%91+%26+co&limit=3"]);
  expect(fillPath(endpoints.entity.path, { id: "ini:alibaba/qwen" })).toBe("/api/entities/ini%3Aalibaba/qwen");
  expect(fillPath("/api/lenses/{id}", { id: "a/b" })).toBe("/api/lenses/a%2Fb");
});

test("a problem becomes a typed failure", async () => {
  const problem = {
    type: "/problems/starting",
    title: "The atlas is still starting",
    status: 503,
    detail: "Neo4j is loading.",
    instance: "1",
    waitingFor: "the database",
  };
  const fault = await thrownBy(call(endpoints.ready, {}, { fetch: answering(problem, 503) }));
  expect(fault).toBeInstanceOf(ApiFailure);
  expect(fault).toMatchObject({
    type: "starting",
    status: 503,
    detail: "Neo4j is loading.",
    waitingFor: "the database",
  });
});

test("an unreachable server is a failure of its own", async () => {
  const fetch = async () => Promise.reject(new TypeError("fetch failed"));
  expect(await thrownBy(call(endpoints.health, {}, { fetch }))).toBeInstanceOf(NetworkFailure);
});

test.each([
  ["another shape", async () => Response.json({ status: "fine" })],
  ["no JSON", async () => new Response("<html>", { status: 200 })],
  ["a failure without a problem", async () => Response.json({}, { status: 502 })],
])("%s is an unreadable answer", async (_, fetch) => {
  expect(await thrownBy(call(endpoints.health, {}, { fetch }))).toBeInstanceOf(UnreadableAnswer);
});

test("an abort is passed on as it is", async () => {
  const controller = new AbortController();
  const fetch = async (_: URL | RequestInfo, init?: RequestInit) => {
    controller.abort();
    init?.signal?.throwIfAborted();
    return Response.json(health);
  };
  expect(await thrownBy(call(endpoints.health, {}, { fetch, signal: controller.signal }))).toMatchObject({
    name: "AbortError",
  });
});

test("anything else thrown is told as unreadable", () => {
  expect(asFailure(new RangeError("odd"))).toMatchObject({ name: "UnreadableAnswer", message: "odd" });
});
