import type { readDataset } from "#dataset/dataset.ts";
import { faultText } from "#dataset/fault.ts";
import { checkStories, readStories } from "#dataset/stories.ts";
import { progressCount } from "#graph/load/load-progress.ts";
import { throwAsProblem } from "#graph/neo4j-failure.ts";
import { type FactsOptions, type FactsPlace, factsAreLoaded, loadFacts } from "./facts.ts";
import { storyFaultsText } from "./stories.ts";

interface FactsSource {
  /** Reads the facts as they are written down. */
  readonly read: () => ReturnType<typeof readDataset>;
  /** The folder of what is told about them. */
  readonly stories: string;
  /** Whether the graph is ours alone, so that nothing but our own older facts can get lost. */
  readonly allowRemovals: boolean;
  /** Runs what writes while the database takes writes. */
  readonly write: <Written>(work: () => Promise<Written>) => Promise<Written>;
}

/**
 * Makes the graph say what the files say and holds a drawing of every view, unless it does already.
 *
 * @returns in a few words what was done
 * @throws Error that lists every fault of the facts, or of the stories about them; Problem `graph-unavailable`; LoadRefusal
 */
export async function ensureFacts(
  { read, stories, allowRemovals, write }: FactsSource,
  place: FactsPlace,
  say: (detail: string) => void,
  signal: AbortSignal,
): Promise<string> {
  const reading = await read();
  if (!reading.ok) {
    const lines = reading.faults.map(faultText);
    throw new Error(
      `the facts have ${lines.length} ${lines.length === 1 ? "fault" : "faults"}; mend what is named here.\n${lines.join("\n")}`,
    );
  }
  const { dataset } = reading;
  const told = await readStories(stories, place.lenses);
  const faults = [...told.faults, ...checkStories(told.stories, dataset)];
  if (faults.length > 0) throw new Error(storyFaultsText(faults));
  const size = `${dataset.entities.length} entities, ${dataset.claims.length} claims`;
  if (await factsAreLoaded(dataset, place)) return `${size}, there already`;
  const onProgress: FactsOptions["onProgress"] = (doing, progress) => say(`${doing} ${progressCount(progress)}`);
  await write(() => loadFacts(dataset, place, { allowRemovals, signal, onProgress })).catch(throwAsProblem);
  return size;
}
