import { join } from "node:path";
import { readDataset } from "#dataset/dataset.ts";
import { graphRows } from "#dataset/graph-rows.ts";
import { readLensFiles } from "#dataset/lens-files.ts";
import { cypherFiles } from "#graph/cypher-files.ts";
import { openDriver } from "#graph/driver.ts";
import type { Graph } from "#graph/graph.ts";
import type { LoadRows } from "#graph/load/load-rows.ts";
import { neo4jGraph } from "#graph/neo4j-graph.ts";
import { storedDrawings } from "#graph/stored-drawings.ts";
import { type FactsPlace, loadFacts } from "#server/facts.ts";
import type { ThrowawayNeo4j } from "./stand-neo4j.ts";
import type { Workbench } from "./workbench.ts";

/** A busy machine is no reason to stop: slow answers are what is to be seen. */
const PATIENCE_MS = 60_000;

export interface Facts {
  readonly graph: Graph;
  readonly place: FactsPlace;
  /** All that was loaded, the drawings among it. */
  readonly rows: LoadRows;
}

/** The facts of this repository in the throw-away Neo4j, drawn, as `npm run load` leaves them. */
export async function loadFactsOnce(workbench: Workbench, neo4j: ThrowawayNeo4j): Promise<Facts> {
  const { root, signal } = workbench;
  console.error("loading and drawing the facts");
  const reading = await readDataset(join(root, "cypher/dataset"));
  if (!reading.ok) throw new Error("The facts have faults: npm run load -- --check names them.");
  const driver = await openDriver(neo4j);
  workbench.clearLater(() => driver.close());
  const lenses = await readLensFiles(join(root, "cypher/lenses"));
  const lookups = cypherFiles("lookups");
  const { database } = neo4j;
  const place = { driver, database, lenses, lookups };
  const patient = { driver, database, patienceMs: PATIENCE_MS };
  await loadFacts(reading.dataset, place, { signal, onProgress: () => undefined });
  const stored = await storedDrawings(patient, lookups);
  return { graph: neo4jGraph({ ...place, ...patient }), place, rows: graphRows(reading.dataset, stored?.arrangements) };
}
