import { readDataset } from "#dataset/dataset.ts";
import { readLensFiles } from "#dataset/lens-files.ts";
import { cypherFiles } from "#graph/cypher-files.ts";
import { openDriver } from "#graph/driver.ts";
import type { Graph } from "#graph/graph.ts";
import { neo4jGraph } from "#graph/neo4j-graph.ts";
import { type FactsPlace, loadFacts } from "#server/facts.ts";
import { testNeo4j } from "./neo4j.ts";

export interface LoadedGraph {
  readonly graph: Graph;
  readonly place: FactsPlace;
  close(): Promise<void>;
}

/** The run's database with nothing in it but the facts of cypher/dataset and their drawings. Close it when done. */
export async function loadedGraph(): Promise<LoadedGraph> {
  const settings = testNeo4j();
  const driver = await openDriver(settings);
  await driver.executeQuery("MATCH (n) DETACH DELETE n", {}, { database: settings.database });
  const reading = await readDataset("cypher/dataset");
  if (!reading.ok) throw new Error(reading.faults.map(({ what }) => what).join("\n"));
  const lookups = cypherFiles("lookups");
  const place = { driver, database: settings.database, lenses: await readLensFiles("cypher/lenses"), lookups };
  await loadFacts(reading.dataset, place, { onProgress: () => undefined });
  return { graph: neo4jGraph(place), place, close: () => driver.close() };
}
