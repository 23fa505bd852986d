import * as z from "zod/mini";
import { Source } from "./entity.ts";

const optional = z.optional;

/** A stretch of text with one look; at most one of `href` and `entity` makes it a link. Never HTML. */
export const StoryRun = z.strictObject({
  text: z.string(),
  emphasis: optional(z.literal(true)),
  strong: optional(z.literal(true)),
  /** A web address, http or https. */
  href: optional(z.string()),
  /** The id of an entity, such as co:alibaba. */
  entity: optional(z.string()),
});
export type StoryRun = z.infer<typeof StoryRun>;

export const StoryBlock = z.strictObject({ type: z.literal("paragraph"), runs: z.array(StoryRun) });
export type StoryBlock = z.infer<typeof StoryBlock>;

/** What is lit while the rest of the picture is dimmed. */
export const StoryHighlight = z.strictObject({
  entities: z.array(z.string()),
  links: z.array(z.strictObject({ source: z.string(), type: z.string(), target: z.string() })),
});
export type StoryHighlight = z.infer<typeof StoryHighlight>;

export const StoryStep = z.strictObject({
  title: z.string(),
  blocks: z.array(StoryBlock),
  /** The lens that is looked through; what `params` does not name is at its default. */
  view: z.strictObject({ lens: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) }),
  highlight: StoryHighlight,
  /** Ids of the claims it rests on; what the text counts stands in one of them. */
  claims: z.array(z.string()),
  /** Who says so: the sources of those claims, in the order in which the claims name them. */
  sources: z.array(Source),
});
export type StoryStep = z.infer<typeof StoryStep>;

/** A guided reading: ordered steps of text, each with a view and a highlight. */
export const Story = z.strictObject({
  /** The hash of the facts that the claims were read from. */
  dataset: z.string(),
  id: z.string(),
  title: z.string(),
  about: z.string(),
  /** Of the text, in two letters such as en. */
  language: z.string(),
  steps: z.array(StoryStep),
});
export type Story = z.infer<typeof Story>;

/** What a table of contents needs of a story; `steps` are their titles. */
export const StorySummary = z.strictObject({
  id: z.string(),
  title: z.string(),
  about: z.string(),
  language: z.string(),
  steps: z.array(z.string()),
});
export type StorySummary = z.infer<typeof StorySummary>;
