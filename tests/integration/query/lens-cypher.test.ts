import { randomUUID } from "node:crypto";
import type { Driver } from "neo4j-driver";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { additionsOf } from "#contract/addition.ts";
import { lensEndpoint, lensIds } from "#contract/endpoints.ts";
import { additionParams } from "#contract/expanded-cypher.ts";
import { readExpansions } from "#contract/expansion.ts";
import type { LensDescription } from "#contract/lens.ts";
import { lenses } from "#contract/lenses.gen.ts";
import { readWays } from "#contract/path.ts";
import { QueryGraph } from "#contract/query.ts";
import { openDriver } from "#graph/driver.ts";
import type { Graph } from "#graph/graph.ts";
import { type OpenedQueries, openQueries } from "#graph/query/open-queries.ts";
import { type LoadedGraph, writtenGraph } from "#tests/support/loaded-graph.ts";
import { testNeo4j } from "#tests/support/neo4j.ts";

let loaded: LoadedGraph;
let graph: Graph;
let trusted: Driver;
let queries: OpenedQueries;

beforeAll(async () => {
  loaded = await writtenGraph();
  ({ graph } = loaded);
  const access = testNeo4j();
  trusted = await openDriver(access);
  queries = openQueries({
    access,
    driver: trusted,
    now: () => performance.now(),
    report: () => undefined,
    caps: { ms: 60_000 },
    budget: { msPerMinute: 1e9, errorsPerMinute: 1e9 },
  });
  await queries.tried;
}, 240_000);

afterAll(async () => {
  await queries?.close();
  await Promise.all([trusted?.close(), loaded?.close()]);
});

/** A lens with its defaults, and with each other choice that is declared. */
const choices = lensIds.flatMap((id) => {
  const { params }: LensDescription = lenses[id];
  const others = Object.entries(params).flatMap(([name, param]) =>
    param.type === "enum" ? param.values.map((value) => ({ [name]: value })) : [],
  );
  return [{}, ...others].map((own) => ({ id, own, name: `${id} ${JSON.stringify(own)}` }));
});
const added = ["co:alibaba~40", "co:nvidia~9~amount,co:alibaba~30~recency~RUNS.out~FUNDS.in,leg:cloud~5"].map(
  (expand) => ({
    id: "formula" as const,
    own: { expand, path: "co:alibaba~co:openai~2~COMPETES_WITH" },
    name: `formula with a way and ${expand}`,
  }),
);

describe("a lens's Cypher, asked as a free query, answers what the lens draws", () => {
  test.each([...choices, ...added])("$name", compare);
});

async function compare({ id, own }: Pick<(typeof choices)[number], "id" | "own">): Promise<void> {
  const { frame: _frame, expand, path, ...params } = lensEndpoint(id).query.parse(own);
  const additions = additionsOf(readWays(path), readExpansions(expand));
  const drawn = await graph.lens(id, { ...params, expand, path });
  const values = { ...params, ...additionParams(additions) };
  const asked = await answered(await graph.lensCypher(id, additions), values);
  const ids = asked.nodes.properties.map(({ id: name }) => String(name));
  expect(ids.filter((_, at) => asked.nodes.found[at])).toEqual(drawn.nodes.id);
  const linkOf = (from: unknown, type: unknown, to: unknown) => `${from} ${type} ${to}`;
  const { source, target, type } = asked.links;
  const links = source.map((from, at) => linkOf(ids[from], asked.types[type[at] ?? -1], ids[target[at] ?? -1]));
  const { links: lines } = drawn;
  const wanted = lines.source.map((from, at) =>
    linkOf(drawn.nodes.id[from], drawn.types[lines.type[at] ?? -1]?.type, drawn.nodes.id[lines.target[at] ?? -1]),
  );
  expect(links.toSorted()).toEqual(wanted.toSorted());
}

async function answered(cypher: string, params: Readonly<Record<string, unknown>>): Promise<QueryGraph> {
  const { signal } = new AbortController();
  const { chunks } = await queries.rows({ id: randomUUID(), cypher, params, client: "test", signal, format: "graph" });
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return QueryGraph.parse(JSON.parse(Buffer.concat(parts).toString()));
}
