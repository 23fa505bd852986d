import { join } from "node:path";
import { type Fault, faultText } from "#dataset/fault.ts";
import { readLensFiles } from "#dataset/lens-files.ts";
import { readStories } from "#dataset/stories.ts";
import type { StoryFile } from "#dataset/story-file.ts";
import type { WrittenStory } from "#routes/stories.ts";
import { StartupFailure } from "./startup-failure.ts";

/**
 * The stories of cypher/stories under `root`, as they are served.
 *
 * @throws StartupFailure that lists every fault of their files
 */
export async function openStories(root: string): Promise<readonly WrittenStory[]> {
  const lenses = await readLensFiles(join(root, "cypher/lenses"));
  const { stories, faults } = await readStories(join(root, "cypher/stories"), lenses);
  if (faults.length > 0) throw new StartupFailure(storyFaultsText(faults));
  return stories.map(writtenStory);
}

/** What is wrong in the stories, a line each. */
export function storyFaultsText(faults: readonly Fault[]): string {
  const head = `the stories have ${faults.length} ${faults.length === 1 ? "fault" : "faults"}; mend what is named here.`;
  return [head, ...faults.map(faultText)].join("\n");
}

function writtenStory({ steps, ...story }: StoryFile): WrittenStory {
  return {
    ...story,
    steps: steps.map(({ title, blocks, lens, params, highlight, claims }) => ({
      title,
      blocks: [...blocks],
      view: { lens, params: { ...params } },
      highlight: {
        entities: highlight.filter((mark) => typeof mark === "string"),
        links: highlight.filter((mark) => typeof mark !== "string"),
      },
      claims: [...claims],
    })),
  };
}
