import type { LensFile } from "#contract/lens.ts";
import type { Dataset } from "#dataset/dataset.ts";
import { graphRows } from "#dataset/graph-rows.ts";
import type { Lookups } from "#graph/lens-answer.ts";
import type { LoadProgress } from "#graph/load/graph-writer.ts";
import type { LoadSummary } from "#graph/load/load-summary.ts";
import { type LoadOptions, loadDataset } from "#graph/load-dataset.ts";
import { entitiesOfKind, lensSketch, storedDrawings } from "#graph/stored-drawings.ts";
import { drawViews } from "./drawings.ts";
import { drawingsHash } from "./drawings-hash.ts";
import type { KeptDrawings } from "./kept-drawings.ts";

const PATIENCE_MS = 60_000;

export interface FactsPlace {
  readonly driver: Parameters<typeof loadDataset>[0];
  readonly database: string;
  readonly lenses: ReadonlyMap<string, LensFile>;
  readonly lookups: Lookups;
  /** Drawings that were made before, for whichever database; absent where all are to be made anew. */
  readonly kept?: KeptDrawings;
}

export interface FactsOptions extends Omit<LoadOptions, "onProgress"> {
  readonly onProgress: (doing: "written" | "drawn", progress: LoadProgress) => void;
}

/** Whether the graph holds these facts, with the drawings that these lenses need. */
export async function factsAreLoaded(
  dataset: Dataset,
  { driver, database, lenses, lookups }: FactsPlace,
): Promise<boolean> {
  const stored = await storedDrawings({ driver, database, patienceMs: PATIENCE_MS }, lookups);
  return stored?.hash === dataset.hash && stored.drawn === (await drawingsHash(graphRows(dataset), lenses));
}

/**
 * Makes the graph say what the dataset says, and stores a drawing of every view. Where none were kept they are made
 * from the lenses' own answers, so they come in a second load; until it is through, the older ones stay.
 *
 * @throws LoadRefusal, Problem, or the driver's own errors; see `loadDataset`
 */
export async function loadFacts(
  dataset: Dataset,
  place: FactsPlace,
  { onProgress, ...options }: FactsOptions,
): Promise<LoadSummary> {
  const { driver, database, lenses, lookups } = place;
  // A database that has just been started or filled plans every question for the first time.
  const patient = { driver, database, patienceMs: PATIENCE_MS };
  const stored = await storedDrawings(patient, lookups);
  const hash = await drawingsHash(graphRows(dataset), lenses);
  const made = stored?.drawn === hash ? stored.arrangements : await place.kept?.find(hash);
  const load = (arrangements: Parameters<typeof graphRows>[1], drawn: string | null) => {
    const rows = graphRows(dataset, arrangements);
    const marked = { ...rows.dataset, properties: { ...rows.dataset.properties, drawn } };
    return loadDataset(
      driver,
      database,
      { ...rows, dataset: marked },
      { ...options, onProgress: (progress) => onProgress("written", progress) },
    );
  };
  const facts = await load(made ?? stored?.arrangements ?? [], made ? hash : null);
  if (made) return facts;
  const drawings = await drawViews({
    ask: (lens, params) => lensSketch(patient, lens, params, options.signal),
    lenses,
    entitiesOf: (kind) => entitiesOfKind(patient, lookups, kind),
    onProgress: (done, total) => onProgress("drawn", { done, total }),
    ...(options.signal ? { signal: options.signal } : {}),
  });
  await place.kept?.keep(hash, drawings);
  const second = await load(drawings, hash);
  return {
    ...facts,
    kinds: { ...facts.kinds, arrangements: second.kinds.arrangements },
    milliseconds: facts.milliseconds + second.milliseconds,
  };
}
