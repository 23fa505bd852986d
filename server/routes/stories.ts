import type { Router } from "express";
import { endpoints } from "#contract/endpoints.ts";
import type { ClaimList } from "#contract/entity.ts";
import type { Story, StoryStep, StorySummary } from "#contract/story.ts";
import type { Graph } from "#graph/graph.ts";
import { Problem } from "#server/problem.ts";
import { type KeptAnswersOptions, keptAnswers } from "./kept-answers.ts";
import { serve, serveTagged } from "./serve.ts";

const CAPACITY = 20;

/** A story as its file holds it: its steps name claims by their keys, and no sources yet. */
export interface WrittenStory extends Omit<Story, "dataset" | "steps"> {
  readonly steps: readonly Omit<StoryStep, "sources">[];
}

/** `/api/stories` and `/api/stories/the-argument`: what is told, and who says so by the claims in the graph. */
export function addStoryRoutes(
  router: Router,
  graph: Graph,
  stories: readonly WrittenStory[],
  options: Omit<KeptAnswersOptions, "capacity">,
): void {
  const find = keptAnswers({ ...options, capacity: CAPACITY });
  serve(router, endpoints.storyList, () => stories.map(summaryOf));
  serveTagged(router, endpoints.story, async ({ path, signal, trustedMs }) => {
    const story = stories.find(({ id }) => id === path.id);
    if (!story) {
      const known = stories.map(({ id }) => id).join(", ");
      throw new Problem("unknown-story", `There is no story ${JSON.stringify(path.id)}; there are ${known}.`);
    }
    const keys = [...new Set(story.steps.flatMap(({ claims }) => claims))];
    const ask = async () => withSources(story, await options.facts.confirmed(), await graph.claims(keys, signal));
    return find({ name: `story ${story.id}`, params: {}, ask }, trustedMs);
  });
}

function summaryOf({ id, title, about, language, steps }: WrittenStory): StorySummary {
  return { id, title, about, language, steps: steps.map((step) => step.title) };
}

/** The steps with ids in the place of keys, and with the sources of their claims; what the graph lacks is left out. */
function withSources(story: WrittenStory, dataset: string, { claims, sources }: ClaimList): Story {
  const byKey = new Map(claims.map((claim) => [claim.key, claim]));
  const byId = new Map(sources.map((source) => [source.id, source]));
  const steps = story.steps.map((step) => {
    const own = step.claims.flatMap((key) => byKey.get(key) ?? []);
    const named = [...new Set(own.flatMap((claim) => claim.sources.map(({ id }) => id)))];
    return { ...step, claims: own.map(({ id }) => id), sources: named.flatMap((id) => byId.get(id) ?? []) };
  });
  return { ...story, dataset, steps };
}
