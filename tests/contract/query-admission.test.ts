import { once } from "node:events";
import { request as rawRequest } from "node:http";
import { expect, test } from "vitest";
import { post } from "#tests/support/query-atlas.ts";
import { problemOf, queryAddress, serveFakeQueries } from "./fake-queries.ts";
import { caps } from "./fake-query-service.ts";

test("queries can be switched off, or need a token", async () => {
  const off = await serveFakeQueries({ console: "off" });
  expect((await problemOf(await post(off.origin, { cypher: "RETURN 1" }))).type).toBe("/problems/query-off");
  const { origin, asked } = await serveFakeQueries({ console: "token", token: "open sesame" });
  for (const headers of [{}, { Authorization: "Bearer wrong" }, { Authorization: "Basic open sesame" }] as Record<
    string,
    string
  >[]) {
    const response = await post(origin, { cypher: "RETURN 1" }, { headers });
    expect([response.status, response.headers.get("www-authenticate")]).toEqual([401, 'Bearer realm="query"']);
  }
  expect(asked).toHaveLength(0);
  expect(
    (await post(origin, { cypher: "RETURN 1" }, { headers: { Authorization: "Bearer open sesame" } })).status,
  ).toBe(200);
  expect(await (await fetch(`${origin}/api/query/access`)).json()).toEqual({
    console: "token",
    open: true,
    reason: "",
    caps,
  });
});

test("an empty token lets nobody in", async () => {
  const { origin } = await serveFakeQueries({ console: "token", token: "" });
  expect((await post(origin, { cypher: "RETURN 1" }, { headers: { Authorization: "Bearer " } })).status).toBe(401);
});

test("pages of other sites may ask public facts, and nothing else", async () => {
  const open = await serveFakeQueries();
  const foreign = { Origin: "https://elsewhere.example", "Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "cors" };
  expect((await rawStatus(open.origin, foreign)).headers["access-control-allow-origin"]).toBe("*");
  const closed = await serveFakeQueries({ anyOrigin: false });
  const refused = await rawStatus(closed.origin, foreign);
  expect([refused.status, refused.headers["access-control-allow-origin"]]).toEqual([403, undefined]);
  expect((await rawStatus(closed.origin, { ...foreign, "Sec-Fetch-Mode": "navigate" })).status).toBe(200);
  expect((await rawStatus(closed.origin, { ...foreign, "Sec-Fetch-Site": "same-origin" })).status).toBe(200);
});

test("a page is told beforehand what it may send", async () => {
  const { origin } = await serveFakeQueries();
  const { status, headers } = await fetch(`${origin}/api/query`, { method: "OPTIONS" });
  expect([status, headers.get("access-control-allow-methods")]).toEqual([204, "GET, HEAD, POST"]);
  expect(headers.get("access-control-allow-headers")).toContain("Content-Type");
});

test.each([
  ["PUT", "/api/query", "GET, HEAD, POST"],
  ["GET", "/api/query/explain", "POST"],
  ["POST", "/api/query/11111111-1111-4111-8111-111111111111", "DELETE"],
])("%s %s is answered with what is taken instead", async (method, path, allow) => {
  const { origin } = await serveFakeQueries();
  const response = await fetch(`${origin}${path}`, { method });
  expect([response.status, response.headers.get("allow")]).toEqual([405, allow]);
});

/** `fetch` lets nobody set the headers by which browsers tell where a request comes from. */
async function rawStatus(origin: string, headers: Record<string, string>) {
  const sent = rawRequest(queryAddress(origin, { cypher: "RETURN 1" }), { headers }).end();
  const [response] = await once(sent, "response");
  response.resume();
  return { status: response.statusCode as number, headers: response.headers as Record<string, string | undefined> };
}
