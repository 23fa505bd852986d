import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { lensEndpoint } from "#contract/endpoints.ts";
import { Evidence } from "#contract/evidence.ts";
import { CONFIDENCES } from "#contract/kinds.ts";
import { type LoadedGraph, writtenGraph } from "#tests/support/loaded-graph.ts";
import { dayNumber } from "#view/day.ts";
import { indexEvidence } from "#view/evidence-index.ts";
import { linkKey } from "#view/sieve.ts";

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
  expect(own.some(({ day }) => day === dayNumber("2025-09-25"))).toBe(true);
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
