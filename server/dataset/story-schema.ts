import * as z from "zod";
import { prose } from "./schema-atoms.ts";

/* The two pieces of YAML in a file of cypher/stories/: its front matter, and the block under the heading of each step. */

export const StoryMatter = z.strictObject({
  title: prose,
  about: prose,
  language: z.string().regex(/^[a-z]{2}$/, { error: 'Not a language: write two letters, as in "en".' }),
});
export type StoryMatter = z.output<typeof StoryMatter>;

/** `highlight` holds ids of entities, and links written as in `co:alibaba RUNS ini:alibaba/qwen`; `claims` holds keys. */
export const StepMatter = z.strictObject({
  lens: prose,
  params: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
  highlight: z.array(prose).min(1),
  claims: z.array(prose).min(1),
});
export type StepMatter = z.output<typeof StepMatter>;
