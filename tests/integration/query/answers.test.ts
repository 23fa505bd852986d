import { randomUUID } from "node:crypto";
import type { Driver } from "neo4j-driver";
import { afterAll, beforeAll, expect, test } from "vitest";
import { QueryAnswer, QueryGraph } from "#contract/query.ts";
import { openDriver } from "#graph/driver.ts";
import { LABYRINTH } from "#tests/support/guarded-statement.ts";
import { testNeo4j } from "#tests/support/neo4j.ts";
import { openToVisitors, post } from "#tests/support/query-atlas.ts";

type Opened = Awaited<ReturnType<typeof openToVisitors>>;

/** Far beyond what any test waits for: what ends sooner was ended by something else. */
const ENOUGH_MS = 60_000;
const HURRIED_MS = 2000;
/** For what is promised within a second on a machine that has time; the bench measures it. */
const SOON_MS = 10_000;
const CLEARING = ["MATCH (n:Thing) DETACH DELETE n", "DROP INDEX thing_id IF EXISTS"];

let driver: Driver;
let atlas: Opened;
/** The same with a time limit that can be waited for. */
let hurried: Opened;

beforeAll(async () => {
  const access = testNeo4j();
  driver = await openDriver(access);
  for (const cypher of [...CLEARING, ...LABYRINTH]) await driver.executeQuery(cypher);
  const caps = { rows: 20_000, bytes: 12_000_000 };
  atlas = await openToVisitors({ access, driver, caps: { ...caps, ms: ENOUGH_MS } });
  hurried = await openToVisitors({ access, driver, caps: { ...caps, ms: HURRIED_MS } });
}, 240_000);

afterAll(async () => {
  await Promise.all([atlas?.close(), hurried?.close()]);
  for (const cypher of CLEARING) await driver?.executeQuery(cypher);
  await driver?.close();
});

const ask = (body: object, init?: RequestInit) => post(atlas.origin, body, init);
const held = async (id: string) => {
  const { records } = await driver.executeQuery(
    "SHOW TRANSACTIONS YIELD metaData WHERE metaData.atlasQuery = $id RETURN count(*) AS n",
    { id },
  );
  return Number(records[0]?.get("n"));
};
const LONG = "UNWIND range(1, 2000000000) AS x RETURN count(x) AS n";

test("json and typed answer as the contract says", async () => {
  for (const format of ["json", "typed"]) {
    const response = await ask({
      cypher: "MATCH (n:Thing {id: $id}) RETURN n, n.id AS id, null AS nothing",
      params: { id: 7 },
      format,
    });
    const { columns, rows, summary } = QueryAnswer.parse(await response.json());
    expect({ columns, width: rows[0]?.length, stopped: summary.stopped }).toEqual({
      columns: ["n", "id", "nothing"],
      width: 3,
      stopped: null,
    });
  }
});

test("ndjson has a line for the columns, one for each row, one for the summary", async () => {
  const response = await ask({ cypher: "UNWIND range(1, 3) AS x RETURN x", format: "ndjson" });
  const lines = (await response.text())
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(lines.slice(0, -1)).toEqual([{ columns: ["x"] }, [1], [2], [3]]);
  expect(lines.at(-1)).toMatchObject({ summary: { rows: 3, stopped: null } });
});

test("csv is quoted as RFC 4180 says, and tells its rows in headers", async () => {
  const cypher = `RETURN 'a "b", c' AS text, 1.5 AS number, null AS nothing, '' AS empty, [1, 'x'] AS list, date('2026-11-23') AS day`;
  const response = await ask({ cypher }, { headers: { Accept: "text/csv" } });
  expect(await response.text()).toBe(
    'text,number,nothing,empty,list,day\r\n"a ""b"", c",1.5,,"","[1,""x""]",2026-11-23\r\n',
  );
  expect(response.headers.get("x-query-rows")).toBe("1");
  expect(response.headers.get("content-type")).toMatch("text/csv");
});

test("graph finds nodes and links wherever they are, each once, and fetches the ends that are missing", async () => {
  const cypher = "MATCH p = (a:Thing {id: 1})-[r]->(b) RETURN {deep: [p, [r]]} AS found, r";
  const { nodes, links, types, labels, summary } = QueryGraph.parse(
    await (await ask({ cypher, format: "graph" })).json(),
  );
  expect({ nodes: nodes.id.length, links: links.id.length, types, labels, rows: summary.rows }).toEqual({
    nodes: 4,
    links: 3,
    types: ["LEADS_TO"],
    labels: [["Thing"]],
    rows: 3,
  });
  const only = QueryGraph.parse(
    await (await ask({ cypher: "MATCH (:Thing {id: 1})-[r]->() RETURN r", format: "graph" })).json(),
  );
  expect(only.nodes.found).toEqual([false, false, false, false]);
  expect(only.nodes.caption).toContain("thing 1");
});

test("the row cap is told honestly: one more row is looked for, none is guessed", async () => {
  const of = async (cypher: string, limit?: number) =>
    QueryAnswer.parse(await (await ask({ cypher, limit })).json()).summary;
  expect(await of("UNWIND range(1, 10) AS x RETURN x", 10)).toMatchObject({ rows: 10, stopped: null });
  expect(await of("UNWIND range(1, 11) AS x RETURN x", 10)).toMatchObject({
    rows: 10,
    stopped: { by: "rows", detail: "10 of more rows; stopped at the row cap." },
  });
  expect(await of("UNWIND range(1, 9000) AS x RETURN x")).toMatchObject({
    rows: 5000,
    stopped: { by: "rows", detail: "5,000 of more rows; stopped at the row cap." },
  });
});

test("the byte cap is told in the summary and in the trailers", async () => {
  const { rows, summary } = QueryAnswer.parse(
    await (
      await ask({
        cypher: "UNWIND range(1, 9000) AS x RETURN replace('0123456789', '5', $t) AS t",
        params: { t: "long".repeat(500) },
        format: "typed",
        limit: 9000,
      })
    ).json(),
  );
  expect(summary.stopped).toMatchObject({ by: "bytes" });
  expect(rows).toHaveLength(summary.rows);
});

test("the time limit leaves the rows that came before it", async () => {
  const cypher = "UNWIND range(1, $most) AS x WITH x WHERE x % 100000 = 0 RETURN x";
  const answer = async (most: number) =>
    QueryAnswer.parse(await (await post(hurried.origin, { cypher, params: { most } })).json());
  expect((await answer(300_000)).summary).toMatchObject({ rows: 3, stopped: null });
  const { rows, summary } = await answer(2_000_000_000);
  expect(summary.stopped?.by).toBe("time");
  expect(rows.length).toBeGreaterThan(0);
});

test("a failure after the first bytes is told at the end of the answer", async () => {
  const response = await ask({
    cypher: "UNWIND range(1, 9001) AS x RETURN 1000000 / (9001 - x) AS y, 'some text' AS t",
    format: "ndjson",
    limit: 10_000,
  });
  expect(response.status).toBe(200);
  expect(JSON.parse((await response.text()).trim().split("\n").at(-1) ?? "")).toMatchObject({
    summary: { stopped: { by: "failure", detail: "/ by zero" } },
  });
});

test("errors have a line, a column and Neo4j's own words", async () => {
  const problem = await (await ask({ cypher: "MATCH (n)\nRETURN n.name AS name\nORDER BI name" })).json();
  expect(problem).toMatchObject({
    type: "/problems/query-invalid",
    status: 400,
    query: { line: 3, code: "Neo.ClientError.Statement.SyntaxError" },
  });
  expect(problem.detail).toContain("Invalid input");
  const late = await (await ask({ cypher: "RETURN\n  nobody" })).json();
  expect(late).toMatchObject({ query: { line: 2, column: 3 } });
});

test("DELETE ends the transaction in the database, and the request with 409", async () => {
  const id = randomUUID();
  const answered = ask({ cypher: LONG }, { headers: { "X-Query-Id": id } });
  await expect.poll(() => held(id), { timeout: SOON_MS }).toBe(1);
  const { status } = await fetch(`${atlas.origin}/api/query/${id}`, { method: "DELETE" });
  expect(status).toBe(204);
  expect((await answered).status).toBe(409);
  await expect.poll(() => held(id), { timeout: SOON_MS, interval: 20 }).toBe(0);
  expect((await fetch(`${atlas.origin}/api/query/${id}`, { method: "DELETE" })).status).toBe(404);
});

test("closing the request ends the transaction in the database", async () => {
  const id = randomUUID();
  const gone = new AbortController();
  const answered = ask({ cypher: LONG }, { headers: { "X-Query-Id": id }, signal: gone.signal }).catch(() => "gone");
  await expect.poll(() => held(id), { timeout: SOON_MS }).toBe(1);
  gone.abort();
  expect(await answered).toBe("gone");
  await expect.poll(() => held(id), { timeout: SOON_MS, interval: 20 }).toBe(0);
});

test("a client that reads nothing holds its place no longer than the time limit", async () => {
  const [id, gone] = [randomUUID(), new AbortController()];
  const cypher = `UNWIND range(1, 20000) AS x RETURN '${"long ".repeat(100)}' AS t`;
  const body = { cypher, limit: 20_000, format: "ndjson" };
  await post(hurried.origin, body, { signal: gone.signal, headers: { "X-Query-Id": id } });
  expect(await held(id)).toBe(1);
  await expect.poll(() => held(id), { timeout: SOON_MS }).toBe(0);
  expect((await post(hurried.origin, { cypher: "RETURN 1 AS one" })).status).toBe(200);
  gone.abort();
});

test("explain and profile give the plan as data", async () => {
  const plan = async (kind: string) => {
    const body = JSON.stringify({ cypher: "MATCH (n:Thing {id: 7})-->(m) RETURN m" });
    return (
      await fetch(`${atlas.origin}/api/query/${kind}`, {
        method: "POST",
        body,
        headers: { "Content-Type": "application/json" },
      })
    ).json();
  };
  expect(await plan("explain")).toMatchObject({
    root: {
      operator: "ProduceResults",
      children: [{ operator: "Expand(All)", children: [{ operator: "NodeIndexSeek" }] }],
    },
  });
  const profiled = await plan("profile");
  expect(profiled).toMatchObject({ rows: 3, root: { rows: 3 } });
  expect(profiled.root.children[0].dbHits).toBeGreaterThan(0);
});
