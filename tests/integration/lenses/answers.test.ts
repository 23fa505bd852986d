import { afterAll, beforeAll, expect, test } from "vitest";
import { type LensId, lensEndpoint, lensIds } from "#contract/endpoints.ts";
import { EntityDetail } from "#contract/entity.ts";
import { FLOWS } from "#contract/kinds.ts";
import { Subgraph } from "#contract/subgraph.ts";
import { type LoadedGraph, loadedGraph } from "#tests/support/loaded-graph.ts";

let loaded: LoadedGraph;
beforeAll(async () => {
  loaded = await loadedGraph();
});
afterAll(() => loaded.close());

/** They show how much there is, which a cut would hide. */
const MAPS: readonly LensId[] = ["everything", "chain"];

async function ask(id: LensId, query: Readonly<Record<string, string>> = {}): Promise<Subgraph> {
  return Subgraph.parse(await loaded.graph.lens(id, lensEndpoint(id).query.parse(query)));
}

test.each([
  ...lensIds.map((id) => [id, {}] as const),
  ["formula", { company: "co:meta" }] as const,
  ["formula", { company: "all" }] as const,
  ["chain", { company: "co:alibaba", flow: "money" }] as const,
  ["chips", { company: "co:baidu" }] as const,
  ["capex-race", { year: "2025" }] as const,
  ["single-source", { said: "outside" }] as const,
  ["believed-on", { on: "2024-12-31" }] as const,
  ["all-three", { least: "partly" }] as const,
  ["verdict", { company: "co:baidu", leg: "leg:cloud" }] as const,
])("%s %o answers as written down", async (id, query) => {
  const name = [id, ...Object.values(query)].join("-").replaceAll(/[^a-z0-9]+/g, "-");
  await expect(inWords(await ask(id, query))).toMatchFileSnapshot(`./answers/${name}.txt`);
});

test.each(lensIds)(
  "%s finds things and links, and few enough of them to be read unless it is to show all",
  async (id) => {
    const { shown } = await ask(id);
    expect(shown.entities.shown).toBeGreaterThan(5);
    expect(shown.links.shown).toBeGreaterThan(5);
    if (!MAPS.includes(id)) expect(shown.entities.shown).toBeLessThanOrEqual(60);
  },
);

test("what was cut is counted, and the most important is kept", async () => {
  const whole = await ask("everything");
  const part = await ask("everything", { limit: "10" });
  expect(part.shown.entities).toEqual({ shown: 10, total: whole.shown.entities.total });
  expect(part.shown.links.total).toBe(whole.shown.links.total);
  expect(part.shown.links.shown).toBeLessThan(whole.shown.links.shown);
  expect(part.nodes.id).toEqual(whole.nodes.id.slice(0, 10));
});

test("every entity of every stored drawing has its own place inside the frame", async () => {
  for (const id of lensIds) {
    for (const frame of ["wide", "tall"]) {
      const { nodes, arrangement } = await ask(id, { frame });
      expect(arrangement.name, id).toContain(`#${frame}`);
      const places = nodes.x.map((x, at) => `${x} ${nodes.y[at]}`);
      expect(new Set(places).size, `${id} ${frame}`).toBe(places.length);
      expect(
        nodes.x.every((x) => x > 0 && x < arrangement.width),
        `${id} ${frame}`,
      ).toBe(true);
      expect(
        nodes.y.every((y) => y > 0 && y < arrangement.height),
        `${id} ${frame}`,
      ).toBe(true);
    }
  }
});

test("asking twice gives the same picture", async () => {
  expect(await ask("formula")).toEqual(await ask("formula"));
});

test("a company that is not there is said to be unknown", async () => {
  await expect(ask("ecosystem", { company: "co:nobody" })).rejects.toMatchObject({ type: "unknown-entity" });
});

test("an entity has its claims, their rivals and every source they name", async () => {
  const cloud = EntityDetail.parse(await loaded.graph.entity("biz:alibaba/cloud"));
  const dispute = cloud.disputes.find(({ topic }) => topic === "Revenue of the last fiscal year");
  const figures = dispute?.claims.map((id) => cloud.claims.find((claim) => claim.id === id)?.value?.number);
  expect(figures?.sort()).toEqual([106_300_000_000, 118_028_000_000]);
  const named = new Set(cloud.claims.flatMap(({ sources }) => sources.map(({ id }) => id)));
  expect(cloud.sources.map(({ id }) => id).sort()).toEqual([...named].sort());
  expect(cloud.neighbours.map(({ label }) => label)).toContain("belongs to");
});

test.each([
  ["alibaba", "co:alibaba", "name"],
  ["阿里巴巴", "co:alibaba", "nameZh"],
  ["阿里云", "biz:alibaba/cloud", "nameZh"],
  ["BIDU", "co:baidu", "ticker"],
  ["alibba", "co:alibaba", "name"],
])("searching for %s finds %s first, by its %s", async (q, id, field) => {
  const { hits } = await loaded.graph.search({ q, limit: 5 });
  expect(hits[0]).toMatchObject({ entity: { id }, matched: { field } });
});

test.each(['"', "AND", "a AND (", "*", "name:x", "\\", "+-&|!(){}[]^~*?:/", "OR OR"])(
  "searching for %j is a search and not an error",
  async (q) => {
    await expect(loaded.graph.search({ q, limit: 5 })).resolves.toMatchObject({ query: q });
  },
);

test("a company is found by a misspelt name among the things that bear it", async () => {
  const { hits } = await loaded.graph.search({ q: "nvida", limit: 20 });
  expect(hits.map(({ entity }) => entity.id)).toContain("co:nvidia");
});

test("the schema names the labels and the indexes", async () => {
  const schema = await loaded.graph.schema();
  expect(schema.labels.map(({ label }) => label)).toEqual(
    expect.arrayContaining(["Claim", "Company", "Entity", "Source"]),
  );
  expect(schema.indexes.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["entity_id", "entity_text", "entity_text_cjk"]),
  );
  expect(schema.relationshipTypes.find(({ type }) => type === "ABOUT")?.count).toBeGreaterThan(200);
});

function inWords({ nodes, links, types, kinds, shown, evidence, asOf }: Subgraph): string {
  const entities = nodes.id.map((id, at) =>
    `${kinds[nodes.kind[at] ?? -1]} ${id} “${nodes.name[at]}” ${nodes.figure[at]}`.trim(),
  );
  const sentences = links.source.map((source, at) => {
    const flow = FLOWS[links.flow[at] ?? 0];
    const marks = [
      flow === "none" ? "" : flow,
      links.hedge[at] && `“${links.hedge[at]}”`,
      links.disputes[at] ? "disputed" : "",
    ].filter(Boolean);
    return `${nodes.id[source]} ${types[links.type[at] ?? -1]?.type} ${nodes.id[links.target[at] ?? -1]}${marks.length > 0 ? ` (${marks.join(", ")})` : ""}`;
  });
  const counts = `${shown.entities.shown} of ${shown.entities.total} entities, ${shown.links.shown} of ${shown.links.total} links, ${evidence.claims} claims, ${evidence.sources} sources, ${evidence.disputes} disputes, as of ${asOf}`;
  return `${[counts, "", ...entities, "", ...sentences.sort()].join("\n")}\n`;
}
