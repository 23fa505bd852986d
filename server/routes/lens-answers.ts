import { createHash } from "node:crypto";
import type { LensId } from "#contract/endpoints.ts";
import type { Graph, LensParams } from "#graph/graph.ts";
import { KnownDataset } from "./known-dataset.ts";
import { RecentTexts } from "./recent-texts.ts";
import type { TaggedAnswer } from "./serve.ts";

export interface LensAnswersOptions {
  /** Changes when the code or the questions change, so that no browser keeps an answer of an older atlas. */
  readonly revision: string;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
  /** How many answers are kept; the one unused for longest goes first. */
  readonly capacity?: number;
  /** How long the facts are taken to be the same without asking the database. */
  readonly trustedMs?: number;
}

type Find = (id: LensId, params: LensParams, signal: AbortSignal) => Promise<TaggedAnswer>;

/**
 * Answers of lenses, kept by dataset, lens and parameters, so that asking again costs no query.
 * The facts are asked for at most every `trustedMs`; while the database is down, kept answers are given as stale.
 *
 * @throws Problem as `graph.ready` and `graph.lens` do, where no kept answer helps
 */
export function lensAnswers(graph: Graph, options: LensAnswersOptions): Find {
  const { revision, now, capacity = 200, trustedMs = 5000 } = options;
  const kept = new RecentTexts(capacity);
  const facts = new KnownDataset(graph, now, trustedMs);
  const tagOf = (dataset: string, id: LensId, params: LensParams) =>
    `W/"${createHash("sha256")
      .update(JSON.stringify([revision, dataset, id, sorted(params)]))
      .digest("base64url")}"`;

  async function ask(id: LensId, params: LensParams, signal: AbortSignal) {
    const answer = await graph.lens(id, params, signal);
    facts.learn({ dataset: answer.dataset });
    const tag = tagOf(answer.dataset, id, params);
    const text = JSON.stringify(answer);
    kept.put(tag, text);
    return { text, tag };
  }

  return async (id, params, signal) => {
    const { dataset, failure } = await facts.current();
    const tag = dataset === undefined ? "" : tagOf(dataset, id, params);
    const text = kept.take(tag);
    if (failure && text === undefined) throw failure;
    const read = async () => (text === undefined ? ask(id, params, signal) : { text, tag });
    return { tag, stale: failure !== undefined, read };
  };
}

function sorted(params: LensParams): [string, string | number][] {
  return Object.entries(params).sort(([a], [b]) => (a < b ? -1 : 1));
}
