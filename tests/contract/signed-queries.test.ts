import { once } from "node:events";
import { request as rawRequest } from "node:http";
import { json } from "node:stream/consumers";
import { expect, test } from "vitest";
import type { QueryConsole } from "#contract/query.ts";
import { signGrant } from "#routes/embed-token.ts";
import { serveApp } from "#tests/support/app.ts";
import { fakeGraph } from "./fake-graph.ts";
import { fakeQueries } from "./fake-query-service.ts";

const SECRET = "a-secret-of-some-length";
const CYPHER = "MATCH (n {id: $id}) RETURN n";
const ID = "11111111-1111-4111-8111-111111111111";
const SIGNED = `?query=${encodeURIComponent(CYPHER)}&with=${encodeURIComponent(JSON.stringify({ id: "co:alibaba" }))}`;
const ASKED = `cypher=${encodeURIComponent(CYPHER)}&params=${encodeURIComponent('{"id":"co:alibaba"}')}`;
const OTHER = `cypher=${encodeURIComponent("MATCH (n) RETURN n")}`;

async function servePrivate(console: QueryConsole) {
  const { queries, asked } = fakeQueries();
  const admission = { console, token: console === "token" ? "a-token-of-some-length" : "", anyOrigin: false };
  const { origin } = await serveApp(fakeGraph(), { embedSecret: SECRET, queries, admission });
  const token = (until: number) => signGrant({ search: SIGNED, until }, SECRET);
  const place = (until = Date.now() / 1000 + 600) => `/embed/signed/${token(until)}`;
  /** As it is written: `fetch` would tidy the address and refuse some of the headers. */
  const ask = async (path: string, method = "GET", headers: Record<string, string> = {}) => {
    const { hostname, port } = new URL(origin);
    const [response] = await once(rawRequest({ hostname, port, path, method, headers }).end(), "response");
    const isProblem = `${response.headers["content-type"]}`.includes("problem");
    const said = isProblem && method !== "HEAD" ? await json(response) : response.resume() && undefined;
    return [response.statusCode, (said as { type: string } | undefined)?.type];
  };
  return { ask, place, asked };
}

test.for([
  ["off", [403, "/problems/query-off"]],
  ["token", [401, "/problems/query-token-missing"]],
] as const)(
  "with the console %s a signed query is answered to its frame, and every other refused",
  async ([console, closed]) => {
    const { ask, place, asked } = await servePrivate(console);
    const sandboxed = { Origin: "null", "Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "cors" };
    expect(await ask(`${place()}/api/query?${ASKED}`)).toEqual([200, undefined]);
    expect(await ask(`${place()}/api/query?${ASKED}`, "GET", sandboxed)).toEqual([200, undefined]);
    expect(asked.map(({ cypher, params }) => [cypher, params])).toEqual(Array(2).fill([CYPHER, { id: "co:alibaba" }]));
    // Nothing that somebody sends is a mark, whether the query is the signed one or another.
    const marks = {
      Referer: `http://atlas.example${place()}/embed`,
      "X-Original-URL": `${place()}/api/query?${ASKED}`,
    };
    for (const query of [ASKED, OTHER, `${ASKED}&token=${place().split("/").at(-1)}`])
      expect(await ask(`/api/query?${query}`, "GET", marks)).toEqual(closed);
    for (const [method, path] of [
      ["HEAD", "/api/query"],
      ["POST", "/api/query"],
      ["POST", "/api/query/explain"],
      ["POST", "/api/query/profile"],
      ["DELETE", `/api/query/${ID}`],
    ] as const)
      expect([method, (await ask(path, method, marks))[0]]).toEqual([method, closed[0]]);
    expect(asked).toHaveLength(2);
  },
);

test("the token of a query is good for reading its answer, however the address is written, and for nothing else", async () => {
  const { ask, place, asked } = await servePrivate("off");
  const refused = [403, "/problems/embed-refused"];
  for (const path of [
    `/api/query?${OTHER}`,
    `/api/query?${OTHER}&${ASKED}`,
    "/api/query",
    `/api/query/?${ASKED}`,
    `/API/query?${ASKED}`,
    `/api/query/explain?${ASKED}`,
    `/api/query/${ID}?${ASKED}`,
    `/api/query%2f..?${ASKED}`,
    `/api/query?${ASKED}/../../api/query?${OTHER}`,
    "//[?",
  ])
    expect([path, ...(await ask(`${place()}${path}`))]).toEqual([path, ...refused]);
  for (const method of ["POST", "PUT", "DELETE", "OPTIONS"]) {
    const headers = { "X-HTTP-Method-Override": "GET" };
    expect([method, ...(await ask(`${place()}/api/query?${ASKED}`, method, headers))]).toEqual([method, ...refused]);
  }
  expect(await ask(`${place(1)}/api/query?${ASKED}`)).toEqual(refused);
  // The query that counts is the first; who gives two gets no answer at all.
  expect((await ask(`${place()}/api/query?${ASKED}&${OTHER}`))[0]).toBe(400);
  expect((await ask(`${place()}/api/query?${ASKED}`, "HEAD"))[0]).toBe(200);
  expect(asked).toEqual([]);
  // What is answered is what was looked at: another way to write the same path is the same, and opens no second one.
  expect((await ask(`${place()}/api/claims/../query?${ASKED}`))[0]).toBe(200);
  expect((await ask(`${place()}/api/query/../query/%2e%2e/claims?${ASKED}`))[0]).toBe(403);
  expect(asked.map(({ cypher }) => cypher)).toEqual([CYPHER]);
});
