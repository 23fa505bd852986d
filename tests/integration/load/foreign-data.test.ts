import { afterEach, expect, test } from "vitest";
import { LoadRefusal } from "#graph/load/load-refusal.ts";
import { applySchema } from "#graph/load/schema-statements.ts";
import { testNeo4j } from "#tests/support/neo4j.ts";
import { edited, SMALL } from "#tests/unit/dataset/small-dataset.ts";
import { loadedGraph } from "./loaded-graph.ts";

const { driver, load, ask } = loadedGraph();

/** Data of others, with our labels and types among theirs. */
const FOREIGN = `
  CREATE (e:Entity {id: 'co:theirs', name: 'Theirs'})-[:RUNS {id: 'r'}]->(:Entity:Company {name: 'No id'})
  CREATE (c:Claim {id: 'clm:theirs'})-[:ABOUT]->(e)
  CREATE (c)-[:SUPPORTED_BY]->(:Source {id: 'src:theirs'})
  CREATE (:Arrangement {id: 'theirs#wide'}), (:Dataset {id: 'theirs'})
  CREATE (:Person {name: 'Someone'})-[:KNOWS]->(:Person {name: 'Else'})`;
const theirs = async () => ({
  nodes: await ask(
    "MATCH (n) WHERE n.atlas IS NULL RETURN elementId(n) AS element, labels(n) AS labels, properties(n) AS properties ORDER BY element",
  ),
  relationships: await ask(
    "MATCH ()-[r]->() WHERE r.atlas IS NULL RETURN elementId(r) AS element, type(r) AS type, properties(r) AS properties ORDER BY element",
  ),
});

afterEach(async () => {
  await ask("MATCH (n) DETACH DELETE n");
  await applySchema(driver(), testNeo4j().database);
});

test("loading, loading again and loading other facts leave the data of others as they are", async () => {
  await ask(FOREIGN);
  const before = await theirs();
  await load(SMALL);
  await load(SMALL);
  await load(edited(SMALL, "value: 53000000000", "value: 52400000000"));
  await load(SMALL.replaceAll("co:amazon", "co:meta").replaceAll("src:two", "src:six"), { allowRemovals: true });
  expect(await theirs()).toEqual(before);
});

test("what others hang on our nodes stays: labels, properties, relationships", async () => {
  await load(SMALL);
  await ask(
    "MATCH (n:Entity {id: 'co:alibaba'}) SET n:Starred, n.remark = 'ours' CREATE (:Note)-[:ON {since: 1}]->(n)",
  );
  await load(edited(SMALL, "description: A company.", "description: The company."));
  expect(
    await ask(
      "MATCH (:Note)-[r:ON]->(n:Starred) RETURN n.remark AS remark, n.description AS description, r.since AS since",
    ),
  ).toEqual([{ remark: "ours", description: "The company.", since: 1 }]);
});

test("a node of others that owns one of our ids: refused, and nothing is written", async () => {
  await ask("CREATE (:Entity:Firm {id: 'co:alibaba'}), (:Claim {id: 'co:amazon', atlas: 'another'})");
  await expect(load(SMALL)).rejects.toThrow(
    'Nodes that the atlas did not write own its ids: (:Entity:Firm {id: "co:alibaba"}), (:Claim {id: "co:amazon"}).',
  );
  expect(await ask("MATCH (n) RETURN count(n) AS count")).toEqual([{ count: 2 }]);
});

test("a relationship of others at a fact that is to go: refused, and nothing is removed", async () => {
  await load(SMALL);
  await ask("MATCH (n:Entity {id: 'co:amazon'}) CREATE (:Note)-[:ON]->(n)");
  const without = SMALL.replaceAll("co:amazon", "co:meta");
  await expect(load(without)).rejects.toThrow(
    "Facts that are to go have relationships that the atlas did not write: co:amazon (ON).",
  );
  expect(await ask("MATCH (n:Entity {id: 'co:amazon'}) RETURN count(n) AS count")).toEqual([{ count: 1 }]);
});

test("data of others that a constraint of ours forbids: refused in words", async () => {
  await ask("DROP CONSTRAINT entity_id IF EXISTS");
  await ask("CREATE (:Entity {id: 'twin'}), (:Entity {id: 'twin'})");
  const refusal = await load(SMALL).catch((failure: unknown) => failure);
  expect(refusal).toBeInstanceOf(LoadRefusal);
  expect(String(refusal)).toContain("Use a database of its own");
  expect(await ask("MATCH (n) RETURN count(n) AS count")).toEqual([{ count: 2 }]);
});
