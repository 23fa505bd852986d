import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { LensFile } from "#contract/lens.ts";
import { checkStoryFigures } from "./check-story-figures.ts";
import { checkStoryReferences } from "./check-story-references.ts";
import { checkStoryViews } from "./check-story-views.ts";
import type { Dataset } from "./dataset.ts";
import { type Fault, sortFaults } from "./fault.ts";
import { parseStoryFile, type StoryFile } from "./story-file.ts";

export interface StoriesReading {
  /** Those that could be read, in the order of their ids. */
  readonly stories: readonly StoryFile[];
  /** All that is wrong in the files by themselves, in the order of files and lines. */
  readonly faults: readonly Fault[];
}

/**
 * Reads every .md file of `folder`, which may be absent, and checks it against the lenses.
 * Nothing is thrown for what the files hold: see `faults`, and `checkStories` for what only the facts can show.
 */
export async function readStories(folder: string, lenses: ReadonlyMap<string, LensFile>): Promise<StoriesReading> {
  const names = await readdir(folder).catch(() => []);
  const files = names.filter((name) => name.endsWith(".md")).sort();
  const readings = await Promise.all(
    files.map(async (name) => {
      const file = join(folder, name);
      return parseStoryFile(file, name.slice(0, -".md".length), await readFile(file, "utf8"));
    }),
  );
  const stories = readings.flatMap(({ story }) => story ?? []);
  const views = stories.flatMap((story) => checkStoryViews(story, lenses));
  return { stories, faults: sortFaults([...readings.flatMap(({ faults }) => faults), ...views]) };
}

/** What is wrong in the stories by these facts: names that lead nowhere, and numbers that no claim has. */
export function checkStories(stories: readonly StoryFile[], dataset: Dataset): readonly Fault[] {
  return sortFaults([...checkStoryReferences(stories, dataset), ...checkStoryFigures(stories, dataset)]);
}
