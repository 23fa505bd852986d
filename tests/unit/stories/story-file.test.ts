import fc from "fast-check";
import { expect, test } from "vitest";
import { StoryBlock } from "#contract/story.ts";
import { parseStoryFile } from "#dataset/story-file.ts";
import { edited } from "#tests/unit/dataset/small-dataset.ts";
import { SMALL_STORY } from "./small-story.ts";

function storyOf(text: string) {
  const { story, faults } = parseStoryFile("plan.md", "plan", text);
  expect(faults).toEqual([]);
  if (!story) throw new Error("There is no story.");
  return story;
}

test("a story is its front matter, and a step for each heading", () => {
  const { steps, ...story } = storyOf(SMALL_STORY);
  expect(story).toEqual({ id: "plan", title: "A plan", about: "How a plan is paid for.", language: "en" });
  expect(steps.map(({ title, lens, params, claims }) => ({ title, lens, params, claims }))).toEqual([
    { title: "It is announced", lens: "formula", params: { company: "co:alibaba" }, claims: ["plan"] },
    { title: "It runs on a cloud", lens: "everything", params: {}, claims: ["cloud-revenue"] },
  ]);
  expect(steps[0]?.highlight).toEqual([
    "ini:alibaba/capex-plan",
    { source: "co:alibaba", type: "RUNS", target: "ini:alibaba/capex-plan" },
  ]);
});

test("text becomes runs with a look, links to entities and to the web, and lines that flow on", () => {
  expect(storyOf(SMALL_STORY).steps[0]?.blocks).toEqual([
    {
      type: "paragraph",
      runs: [
        { text: "Alibaba", entity: "co:alibaba" },
        { text: " plans " },
        { text: "at least", emphasis: true },
        { text: " " },
        { text: "380 billion", strong: true },
        { text: " yuan, told " },
        { text: "elsewhere", href: "https://one.example/a" },
        { text: " too." },
      ],
    },
    { type: "paragraph", runs: [{ text: "And that is that." }] },
  ]);
});

test("looks add up inside one another", () => {
  const { steps } = storyOf(edited(SMALL_STORY, "And that is that.", "**Bold, *both* and [a link](co:amazon)**"));
  expect(steps[0]?.blocks[1]?.runs).toEqual([
    { text: "Bold, ", strong: true },
    { text: "both", strong: true, emphasis: true },
    { text: " and ", strong: true },
    { text: "a link", strong: true, entity: "co:amazon" },
  ]);
});

test("whatever stands in the text, what comes out is plain blocks with links to the web and to entities alone", () => {
  const piece = fc.oneof(
    fc.string({ maxLength: 20, unit: "grapheme" }),
    fc.constantFrom(
      "<script>alert(1)</script>",
      "[x](javascript:alert(1))",
      "![x](https://a.example/x.png)",
      "## ",
      "\n\n",
      "*",
      "`",
      "](",
      "<a href=x>",
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = edited(SMALL_STORY, "And that is that.", pieces.join(""));
      const blocks = parseStoryFile("plan.md", "plan", text).story?.steps.flatMap((step) => step.blocks) ?? [];
      for (const block of blocks) {
        expect(StoryBlock.parse(block)).toEqual(block);
        for (const { href } of block.runs) expect(href ?? "https://").toMatch(/^https?:\/\//i);
      }
    }),
    { numRuns: 200, seed: 4177 },
  );
});

test("any text at all is read or faulted, and never thrown at", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 80, unit: "grapheme" }), (text) => {
      const { story, faults } = parseStoryFile("plan.md", "plan", text);
      expect(story !== undefined || faults.length > 0).toBe(true);
    }),
    { numRuns: 200, seed: 4177 },
  );
});
