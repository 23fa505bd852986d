import { createHash } from "node:crypto";
import type { LensId } from "#contract/endpoints.ts";
import type { Graph, LensParams } from "#graph/graph.ts";
import { KnownDataset, type KnownDatasetOptions } from "./known-dataset.ts";
import { RecentTexts } from "./recent-texts.ts";
import type { TaggedAnswer } from "./serve.ts";

export interface LensAnswersOptions extends KnownDatasetOptions {
  /** Changes when the code or the questions change, so that no browser keeps an answer of an older atlas. */
  readonly revision: string;
}

type Find = (id: LensId, params: LensParams, signal: AbortSignal) => Promise<TaggedAnswer>;

/** How many answers are kept, at most some 100 kB each; the one unused for longest goes first. */
const CAPACITY = 200;

/**
 * Answers of lenses, kept by dataset, lens and parameters, so that asking again costs no query.
 * While the database is down or slow, kept answers are given as stale.
 *
 * @throws Problem as `graph.ready` and `graph.lens` do, where no kept answer helps
 */
export function lensAnswers(graph: Graph, options: LensAnswersOptions): Find {
  const kept = new RecentTexts(CAPACITY);
  const facts = new KnownDataset(graph, options);
  const tagOf = (dataset: string, id: LensId, params: LensParams) =>
    `W/"${digest([options.revision, dataset, id, sorted(params)])}"`;

  async function ask(id: LensId, params: LensParams, signal: AbortSignal) {
    const answer = await graph.lens(id, params, signal);
    facts.saw(answer.dataset);
    const tag = tagOf(answer.dataset, id, params);
    const text = JSON.stringify(answer);
    kept.put(tag, text);
    return { text, tag };
  }

  function recall(dataset: string | undefined, id: LensId, params: LensParams) {
    const tag = dataset === undefined ? "" : tagOf(dataset, id, params);
    const text = kept.take(tag);
    return text === undefined ? undefined : { text, tag };
  }

  return async (id, params, signal) => {
    const old = recall(facts.last, id, params);
    if (old && !(await facts.isReachable())) return { tag: old.tag, stale: true, read: async () => old };
    const dataset = await facts.confirmed();
    const answer = recall(dataset, id, params);
    return { tag: tagOf(dataset, id, params), stale: false, read: async () => answer ?? ask(id, params, signal) };
  };
}

function digest(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("base64url");
}

function sorted(params: LensParams): [string, string | number][] {
  return Object.entries(params).sort(([a], [b]) => (a < b ? -1 : 1));
}
