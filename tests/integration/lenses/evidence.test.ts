import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { lensEndpoint } from "#contract/endpoints.ts";
import { Evidence } from "#contract/evidence.ts";
import { CONFIDENCES } from "#contract/kinds.ts";
import { type LoadedGraph, writtenGraph } from "#tests/support/loaded-graph.ts";
import { dayNumber } from "#view/day.ts";
import { indexEvidence } from "#view/evidence-index.ts";
import { linkKey } from "#view/sieve.ts";

const FOUNDED = "UNWIND $rows AS row MATCH (e:Entity {id: row.id}) SET e += row.has";
let loaded: LoadedGraph;
let evidence: Evidence;
beforeAll(async () => {
  loaded = await writtenGraph();
  evidence = Evidence.parse(await loaded.graph.evidence());
});
afterAll(() => loaded.close());

test("every claim that stands is there, and every drawn link finds as many claims as it says", async () => {
  const { counts, dataset } = await loaded.graph.about();
  expect(evidence.dataset).toBe(dataset);
  expect(evidence.claims.kind.length).toBeGreaterThan(counts.claims * 0.98);
  expect(evidence.claims.kind.length).toBeLessThanOrEqual(counts.claims);
  expect(evidence.links.source).toHaveLength(counts.links);
  const { ofLink } = indexEvidence(evidence);
  const picture = await loaded.graph.lens("everything", { limit: 500, frame: "wide" });
  const found = picture.links.source.map((_, row) => ofLink.get(linkKey(picture, row))?.length);
  expect(found).toEqual(picture.links.claims);
  expect(gzipSync(JSON.stringify(evidence)).length).toBeLessThan(30_000);
});

test("a claim has its date, its publisher and its sum in dollars, and says when another took its place", () => {
  const { ofEntity, ofLink } = indexEvidence(evidence);
  const [runs] = ofLink.get("co:alibaba RUNS ini:alibaba/qwen") ?? [];
  expect(CONFIDENCES).toContain(runs?.confidence);
  expect(runs?.publishers.length).toBeGreaterThan(0);
  const own = ofEntity.get("co:alibaba") ?? [];
  // Revenue of 996.35 billion yuan, at the rate of the formula.
  expect(own.map(({ usd }) => usd)).toContain(Math.round(996_350_000_000 / 7.2));
  const superseded = [...ofEntity.values()].flat().filter((claim) => claim.superseded !== undefined);
  expect(new Set(superseded).size).toBeGreaterThan(10);
  for (const { day, superseded: by = 0 } of superseded) expect(by).toBeGreaterThanOrEqual(day);
  expect(own.some(({ day }) => day === dayNumber("2025-09-01"))).toBe(true);
});

test("the claims of a view are those that its figures count, each with sources that come along", async () => {
  const asked = lensEndpoint("formula").query.parse({ company: "co:alibaba" });
  const [picture, { claims, sources }] = await Promise.all([
    loaded.graph.lens("formula", asked),
    loaded.graph.lensClaims("formula", asked),
  ]);
  expect(claims).toHaveLength(picture.evidence.claims);
  expect(sources).toHaveLength(picture.evidence.sources);
  const drawn = new Set(picture.nodes.id);
  const known = new Set(sources.map(({ id }) => id));
  for (const { subjects, objects, sources: named } of claims) {
    expect([...subjects, ...objects].some(({ id }) => drawn.has(id))).toBe(true);
    expect(named.filter(({ id }) => !known.has(id))).toEqual([]);
  }
});

test("what else entities have is found with its kind, and read whole; prose, vectors and the atlas's own are not", async () => {
  const { graph, place } = loaded;
  const rows = [
    { id: "co:alibaba", has: { founded: 1999, "head count": 204_891.5, listed: "2014-09-19", vector: [0.1, 0.2] } },
    { id: "co:nvidia", has: { founded: 1993, country: "US", isListed: true, prose: "x".repeat(500) } },
  ];
  await place.driver.executeQuery(
    `${FOUNDED} WITH count(*) AS done MATCH (e:Entity {id: 'co:nvidia'}) SET e.since = date('1999-01-22'), e.at = point({x: 1, y: 2})`,
    { rows },
    { database: place.database },
  );
  const { keys, dataset } = await graph.properties();
  const kinds = Object.fromEntries(keys.map(({ key, kind }) => [key, kind]));
  expect(kinds).toMatchObject({
    founded: "number",
    "head count": "number",
    listed: "date",
    since: "date",
    country: "text",
    isListed: "boolean",
    tickers: "text",
  });
  for (const hidden of ["id", "name", "x", "degree", "vector", "prose", "at", "description"])
    expect(Object.keys(kinds)).not.toContain(hidden);
  expect(keys.find(({ key }) => key === "founded")?.count).toBe(2);
  const founded = await graph.propertyValues({ key: "founded" });
  expect(founded).toEqual({
    dataset,
    key: "founded",
    kind: "number",
    entities: ["co:alibaba", "co:nvidia"],
    values: [1999, 1993],
    cut: false,
  });
  expect(await graph.propertyValues({ key: "since" })).toMatchObject({ kind: "date", values: ["1999-01-22"] });
  const tickers = await graph.propertyValues({ key: "tickers" });
  expect(tickers.values[tickers.entities.indexOf("co:alibaba")]).toBe("BABA");
  const { linkKeys } = await graph.properties();
  expect(linkKeys.find(({ key }) => key === "asOf")?.kind).toBe("date");
  expect(linkKeys.map(({ key }) => key)).not.toContain("label");
  const asOf = await graph.propertyValues({ key: "asOf", of: "links" });
  expect(asOf.entities).toEqual(asOf.entities.toSorted());
  expect(asOf.entities).toContain("co:alibaba RUNS ini:alibaba/qwen");
  expect(asOf.values[0]).toMatch(/^\d{4}-\d{2}/);
  expect((await graph.propertyValues({ key: "label", of: "links" })).values).toEqual([]);
  for (const key of ["name", "nobody has this", "vector", "x}) DETACH DELETE n //"])
    expect((await graph.propertyValues({ key })).values, key).toEqual([]);
});
