import type { Driver } from "neo4j-driver";
import { afterAll, beforeAll, expect, test } from "vitest";
import { graphOf } from "#console/found-graph.ts";
import { queryPicture } from "#console/query-picture.ts";
import { QueryAnswer, QueryGraph } from "#contract/query.ts";
import { SchemaAnswer } from "#contract/status.ts";
import { Subgraph } from "#contract/subgraph.ts";
import type { EmbeddedNeo4j } from "#embedded/embedded-neo4j.ts";
import { cypherFiles } from "#graph/cypher-files.ts";
import { openDriver } from "#graph/driver.ts";
import { neo4jGraph } from "#graph/neo4j-graph.ts";
import { inReadTransaction } from "#graph/read-rows.ts";
import { readSchema } from "#graph/schema-answer.ts";
import { startWithReadings } from "#tests/support/imported-nodes.ts";
import { openToVisitors, post } from "#tests/support/query-atlas.ts";

const READINGS = 1_000_000;
/** On two busy cores: 3.7 s the first time, 0.6 s later. */
const SOON_MS = 10_000;
/** A small database that we did not fill: no `id`, several labels at once, words with spaces, a label of ours. */
const STRANGERS = `
CREATE (keanu:Person:Actor {fullName: 'Keanu Reeves', born: 1964}),
       (lana:Person:Director {fullName: 'Lana Wachowski', born: 1965}),
       (crowd:Person {fullName: 'An extra'}),
       (film:\`Motion picture\` {title: 'The Matrix', released: date('1999-03-31'), rating: 8.7}),
       (entity:Entity {kind: 'neither of ours', code: 'X-1'}),
       (bare),
       (keanu)-[:ACTED_IN {roles: ['Neo'], label: 'starred', hedge: 'not ours'}]->(film),
       (lana)-[:DIRECTED]->(film), (crowd)-[:\`WAS SEEN IN\`]->(film), (film)-[:MENTIONS]->(entity), (entity)-[:MENTIONS]->(bare)`;
const EVERYONE = "MATCH (n)-[r]->(m) RETURN n, r, m";

const lookups = cypherFiles("lookups");
const database = "neo4j";
let neo4j: EmbeddedNeo4j;
let driver: Driver;
let atlas: Awaited<ReturnType<typeof openToVisitors>>;

beforeAll(async () => {
  neo4j = await startWithReadings(READINGS);
  const access = { uri: neo4j.uri, user: neo4j.user, password: neo4j.password, database };
  driver = await openDriver(access);
  await driver.executeQuery(STRANGERS, {}, { database });
  atlas = await openToVisitors({ access, driver });
}, 240_000);

afterAll(async () => {
  await atlas?.close();
  await driver?.close();
  await neo4j?.stop();
});

const ask = async (body: object) => (await post(atlas.origin, body)).json();

test("the schema tells labels, types, counts and properties of whatever is there, however much it is", async () => {
  const graph = neo4jGraph({ driver, database, lenses: new Map(), lookups, patienceMs: SOON_MS });
  // The first time Neo4j plans the questions.
  await graph.schema();
  const began = performance.now();
  const schema = await graph.schema();
  expect(performance.now() - began).toBeLessThan(SOON_MS);
  expect(SchemaAnswer.parse(schema)).toEqual(schema);
  expect(schema.labels.map(({ label, count }) => [label, count])).toEqual([
    ["Actor", 1],
    ["Director", 1],
    ["Entity", 1],
    ["Motion picture", 1],
    ["Person", 3],
    ["Reading", READINGS],
  ]);
  expect(schema.relationshipTypes.map(({ type, count }) => `${type} ${count}`)).toEqual([
    "ACTED_IN 1",
    "DIRECTED 1",
    "MENTIONS 2",
    "WAS SEEN IN 1",
  ]);
  expect(schema.labels.find(({ label }) => label === "Actor")?.properties.map(({ key }) => key)).toEqual([
    "born",
    "fullName",
  ]);
  expect(schema.relationshipTypes[0]?.properties.map(({ key }) => key)).toEqual(["hedge", "label", "roles"]);
  expect(schema.functions.length).toBeGreaterThan(100);
  expect(schema.procedures.map(({ name }) => name)).toContain("db.labels");
});

test("of a database beyond the bounds some nodes of each label are looked at, and the counts are still exact", async () => {
  const schemaOf = (sample: number) =>
    readSchema((question, read) => inReadTransaction({ driver, database }, question, read), lookups, {
      whole: 4,
      sample,
    });
  const few = await schemaOf(1);
  // One node among the first and one among the rest have two labels each at most.
  expect(few.labels.filter(({ properties }) => properties.length > 0).length).toBeLessThan(5);
  expect(few.labels.find(({ label }) => label === "Reading")?.count).toBe(READINGS);
  expect(few.relationshipTypes.map(({ count }) => count)).toEqual([1, 1, 2, 1]);
  const enough = await schemaOf(100);
  expect(enough.labels.find(({ label }) => label === "Actor")?.properties).toEqual([
    { key: "born", types: ["INTEGER"] },
    { key: "fullName", types: ["STRING"] },
  ]);
});

test("a graph of strangers has their labels, types and captions", async () => {
  const graph = QueryGraph.parse(await ask({ cypher: EVERYONE, format: "graph" }));
  const labels = graph.nodes.labels.map((place) => (graph.labels[place] ?? []).join(":"));
  expect(graph.nodes.caption.map((caption, at) => `${labels[at]} ${caption}`).toSorted()).toEqual([
    " ",
    "Actor:Person Keanu Reeves",
    "Director:Person Lana Wachowski",
    "Entity X-1",
    "Motion picture The Matrix",
    "Person An extra",
  ]);
  expect(graph.types.toSorted()).toEqual(["ACTED_IN", "DIRECTED", "MENTIONS", "WAS SEEN IN"]);
});

test("it is drawn: each node as its most telling label, by its own id, with nothing taken for ours", async () => {
  const graph = QueryGraph.parse(await ask({ cypher: EVERYONE, format: "graph" }));
  const picture = queryPicture(graphOf(graph), undefined, false);
  expect(Subgraph.safeParse(picture).success).toBe(true);
  const { nodes, links, kinds, types } = picture;
  expect(nodes.id.toSorted()).toEqual(graph.nodes.id.toSorted());
  expect(nodes.name.map((name, at) => `${kinds[nodes.kind[at] ?? -1]} ${name}`).toSorted()).toEqual([
    " ",
    "Actor Keanu Reeves",
    "Director Lana Wachowski",
    "Entity X-1",
    "Motion picture The Matrix",
    "Person An extra",
  ]);
  expect(types.map(({ label }) => label).toSorted()).toEqual(["acted in", "directed", "mentions", "was seen in"]);
  expect(new Set([...links.flow, ...nodes.flow])).toEqual(new Set([0]));
  expect(links.hedge.every((hedge) => hedge === "")).toBe(true);
});

test("queries over all of it are answered, and what has only numbers is called by one", async () => {
  const cypher = "MATCH (r:Reading) WHERE r.value > $least RETURN count(*) AS many, max(r.serial) AS last";
  const { rows } = QueryAnswer.parse(await ask({ cypher, params: { least: 0 } }));
  expect(rows).toEqual([[READINGS, READINGS]]);
  const one = await ask({ cypher: "MATCH (r:Reading {serial: 7}) RETURN r", format: "graph" });
  expect(QueryGraph.parse(one).nodes.caption).toEqual(["Reading 7"]);
});
