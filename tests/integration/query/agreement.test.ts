import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import neo4j, { type Driver, type Neo4jError } from "neo4j-driver";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openDriver } from "#graph/driver.ts";
import { type OpenedQueries, openQueries } from "#graph/query/open-queries.ts";
import { paramValues } from "#graph/query/typed-param.ts";
import { Problem } from "#server/problem.ts";
import { testNeo4j } from "#tests/support/neo4j.ts";
import { comparable, queryApiValue } from "./driver-value.ts";

const lines = (name: string) =>
  readFileSync(new URL(`./agreement-${name}.cypher`, import.meta.url), "utf8")
    .trim()
    .split("\n")
    .slice(1);

/** How many expressions are asked for in one statement, since planning one takes longer than all else. */
const TOGETHER = 12;
/** What only some versions know: what fails there must fail here, and in the same way. */
const NEWER = ["sinh(1)", "cosh(1)", "tanh(1)", "coth(1)", "graph.names()"];

/** What differs each time it is asked; only its type can agree. */
const VOLATILE = [
  ["rand()", "Float"],
  ["randomUUID()", "String"],
  ["timestamp()", "Integer"],
  ["date()", "Date"],
  ["time()", "Time"],
  ["localtime()", "LocalTime"],
  ["datetime()", "ZonedDateTime|OffsetDateTime"],
  ["localdatetime()", "LocalDateTime"],
  ["datetime.realtime()", "ZonedDateTime|OffsetDateTime"],
  ["date.statement()", "Date"],
  ["time.transaction()", "Time"],
] as const;

const FIXTURE = [
  "CREATE CONSTRAINT agreement_id IF NOT EXISTS FOR (n:Agreement) REQUIRE n.id IS UNIQUE",
  "CREATE FULLTEXT INDEX agreement_text IF NOT EXISTS FOR (n:Agreement) ON EACH [n.name]",
  "CREATE VECTOR INDEX agreement_vector IF NOT EXISTS FOR (n:Agreement) ON (n.vector) OPTIONS {indexConfig: {`vector.dimensions`: 2, `vector.similarity_function`: 'cosine'}}",
  `UNWIND range(1, 6) AS id CREATE (n:Agreement {id: id, name: 'thing ' + id, list: [id, id + 1], when: date({year: 2018 + id}), place: point({x: id, y: id}), vector: [1.0, 1.0 * id]})
   FOREACH (_ IN CASE WHEN id = 6 THEN [1] END | SET n:Other)`,
  "MATCH (a:Agreement), (b:Agreement) WHERE b.id = a.id + 1 CREATE (a)-[:NEXT {weight: a.id}]->(b)",
  "MATCH (a:Agreement {id: 5}), (b:Agreement {id: 2}) CREATE (a)-[:BACK {weight: 0.5}]->(b)",
  "CALL db.awaitIndexes(60)",
];
const CLEARING = [
  "MATCH (n:Agreement) DETACH DELETE n",
  "DROP CONSTRAINT agreement_id IF EXISTS",
  "DROP INDEX agreement_text IF EXISTS",
  "DROP INDEX agreement_vector IF EXISTS",
];
const PARAMS = {
  int: { $type: "Integer", _value: "9007199254740993" },
  float: 1.5,
  text: "thing",
  list: [1, 3],
  map: { a: [1, null], b: { c: "x" } },
  date: { $type: "Date", _value: "2024-02-29" },
  bytes: { $type: "Base64", _value: "/wAB" },
  nothing: null,
  pattern: "thing [1-3]",
  index: "agreement_text",
  label: "Agreement",
  type: "NEXT",
  key: "name",
  skip: 1,
  limit: 3,
};
const ENTITIES = "MATCH p = (n:Agreement {id: 2})-[r:NEXT]->() ";

let trusted: Driver;
let bare: Driver;
let queries: OpenedQueries;

beforeAll(async () => {
  const access = testNeo4j();
  trusted = await openDriver(access);
  bare = neo4j.driver(access.uri, neo4j.auth.basic(access.user, access.password));
  for (const cypher of [...CLEARING, ...FIXTURE]) await trusted.executeQuery(cypher);
  const now = () => performance.now();
  queries = openQueries({
    access,
    driver: trusted,
    now,
    report: () => undefined,
    caps: { ms: 30_000 },
    budget: { msPerMinute: 1e9, errorsPerMinute: 1e9 },
  });
  await queries.tried;
  expect(queries.access()).toMatchObject({ reason: "" });
}, 240_000);

afterAll(async () => {
  await queries?.close();
  for (const cypher of CLEARING) await trusted?.executeQuery(cypher);
  await Promise.all([trusted?.close(), bare?.close()]);
});

async function answered(cypher: string): Promise<{ columns: string[]; rows: unknown[][] }> {
  const { signal } = new AbortController();
  const { chunks } = await queries.rows({
    id: randomUUID(),
    cypher,
    params: PARAMS,
    client: "test",
    signal,
    format: "typed",
  });
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return JSON.parse(Buffer.concat(parts).toString());
}

async function drivers(cypher: string): Promise<{ columns: string[]; rows: unknown[][] }> {
  const session = bare.session({ defaultAccessMode: "READ" });
  const { records } = await session.run(cypher, paramValues(PARAMS));
  const rows = records.map((record) => record.keys.map((_, at) => queryApiValue(record.get(at))));
  await session.close();
  return { columns: (records[0]?.keys ?? []).map(String), rows };
}

async function compare(cypher: string): Promise<void> {
  const [ours, theirs] = [await answered(cypher), await drivers(cypher)];
  expect(comparable(ours.rows)).toEqual(theirs.rows);
  if (theirs.rows.length > 0) expect(ours.columns).toEqual(theirs.columns);
}

/** The expressions themselves are the columns, so that a difference tells which it is in. */
async function compareExpressions(expressions: readonly string[]): Promise<void> {
  const columns = expressions.map((expression) => `${expression} AS \`${expression.replaceAll("`", "``")}\``);
  await compare(`${ENTITIES}RETURN ${columns.join(", ")}`);
}

const codeOf = (failure: unknown) =>
  failure instanceof Problem ? failure.extra.query?.code : (failure as Neo4jError).code;

describe("a statement answers what the driver answers", () => {
  test.each([...lines("statements"), "// a comment\nRETURN /* another */ 1 AS x // the last"])("%s", compare);
});

const groups = lines("expressions").flatMap((first, at, all) =>
  at % TOGETHER === 0 ? [{ first, group: all.slice(at, at + TOGETHER) }] : [],
);

describe("expressions answer what the driver answers", () => {
  test.each(groups)("from $first on", ({ group }) => compareExpressions(group));
});

describe("an expression of newer versions answers or fails as with the driver", () => {
  test.each(NEWER)("%s", async (expression) => {
    const cypher = `RETURN ${expression} AS x`;
    const failure = await drivers(cypher).then(() => undefined, codeOf);
    if (failure === undefined) await compare(cypher);
    else expect(await answered(cypher).catch(codeOf)).toBe(failure);
  });
});

describe("what differs each time has the type it should", () => {
  test.each(VOLATILE)("%s is a %s", async (expression, type) => {
    const { rows } = await answered(`RETURN ${expression} AS x`);
    expect(rows).toEqual([[{ $type: expect.stringMatching(`^(?:${type})$`), _value: expect.anything() }]]);
  });
});
