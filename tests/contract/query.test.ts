import { request as rawRequest } from "node:http";
import { once } from "node:events";
import { onTestFinished, expect, test } from "vitest";
import type { QuerySummary } from "#contract/query.ts";
import type { QueryService, RowsAsk } from "#graph/query/query-service.ts";
import type { QueryRouteOptions } from "#routes/query.ts";
import { Problem } from "#server/problem.ts";
import { post, serveQueries } from "#tests/support/query-atlas.ts";

const WHOLE: QuerySummary = { rows: 1, stopped: null, ms: 1, notifications: [] };
const caps = { rows: 1, bytes: 1, ms: 1 };

async function* chunks(texts: readonly string[]): AsyncGenerator<Uint8Array, QuerySummary> {
  for (const text of texts) yield new TextEncoder().encode(text);
  return WHOLE;
}

/** Answers every statement with its own text, and remembers what it was asked. */
function fakeQueries(parts: Partial<QueryService> = {}) {
  const asked: RowsAsk[] = [];
  const queries: QueryService & { readonly tried: Promise<void> } = {
    rows: async (ask) => {
      asked.push(ask);
      return { known: WHOLE, chunks: chunks([ask.cypher]) };
    },
    explain: () => Promise.reject(new Problem("query-invalid", "no plan")),
    profile: () => Promise.reject(new Problem("query-invalid", "no plan")),
    cancel: () => false,
    access: () => ({ open: true, reason: "", caps }),
    close: async () => undefined,
    tried: Promise.resolve(),
    ...parts,
  };
  return { queries, asked };
}

async function serve(options: Partial<QueryRouteOptions> = {}, parts: Partial<QueryService> = {}) {
  const { queries, asked } = fakeQueries(parts);
  const { origin, close } = await serveQueries(queries, options);
  onTestFinished(close);
  return { origin, asked };
}

const address = (origin: string, search: Record<string, string>) => `${origin}/api/query?${new URLSearchParams(search)}`;
const problem = async (response: Response) => {
  expect(response.headers.get("content-type")).toMatch("application/problem+json");
  return response.json();
};

test("what is posted and what is an address ask the same", async () => {
  const { origin, asked } = await serve();
  await post(origin, { cypher: "RETURN $a", params: { a: 1 }, limit: 5, format: "csv" });
  await fetch(address(origin, { cypher: "RETURN $a", params: '{"a":1}', limit: "5", format: "csv" }));
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
  const { origin } = await serve();
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
  [{ "Content-Type": "application/json" }, `{"cypher":"RETURN 1","params":{"a":${"[".repeat(200)}${"]".repeat(200)}}}`, 400],
  [{ "Content-Type": "application/json" }, "[".repeat(60_000), 400],
  [{ "Content-Type": "application/json" }, Buffer.from([0x22, 0xff, 0x22]), 400],
  [{ "Content-Type": "application/json" }, `{"cypher":"${"a".repeat(70_000)}"}`, 413],
])("a body sent as %j (%#) is answered with its status", async (headers, body, status) => {
  const { origin } = await serve();
  const response = await post(origin, {}, { body, headers });
  expect(response.status).toBe(status);
  if (status !== 200) await problem(response);
});

test("every fault of a body is pointed at", async () => {
  const { origin } = await serve();
  const { errors } = await problem(await post(origin, { cypher: "", limit: "many", "a/b": 1 }));
  expect(errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual(["#/body/a~1b", "#/body/cypher", "#/body/limit"]);
});

test.each([["params", "{"], ["params", "[]"], ["limit", "0"], ["format", "xml"]])("a fault in the address is pointed at: %s=%s", async (name, value) => {
  const { origin } = await serve();
  const { errors } = await problem(await fetch(address(origin, { cypher: "RETURN 1", [name]: value })));
  expect(errors[0].pointer).toBe(`#/query/${name}`);
});

test("an answer has an id, the client's own where it gives one", async () => {
  const { origin, asked } = await serve();
  const own = "11111111-1111-4111-8111-111111111111";
  expect((await post(origin, { cypher: "RETURN 1" }, { headers: { "X-Query-Id": own } })).headers.get("x-query-id")).toBe(own);
  expect((await fetch(address(origin, { cypher: "RETURN 1" }))).headers.get("x-query-id")).toBe(asked[1]?.id);
  await problem(await post(origin, { cypher: "RETURN 1" }, { headers: { "X-Query-Id": "mine" } }));
});

test("an address is tagged by facts, text, parameters and format; the same tag costs no query", async () => {
  const { origin, asked } = await serve();
  const tag = async (search: Record<string, string>) => (await fetch(address(origin, search))).headers.get("etag");
  const first = await tag({ cypher: "RETURN 1" });
  const others = [{ cypher: "RETURN 2" }, { cypher: "RETURN 1", format: "csv" }, { cypher: "RETURN 1", params: '{"a":1}' }, { cypher: "RETURN 1", limit: "2" }];
  expect(new Set([first, ...(await Promise.all(others.map(tag)))]).size).toBe(5);
  expect(await tag({ cypher: "RETURN 1" })).toBe(first);
  expect(await tag({ cypher: "RETURN datetime()" })).toBeNull();
  const before = asked.length;
  const again = await fetch(address(origin, { cypher: "RETURN 1" }), { headers: { "If-None-Match": String(first), "Cache-Control": "max-age=0" } });
  expect([again.status, asked.length]).toEqual([304, before]);
});

test("where nobody knows when the database changes, there is no tag", async () => {
  const { origin } = await serve({ dataset: async () => undefined });
  expect((await fetch(address(origin, { cypher: "RETURN 1" }))).headers.get("etag")).toBeNull();
});

test("queries can be switched off, or need a token", async () => {
  const off = await serve({ console: "off" });
  expect((await problem(await post(off.origin, { cypher: "RETURN 1" }))).type).toBe("/problems/query-off");
  const { origin, asked } = await serve({ console: "token", token: "open sesame" });
  for (const headers of [{}, { Authorization: "Bearer wrong" }, { Authorization: "Basic open sesame" }] as Record<string, string>[]) {
    const response = await post(origin, { cypher: "RETURN 1" }, { headers });
    expect([response.status, response.headers.get("www-authenticate")]).toEqual([401, 'Bearer realm="query"']);
  }
  expect(asked).toHaveLength(0);
  expect((await post(origin, { cypher: "RETURN 1" }, { headers: { Authorization: "Bearer open sesame" } })).status).toBe(200);
  expect(await (await fetch(`${origin}/api/query/access`)).json()).toEqual({ console: "token", open: true, reason: "", caps });
});

test("an empty token lets nobody in", async () => {
  const { origin } = await serve({ console: "token", token: "" });
  expect((await post(origin, { cypher: "RETURN 1" }, { headers: { Authorization: "Bearer " } })).status).toBe(401);
});

test("pages of other sites may ask public facts, and nothing else", async () => {
  const open = await serve();
  const foreign = { Origin: "https://elsewhere.example", "Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "cors" };
  expect((await rawStatus(open.origin, foreign)).headers["access-control-allow-origin"]).toBe("*");
  const closed = await serve({ anyOrigin: false });
  const refused = await rawStatus(closed.origin, foreign);
  expect([refused.status, refused.headers["access-control-allow-origin"]]).toEqual([403, undefined]);
  expect((await rawStatus(closed.origin, { ...foreign, "Sec-Fetch-Mode": "navigate" })).status).toBe(200);
  expect((await rawStatus(closed.origin, { ...foreign, "Sec-Fetch-Site": "same-origin" })).status).toBe(200);
});

test("a page is told beforehand what it may send", async () => {
  const { origin } = await serve();
  const { status, headers } = await fetch(`${origin}/api/query`, { method: "OPTIONS" });
  expect([status, headers.get("access-control-allow-methods")]).toEqual([204, "GET, HEAD, POST"]);
  expect(headers.get("access-control-allow-headers")).toContain("Content-Type");
});

test.each([["PUT", "/api/query", "GET, HEAD, POST"], ["GET", "/api/query/explain", "POST"], ["POST", "/api/query/11111111-1111-4111-8111-111111111111", "DELETE"]])(
  "%s %s is answered with what is taken instead",
  async (method, path, allow) => {
    const { origin } = await serve();
    const response = await fetch(`${origin}${path}`, { method });
    expect([response.status, response.headers.get("allow")]).toEqual([405, allow]);
  },
);

test("what passes by itself says when to ask again", async () => {
  const { origin } = await serve({}, { rows: () => Promise.reject(new Problem("query-budget-spent", "spent", { retryAfterSeconds: 7 })) });
  const response = await post(origin, { cypher: "RETURN 1" });
  expect([response.status, response.headers.get("retry-after")]).toEqual([429, "7"]);
});

test("an answer that breaks off breaks the connection", async () => {
  async function* broken(): AsyncGenerator<Uint8Array, QuerySummary> {
    yield new TextEncoder().encode("[1,");
    throw new Problem("query-timeout", "too long");
  }
  const { origin } = await serve({}, { rows: async () => ({ known: undefined, chunks: broken() }) });
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
  const { origin } = await serve({}, { rows });
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

/** `fetch` lets nobody set the headers by which browsers tell where a request comes from. */
async function rawStatus(origin: string, headers: Record<string, string>) {
  const sent = rawRequest(address(origin, { cypher: "RETURN 1" }), { headers }).end();
  const [response] = await once(sent, "response");
  response.resume();
  return { status: response.statusCode as number, headers: response.headers as Record<string, string | undefined> };
}
