import type { Driver } from "neo4j-driver";
import { afterAll, beforeAll, beforeEach } from "vitest";
import { graphRows } from "#dataset/graph-rows.ts";
import { openDriver } from "#graph/driver.ts";
import type { LoadSummary } from "#graph/load/load-summary.ts";
import { type LoadOptions, loadDataset } from "#graph/load-dataset.ts";
import { testNeo4j } from "#tests/support/neo4j.ts";
import { datasetOf } from "#tests/unit/dataset/small-dataset.ts";

/** A database that is empty before each test, and how to load into it and ask it. */
export interface LoadedGraph {
  readonly driver: () => Driver;
  readonly load: (text: string, options?: LoadOptions) => Promise<LoadSummary>;
  readonly ask: (cypher: string, params?: object) => Promise<readonly Record<string, unknown>[]>;
  /** All nodes and relationships with all they hold, in a total order: equal where nothing changed. */
  readonly everything: () => Promise<unknown>;
}

/** Opens the run's Neo4j for one test file, and leaves it empty. */
export function loadedGraph(): LoadedGraph {
  const { database } = testNeo4j();
  let driver: Driver;
  const ask: LoadedGraph["ask"] = async (cypher, params = {}) => {
    const { records } = await driver.executeQuery(cypher, params, { database });
    return records.map((record) => record.toObject());
  };
  const empty = () => ask("MATCH (n) DETACH DELETE n");
  beforeAll(async () => {
    driver = await openDriver(testNeo4j());
  });
  beforeEach(async () => {
    await empty();
  });
  afterAll(async () => {
    await empty();
    await driver.close();
  });
  return {
    driver: () => driver,
    load: (text, options) => loadDataset(driver, database, graphRows(datasetOf(text)), options),
    ask,
    everything: async () => ({
      nodes: await ask(
        "MATCH (n) RETURN elementId(n) AS element, labels(n) AS labels, properties(n) AS properties ORDER BY element",
      ),
      relationships: await ask(
        "MATCH ()-[r]->() RETURN elementId(r) AS element, type(r) AS type, properties(r) AS properties ORDER BY element",
      ),
    }),
  };
}

/** What a summary says of some kinds, in short: `[added, changed, removed, unchanged]`. */
export function countsOf({ kinds }: LoadSummary): Record<string, readonly number[]> {
  return Object.fromEntries(
    Object.entries(kinds).map(([kind, { added, changed, removed, unchanged }]) => [
      kind,
      [added, changed, removed, unchanged],
    ]),
  );
}
