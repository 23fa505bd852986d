import { type Dataset, readDataset } from "#dataset/dataset.ts";
import { graphRows } from "#dataset/graph-rows.ts";
import { readLensFiles } from "#dataset/lens-files.ts";
import { cypherFiles } from "#graph/cypher-files.ts";
import { openDriver } from "#graph/driver.ts";
import type { Graph } from "#graph/graph.ts";
import { loadDataset } from "#graph/load-dataset.ts";
import { neo4jGraph } from "#graph/neo4j-graph.ts";
import { type FactsPlace, loadFacts } from "#server/facts.ts";
import { KeptDrawings } from "#server/kept-drawings.ts";
import { testNeo4j } from "./neo4j.ts";

/** A busy machine plans a query for the first time in seconds; answers are judged here, not their speed. */
const PATIENCE_MS = 60_000;

export interface LoadedGraph {
  readonly graph: Graph;
  readonly place: FactsPlace;
  close(): Promise<void>;
}

/** The run's database with nothing in it but the facts of cypher/dataset and their drawings. Close it when done. */
export async function loadedGraph(): Promise<LoadedGraph> {
  return fill((dataset, place) => loadFacts(dataset, place, { onProgress: () => undefined }));
}

/** The same without drawings, which take a while: for questions whose answers have no places. */
export async function writtenGraph(): Promise<LoadedGraph> {
  return fill((dataset, { driver, database }) => loadDataset(driver, database, graphRows(dataset)));
}

async function fill(load: (dataset: Dataset, place: FactsPlace) => Promise<unknown>): Promise<LoadedGraph> {
  const settings = testNeo4j();
  const driver = await openDriver(settings);
  await driver.executeQuery("MATCH (n) DETACH DELETE n", {}, { database: settings.database });
  const reading = await readDataset("cypher/dataset");
  if (!reading.ok) throw new Error(reading.faults.map(({ what }) => what).join("\n"));
  const lookups = cypherFiles("lookups");
  const lenses = await readLensFiles("cypher/lenses");
  const place = { driver, database: settings.database, lenses, lookups, kept: new KeptDrawings(".neo4j/drawings") };
  await load(reading.dataset, place);
  return { graph: neo4jGraph({ ...place, patienceMs: PATIENCE_MS }), place, close: () => driver.close() };
}
