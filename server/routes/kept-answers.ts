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
  /** Where some answers outlast the process; default nowhere. */
  readonly shelf?: AnswerShelf | undefined;
}

/** Answers of an earlier process, and a place for those of this one. */
export interface AnswerShelf {
  /** The hash of the facts that the texts are of. */
  readonly dataset: string | undefined;
  /** By their tags. */
  readonly texts: ReadonlyMap<string, string>;
  keep(answer: ShelvedAnswer): void;
}

export interface ShelvedAnswer {
  /** Of the question. */
  readonly name: string;
  readonly dataset: string;
  readonly tag: string;
  readonly text: string;
}

/** What is asked, by name and parameters, and how to ask it of the database; the answer says of what facts it is. */
export interface Question {
  readonly name: string;
  readonly params: Readonly<Record<string, string | number | undefined>>;
  ask(): Promise<{ readonly dataset: string }>;
}

/**
 * Answers that depend on nothing but the facts and the question, kept by both, so that asking again costs no query.
 * While the database is down, slow or not yet
 * there, kept answers are given as stale.
 *
 * @throws Problem as `graph.ready` and the question do, where no kept answer helps
 */
export function keptAnswers({ facts, revision, capacity, shelf }: KeptAnswersOptions) {
  const kept = new RecentTexts(capacity);
  for (const [tag, text] of shelf?.texts ?? []) kept.put(tag, text);
  if (shelf?.dataset !== undefined) facts.remember(shelf.dataset);
  const tagOf = (dataset: string, { name, params }: Question) =>
    `W/"${digest([revision, dataset, name, sorted(params)])}"`;

  const asking = new Map<string, Promise<{ readonly text: string; readonly tag: string }>>();

  /** Many who ask the same at once are one question; whoever is told to go away takes nobody along. */
  function ask(tag: string, question: Question) {
    const other = asking.get(tag);
    if (other) return other.catch(() => askAlone(question));
    const asked = askAlone(question).finally(() => asking.delete(tag));
    asking.set(tag, asked);
    return asked;
  }

  async function askAlone(question: Question) {
    const answer = await question.ask();
    facts.saw(answer.dataset);
    const tag = tagOf(answer.dataset, question);
    const text = JSON.stringify(answer);
    kept.put(tag, text);
    shelf?.keep({ name: question.name, dataset: answer.dataset, tag, text });
    return { text, tag };
  }

  function recall(dataset: string | undefined, question: Question) {
    const tag = dataset === undefined ? "" : tagOf(dataset, question);
    const text = kept.take(tag);
    return text === undefined ? undefined : { text, tag };
  }

  return async (question: Question, trustedMs?: number): Promise<TaggedAnswer> => {
    const old = recall(facts.last, question);
    if (old && !(await facts.isReachable(trustedMs))) {
      return { tag: old.tag, stale: facts.isStarting ? "starting" : "silent", read: async () => old };
    }
    const dataset = await facts.confirmed(trustedMs);
    const answer = recall(dataset, question);
    const tag = tagOf(dataset, question);
    return { tag, stale: undefined, read: async () => answer ?? ask(tag, question) };
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
