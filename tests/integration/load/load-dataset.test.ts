import { expect, test } from "vitest";
import { readDataset } from "#dataset/dataset.ts";
import { graphRows } from "#dataset/graph-rows.ts";
import { loadDataset } from "#graph/load-dataset.ts";
import { testNeo4j } from "#tests/support/neo4j.ts";
import { datasetOf, edited, REVIEWED, SMALL } from "#tests/unit/dataset/small-dataset.ts";
import { countsOf, loadedGraph } from "./loaded-graph.ts";

const { driver, load, ask, everything } = loadedGraph();
const { database } = testNeo4j();

test("a first load adds everything, a second one changes nothing", async () => {
  expect(countsOf(await load(SMALL))).toEqual({
    entities: [6, 0, 0, 0],
    links: [4, 0, 0, 0],
    claims: [8, 0, 0, 0],
    sources: [5, 0, 0, 0],
    metrics: [2, 0, 0, 0],
    disputes: [1, 0, 0, 0],
    evidence: [26, 0, 0, 0],
    arrangements: [0, 0, 0, 0],
  });
  const before = await everything();
  expect(countsOf(await load(SMALL))).toEqual({
    entities: [0, 0, 0, 6],
    links: [0, 0, 0, 4],
    claims: [0, 0, 0, 8],
    sources: [0, 0, 0, 5],
    metrics: [0, 0, 0, 2],
    disputes: [0, 0, 0, 1],
    evidence: [0, 0, 0, 26],
    arrangements: [0, 0, 0, 0],
  });
  expect(await everything()).toEqual(before);
});

test("a changed description is one changed entity", async () => {
  await load(SMALL);
  const { entities, claims, links } = countsOf(await load(edited(SMALL, "Another company.", "A company of old.")));
  expect({ entities, claims, links }).toEqual({ entities: [0, 1, 0, 5], claims: [0, 0, 0, 8], links: [0, 0, 0, 4] });
  expect(await ask("MATCH (n:Entity {id: 'co:amazon'}) RETURN n.description AS description")).toEqual([
    { description: "A company of old." },
  ]);
});

test("a corrected number is one changed claim, though its id is another", async () => {
  await load(SMALL);
  const { claims, disputes } = countsOf(await load(edited(SMALL, "value: 53000000000", "value: 52400000000")));
  expect(claims).toEqual([0, 1, 0, 7]);
  expect(disputes).toEqual([1, 0, 1, 0]);
  expect(await ask("MATCH (c:Claim {key: 'plan-dollars'}) RETURN c.value AS value, c.figure AS figure")).toEqual([
    { value: 52.4e9, figure: "US$52.4 bn" },
  ]);
});

test("a property that is gone from the files is gone from the graph", async () => {
  await load(SMALL);
  await load(edited(SMALL, "    nameZh: 阿里巴巴\n", ""));
  expect(await ask("MATCH (n:Entity {id: 'co:alibaba'}) RETURN n.nameZh AS nameZh")).toEqual([{ nameZh: null }]);
});

test("a removed fact disappears with its link and its evidence", async () => {
  await load(SMALL);
  const [start, end] = [SMALL.indexOf("  - key: plan-runs-on-cloud"), SMALL.indexOf("  - key: mood")];
  const without = SMALL.slice(0, start).replace("claims: 6", "claims: 5") + SMALL.slice(end);
  const { claims, links, evidence } = countsOf(await load(without));
  expect({ claims, links, evidence }).toEqual({ claims: [0, 0, 1, 7], links: [0, 0, 1, 3], evidence: [0, 0, 3, 23] });
  expect(await ask("MATCH (c:Claim {key: 'plan-runs-on-cloud'}) RETURN c")).toEqual([]);
  expect(await ask("MATCH (:Entity)-[r:RUNS_ON]->(:Entity) RETURN r")).toEqual([]);
});

test("a number leads to what it measures, a verdict to its rule and to what speaks for and against it", async () => {
  await load(REVIEWED);
  expect(
    await ask(
      `MATCH (review:Review)-[:OF_CRITERION]->(leg:Criterion), (review)-[:CUTS_AGAINST]->(rival:Claim),
             (review)-[:BASED_ON]->(number:Observation)-[:OF_METRIC]->(metric:Metric)
       RETURN review.verdict AS verdict, leg.cloudUsd AS cloudUsd, number.periodEnd AS periodEnd,
              toFloat(number.periodMonths) AS months, metric.id AS metric, rival.key AS rival`,
    ),
  ).toEqual([{ verdict: "met", cloudUsd: 1e9, periodEnd: "2025-03-31", months: 12, metric: "revenue", rival: "plan" }]);
});

test("a review that is gone takes its link and its evidence with it, and a leg without rule loses its own", async () => {
  await load(REVIEWED);
  const { claims, links, evidence, entities } = countsOf(await load(SMALL));
  expect({ claims, links, evidence, entities }).toEqual({
    claims: [0, 0, 1, 8],
    links: [0, 0, 1, 4],
    evidence: [0, 0, 5, 26],
    entities: [0, 2, 0, 4],
  });
  expect(await ask("MATCH (leg:Criterion) RETURN leg.rule AS rule, leg.cloudUsd AS cloudUsd")).toEqual([
    { rule: null, cloudUsd: null },
  ]);
});

test("a load that would remove more than a fifth is refused and changes nothing, unless it is allowed", async () => {
  await load(SMALL);
  const before = await everything();
  const other = SMALL.replaceAll("co:amazon", "co:meta")
    .replaceAll("src:three", "src:six")
    .replaceAll("src:four", "src:seven");
  await expect(load(other)).rejects.toThrow("remove 2 of 5 sources, which is more than 20 %");
  expect(await everything()).toEqual(before);
  const { sources } = countsOf(await load(other, { allowRemovals: true }));
  expect(sources).toEqual([2, 0, 2, 3]);
});

test("a load that is stopped half-way leaves the graph as it was", async () => {
  await load(SMALL);
  const before = await everything();
  const stopping = new AbortController();
  const changed = edited(edited(SMALL, "Another company.", "Changed."), "value: 53000000000", "value: 1");
  const onProgress = () => stopping.abort(new Error("Stopped."));
  await expect(load(changed, { onProgress, signal: stopping.signal })).rejects.toThrow("Stopped.");
  expect(await everything()).toEqual(before);
});

test("a load that fails half-way leaves the graph as it was", async () => {
  await load(SMALL);
  const before = await everything();
  const rows = graphRows(datasetOf(edited(SMALL, "Another company.", "Changed.")));
  const broken = [...rows.links, { id: "x", type: "", from: "co:alibaba", to: "co:amazon", properties: {} }];
  await expect(loadDataset(driver(), database, { ...rows, links: broken })).rejects.toThrow();
  expect(await everything()).toEqual(before);
});

test("two loads at once wait for each other", async () => {
  const [one, two] = await Promise.all([load(SMALL), load(SMALL)]);
  const added = [one, two].map(({ kinds }) => kinds.entities.added).sort();
  expect(added).toEqual([0, 6]);
  expect(await ask("MATCH (n:Entity) RETURN count(n) AS count")).toEqual([{ count: 6 }]);
});

test("what someone else removed comes back", async () => {
  await load(SMALL);
  await ask("MATCH (n:Entity {id: 'co:alibaba'}) DETACH DELETE n");
  expect(countsOf(await load(SMALL))).toMatchObject({ entities: [1, 0, 0, 5], links: [2, 0, 0, 2] });
});

test("counts are stored as integers, amounts as floats", async () => {
  await load(SMALL);
  const types =
    "valueType(n.tier) AS tier, valueType(c.value) AS value, valueType(c.seed) AS seed, valueType(d.claims) AS claims, valueType(r.disputes) AS disputes";
  expect(
    await ask(`MATCH (d:Dataset), (n:Entity {id: 'co:alibaba'})-[r:RUNS]->(), (c:Claim {key: 'plan'}) RETURN ${types}`),
  ).toEqual([
    {
      tier: "INTEGER NOT NULL",
      value: "FLOAT NOT NULL",
      seed: "INTEGER NOT NULL",
      claims: "INTEGER NOT NULL",
      disputes: "INTEGER NOT NULL",
    },
  ]);
});

test("arrangements are stored, replaced and swept with the facts", async () => {
  const dataset = datasetOf(SMALL);
  const home = { id: "everything#wide", width: 780, height: 800, ids: ["co:alibaba"], xs: [1.5], ys: [2] };
  const store = (all: readonly (typeof home)[]) => loadDataset(driver(), database, graphRows(dataset, all));
  expect((await store([home])).kinds.arrangements).toMatchObject({ added: 1 });
  expect((await store([{ ...home, xs: [3] }])).kinds).toMatchObject({
    arrangements: { changed: 1 },
    entities: { changed: 1 },
  });
  const question =
    "MATCH (a:Arrangement), (n:Entity {id: 'co:alibaba'}) RETURN a.ids AS ids, a.xs AS xs, a.ys AS ys, n.x AS x, n.y AS y";
  expect(await ask(question)).toEqual([{ ids: ["co:alibaba"], xs: [3], ys: [2], x: 3, y: 2 }]);
  expect((await store([])).kinds.arrangements).toMatchObject({ removed: 1 });
});

test("the full-text indexes find names, Chinese names and aliases", async () => {
  await load(SMALL);
  await ask("CALL db.awaitIndexes(60)");
  const find = (index: string, words: string) =>
    ask("CALL db.index.fulltext.queryNodes($index, $words) YIELD node RETURN node.id AS id LIMIT 1", { index, words });
  expect(await find("entity_text", "Ali")).toEqual([{ id: "co:alibaba" }]);
  expect(await find("entity_text", "baba")).toEqual([{ id: "co:alibaba" }]);
  expect(await find("entity_text_cjk", "阿里")).toEqual([{ id: "co:alibaba" }]);
});

test("the facts of this repository: loaded twice, nothing changes; every link names a live claim, and conversely", async () => {
  const reading = await readDataset("cypher/dataset");
  if (!reading.ok) throw new Error("cypher/dataset has faults");
  const rows = graphRows(reading.dataset);
  await loadDataset(driver(), database, rows);
  const { kinds } = await loadDataset(driver(), database, rows);
  for (const { added, changed, removed } of Object.values(kinds)) expect([added, changed, removed]).toEqual([0, 0, 0]);
  expect(
    await ask(
      "MATCH (:Entity)-[r]->(:Entity) UNWIND r.claims AS id OPTIONAL MATCH (c:Claim {id: id}) WHERE c.rank <> 'deprecated' WITH r, c WHERE c IS NULL RETURN r.id",
    ),
  ).toEqual([]);
  expect(
    await ask(
      "MATCH (c:Claim)-[:OBJECT]->(o) WHERE c.rank <> 'deprecated' MATCH (c)-[:ABOUT]->(s) WHERE NOT EXISTS { (s)-[r]->(o) WHERE c.id IN r.claims } RETURN c.id",
    ),
  ).toEqual([]);
  expect(
    await ask(
      "MATCH (a:Assessment)-[:OF_CRITERION]->(l) MATCH (a)-[:ABOUT]->(c) WITH a, a.verdict IN ['met', 'partly'] AS holds, EXISTS { (c)-[r:MEETS]->(l) WHERE a.id IN r.claims } AS drawn WHERE holds <> drawn RETURN a.id",
    ),
  ).toEqual([]);
  expect(await ask("MATCH (c:Claim) WHERE NOT (c)-[:SUPPORTED_BY]->(:Source) RETURN c.id")).toEqual([]);
});
