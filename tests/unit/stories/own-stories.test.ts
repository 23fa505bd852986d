import { expect, test } from "vitest";
import { readDataset } from "#dataset/dataset.ts";
import { faultText } from "#dataset/fault.ts";
import { readLensFiles } from "#dataset/lens-files.ts";
import { checkStories, readStories } from "#dataset/stories.ts";
import { plainText } from "#dataset/story-text.ts";

const { stories, faults } = await readStories("cypher/stories", await readLensFiles("cypher/lenses"));

test("the stories have no faults, by themselves or by the facts", async () => {
  const reading = await readDataset("cypher/dataset");
  if (!reading.ok) throw new Error(reading.faults.map(faultText).join("\n"));
  expect([...faults, ...checkStories(stories, reading.dataset)].map(faultText)).toEqual([]);
});

test("at least three stories are told", () => {
  expect(stories.length).toBeGreaterThanOrEqual(3);
});

test("each story has five to nine steps, each of forty to ninety words", () => {
  for (const { id, steps } of stories) {
    expect(steps.length, id).toBeGreaterThanOrEqual(5);
    expect(steps.length, id).toBeLessThanOrEqual(9);
    for (const { title, blocks } of steps) {
      const words = plainText(blocks).split(/\s+/).length;
      expect(words, `${id}: ${title}`).toBeGreaterThanOrEqual(40);
      expect(words, `${id}: ${title}`).toBeLessThanOrEqual(90);
    }
  }
});
