import { expect, test } from "vitest";
import type { QuerySummary } from "#contract/query.ts";
import type { QueryService } from "#graph/query/query-service.ts";
import { Problem } from "#server/problem.ts";
import { post } from "#tests/support/query-atlas.ts";
import { problemOf, queryAddress, serveFakeQueries } from "./fake-queries.ts";

test("what is posted and what is an address ask the same", async () => {
  const { origin, asked } = await serveFakeQueries();
  await post(origin, { cypher: "RETURN $a", params: { a: 1 }, limit: 5, format: "csv" });
  await fetch(queryAddress(origin, { cypher: "RETURN $a", params: '{"a":1}', limit: "5", format: "csv" }));
  const [posted, addressed] = asked.map(({ id: _id, signal: _signal, ...rest }) => rest);
  expect(addressed).toEqual(posted);
});

test.each([
  ["application/json", "application/json"],
  ["*/*", "application/json"],
  ["application/vnd.neo4j.query", "application/vnd.neo4j.query.v1.1+json"],
  ["text/csv;q=0.9", "text/csv"],
  ["application/x-ndjson, */*", "application/x-ndjson"],
  ["application/vnd.atlas.graph+json", "application/vnd.atlas.graph+json"],
])("Accept: %s is answered as %s", async (accept, type) => {
  const { origin } = await serveFakeQueries();
  const response = await post(origin, { cypher: "RETURN 1" }, { headers: { Accept: accept } });
  expect(response.headers.get("content-type")).toMatch(type);
});

test.each([
  [{ "Content-Type": "text/plain" }, "{}", 415],
  [{ "Content-Type": "application/x-www-form-urlencoded" }, "cypher=RETURN 1", 415],
  [{ "Content-Type": "application/json; charset=latin1" }, '{"cypher":"RETURN 1"}', 415],
  [{ "Content-Type": "application/json", "Content-Encoding": "gzip" }, '{"cypher":"RETURN 1"}', 415],
  [{ "Content-Type": "application/json; charset=UTF-8" }, '{"cypher":"RETURN 1"}', 200],
  [{ "Content-Type": "application/json" }, "", 400],
  [{ "Content-Type": "application/json" }, "{", 400],
  [{ "Content-Type": "application/json" }, "[]", 400],
  [{ "Content-Type": "application/json" }, '{"cypher":1}', 400],
  [{ "Content-Type": "application/json" }, '{"cypher":""}', 400],
  [{ "Content-Type": "application/json" }, '{"cypher":"RETURN 1","limit":0}', 400],
  [{ "Content-Type": "application/json" }, '{"cypher":"RETURN 1","format":"xml"}', 400],
  [{ "Content-Type": "application/json" }, '{"cypher":"RETURN 1","statement":"x"}', 400],
  [
    { "Content-Type": "application/json" },
    `{"cypher":"RETURN 1","params":{"a":${"[".repeat(200)}${"]".repeat(200)}}}`,
    400,
  ],
  [{ "Content-Type": "application/json" }, "[".repeat(60_000), 400],
  [{ "Content-Type": "application/json" }, Buffer.from([0x22, 0xff, 0x22]), 400],
  [{ "Content-Type": "application/json" }, `{"cypher":"${"a".repeat(70_000)}"}`, 413],
])("a body sent as %j (%#) is answered with its status", async (headers, body, status) => {
  const { origin } = await serveFakeQueries();
  const response = await post(origin, {}, { body, headers });
  expect(response.status).toBe(status);
  if (status !== 200) await problemOf(response);
});

test("every fault of a body is pointed at", async () => {
  const { origin } = await serveFakeQueries();
  const { errors } = await problemOf(await post(origin, { cypher: "", limit: "many", "a/b": 1 }));
  expect(errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual([
    "#/body/a~1b",
    "#/body/cypher",
    "#/body/limit",
  ]);
});

test.each([
  ["params", "{"],
  ["params", "[]"],
  ["limit", "0"],
  ["format", "xml"],
])("a fault in the address is pointed at: %s=%s", async (name, value) => {
  const { origin } = await serveFakeQueries();
  const { errors } = await problemOf(await fetch(queryAddress(origin, { cypher: "RETURN 1", [name]: value })));
  expect(errors[0].pointer).toBe(`#/query/${name}`);
});

test("an answer has an id, the client's own where it gives one", async () => {
  const { origin, asked } = await serveFakeQueries();
  const own = "11111111-1111-4111-8111-111111111111";
  expect(
    (await post(origin, { cypher: "RETURN 1" }, { headers: { "X-Query-Id": own } })).headers.get("x-query-id"),
  ).toBe(own);
  expect((await fetch(queryAddress(origin, { cypher: "RETURN 1" }))).headers.get("x-query-id")).toBe(asked[1]?.id);
  await problemOf(await post(origin, { cypher: "RETURN 1" }, { headers: { "X-Query-Id": "mine" } }));
});

test("an address is tagged by facts, text, parameters and format; the same tag costs no query", async () => {
  const { origin, asked } = await serveFakeQueries();
  const tag = async (search: Record<string, string>) => (await fetch(queryAddress(origin, search))).headers.get("etag");
  const first = await tag({ cypher: "RETURN 1" });
  const others = [
    { cypher: "RETURN 2" },
    { cypher: "RETURN 1", format: "csv" },
    { cypher: "RETURN 1", params: '{"a":1}' },
    { cypher: "RETURN 1", limit: "2" },
  ];
  expect(new Set([first, ...(await Promise.all(others.map(tag)))]).size).toBe(5);
  expect(await tag({ cypher: "RETURN 1" })).toBe(first);
  expect(await tag({ cypher: "RETURN datetime()" })).toBeNull();
  const before = asked.length;
  const again = await fetch(queryAddress(origin, { cypher: "RETURN 1" }), {
    headers: { "If-None-Match": String(first), "Cache-Control": "max-age=0" },
  });
  expect([again.status, asked.length]).toEqual([304, before]);
});

test("where nobody knows when the database changes, there is no tag", async () => {
  const { origin } = await serveFakeQueries({ dataset: async () => undefined });
  expect((await fetch(queryAddress(origin, { cypher: "RETURN 1" }))).headers.get("etag")).toBeNull();
});

test("what passes by itself says when to ask again", async () => {
  const { origin } = await serveFakeQueries(
    {},
    { rows: () => Promise.reject(new Problem("query-budget-spent", "spent", { retryAfterSeconds: 7 })) },
  );
  const response = await post(origin, { cypher: "RETURN 1" });
  expect([response.status, response.headers.get("retry-after")]).toEqual([429, "7"]);
});

test("an answer that breaks off breaks the connection", async () => {
  async function* broken(): AsyncGenerator<Uint8Array, QuerySummary> {
    yield new TextEncoder().encode("[1,");
    throw new Problem("query-timeout", "too long");
  }
  const { origin } = await serveFakeQueries({}, { rows: async () => ({ known: undefined, chunks: broken() }) });
  const response = await post(origin, { cypher: "RETURN 1" });
  await expect(response.text()).rejects.toThrow();
});

test("a client that goes away is noticed", async () => {
  const noticed = deferred();
  const rows: QueryService["rows"] = ({ signal }) =>
    new Promise((_, reject) => {
      signal.addEventListener("abort", () => {
        noticed.resolve(undefined);
        reject(signal.reason);
      });
    });
  const { origin } = await serveFakeQueries({}, { rows });
  const gone = new AbortController();
  const answered = post(origin, { cypher: "RETURN 1" }, { signal: gone.signal }).catch(() => "gone");
  setTimeout(() => gone.abort(), 50);
  expect(await answered).toBe("gone");
  await noticed.promise;
});

function deferred() {
  let resolve: (value: unknown) => void = () => undefined;
  const promise = new Promise((fulfil) => (resolve = fulfil));
  return { promise, resolve };
}
