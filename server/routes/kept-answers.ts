import { createHash } from "node:crypto";
import type { KnownDataset } from "./known-dataset.ts";
import { RecentTexts } from "./recent-texts.ts";
import type { TaggedAnswer } from "./serve.ts";

export interface KeptAnswersOptions {
  readonly facts: KnownDataset;
  /** Changes when the code or the questions change, so that no browser keeps an answer of an older atlas. */
  readonly revision: string;
  /** How many answers are kept, at most some 100 kB each; the one unused for longest goes first. */
  readonly capacity: number;
}

/** What is asked, by name and parameters, and how to ask it of the database; the answer says of what facts it is. */
export interface Question {
  readonly name: string;
  readonly params: Readonly<Record<string, string | number | undefined>>;
  ask(): Promise<{ readonly dataset: string }>;
}

/**
 * Answers that depend on nothing but the facts and the question, kept by both, so that asking again costs no query.
 * While the database is down or slow, kept answers are given as stale.
 *
 * @throws Problem as `graph.ready` and the question do, where no kept answer helps
 */
export function keptAnswers({ facts, revision, capacity }: KeptAnswersOptions) {
  const kept = new RecentTexts(capacity);
  const tagOf = (dataset: string, { name, params }: Question) =>
    `W/"${digest([revision, dataset, name, sorted(params)])}"`;

  async function ask(question: Question) {
    const answer = await question.ask();
    facts.saw(answer.dataset);
    const tag = tagOf(answer.dataset, question);
    const text = JSON.stringify(answer);
    kept.put(tag, text);
    return { text, tag };
  }

  function recall(dataset: string | undefined, question: Question) {
    const tag = dataset === undefined ? "" : tagOf(dataset, question);
    const text = kept.take(tag);
    return text === undefined ? undefined : { text, tag };
  }

  return async (question: Question): Promise<TaggedAnswer> => {
    const old = recall(facts.last, question);
    if (old && !(await facts.isReachable())) return { tag: old.tag, stale: true, read: async () => old };
    const dataset = await facts.confirmed();
    const answer = recall(dataset, question);
    return { tag: tagOf(dataset, question), stale: false, read: async () => answer ?? ask(question) };
  };
}

function digest(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("base64url");
}

function sorted(params: Question["params"]): [string, unknown][] {
  return Object.entries(params)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}
