import { afterAll, beforeAll, expect, test } from "vitest";
import { type LensId, lensEndpoint } from "#contract/endpoints.ts";
import { readLensFiles } from "#dataset/lens-files.ts";
import { readStories } from "#dataset/stories.ts";
import { type LoadedGraph, writtenGraph } from "#tests/support/loaded-graph.ts";

const { stories } = await readStories("cypher/stories", await readLensFiles("cypher/lenses"));
const steps = stories.flatMap(({ id, steps }) => steps.map((step) => ({ ...step, name: `${id}: ${step.title}` })));
let loaded: LoadedGraph;

beforeAll(async () => {
  loaded = await writtenGraph();
});
afterAll(() => loaded.close());

test.each(steps)("$name: all that it lights is in the answer of its lens", async ({ lens, params, highlight }) => {
  const id = lens as LensId;
  const { nodes, links, types } = await loaded.graph.lens(id, lensEndpoint(id).query.parse(params));
  const entities = new Set(nodes.id);
  const drawn = new Set(
    links.source.map((source, row) =>
      [nodes.id[source], types[links.type[row] ?? -1]?.type, nodes.id[links.target[row] ?? -1]].join(" "),
    ),
  );
  expect(entities.size).toBeGreaterThan(0);
  const lost = highlight.filter((mark) =>
    typeof mark === "string" ? !entities.has(mark) : !drawn.has(`${mark.source} ${mark.type} ${mark.target}`),
  );
  expect(lost).toEqual([]);
});

test.each(stories)("$id: every claim that it names is there, with its sources", async ({ steps }) => {
  const keys = [...new Set(steps.flatMap(({ claims }) => claims))];
  const { claims, sources } = await loaded.graph.claims(keys);
  expect(claims.map(({ key }) => key).sort()).toEqual([...keys].sort());
  const named = new Set(claims.flatMap((claim) => claim.sources.map(({ id }) => id)));
  expect(sources.map(({ id }) => id).sort()).toEqual([...named].sort());
});
