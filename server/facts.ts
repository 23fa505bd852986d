import type { Driver } from "neo4j-driver";
import type { LensFile } from "#contract/lens.ts";
import type { Dataset } from "#dataset/dataset.ts";
import { graphRows } from "#dataset/graph-rows.ts";
import { type Lookups } from "#graph/lens-answer.ts";
import { type LoadOptions, loadDataset } from "#graph/load-dataset.ts";
import type { LoadSummary } from "#graph/load/load-summary.ts";
import { neo4jGraph } from "#graph/neo4j-graph.ts";
import { entitiesOfKind, storedDrawings } from "#graph/stored-drawings.ts";
import { drawViews, drawingsHash } from "./drawings.ts";

export interface FactsPlace {
  readonly driver: Driver;
  readonly database: string;
  readonly lenses: ReadonlyMap<string, LensFile>;
  readonly lookups: Lookups;
}

export interface FactsOptions extends Omit<LoadOptions, "onProgress"> {
  /** In a few words: "written 200 of 1,515", "drawn 7 of 60". */
  readonly say: (detail: string) => void;
}

/** Whether the graph holds these facts, with the drawings that these lenses need. */
export async function factsAreLoaded(dataset: Dataset, { driver, database, lenses, lookups }: FactsPlace): Promise<boolean> {
  const stored = await storedDrawings(driver, database, lookups);
  return stored?.hash === dataset.hash && stored.drawn === drawingsHash(dataset.hash, lenses);
}

/**
 * Makes the graph say what the dataset says, and stores a drawing of every view. Drawings are made from the lenses'
 * own answers, so they come in a second load; until it is through, the older ones stay.
 *
 * @throws LoadRefusal, Problem, or the driver's own errors; see `loadDataset`
 */
export async function loadFacts(dataset: Dataset, place: FactsPlace, { say, ...options }: FactsOptions): Promise<LoadSummary> {
  const { driver, database, lenses, lookups } = place;
  const stored = await storedDrawings(driver, database, lookups);
  const drawn = drawingsHash(dataset.hash, lenses);
  const isDrawn = stored?.drawn === drawn;
  const onProgress = ({ done, total }: { done: number; total: number }) => say(`written ${count(done)} of ${count(total)}`);
  const load = (arrangements: Parameters<typeof graphRows>[1], by: string | null) => {
    const rows = graphRows(dataset, arrangements);
    const marked = { ...rows.dataset, properties: { ...rows.dataset.properties, drawn: by } };
    return loadDataset(driver, database, { ...rows, dataset: marked }, { ...options, onProgress });
  };
  const facts = await load(stored?.arrangements ?? [], isDrawn ? drawn : null);
  if (isDrawn) return facts;
  const drawings = await drawViews({
    graph: neo4jGraph(place),
    lenses,
    entitiesOf: (kind) => entitiesOfKind(driver, database, lookups, kind),
    onProgress: (done, total) => say(`drawn ${count(done)} of ${count(total)}`),
    ...(options.signal ? { signal: options.signal } : {}),
  });
  const second = await load(drawings, drawn);
  return {
    ...facts,
    kinds: { ...facts.kinds, arrangements: second.kinds.arrangements },
    milliseconds: facts.milliseconds + second.milliseconds,
  };
}

function count(value: number): string {
  return value.toLocaleString("en");
}
