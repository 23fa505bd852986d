import type { LinkVerb } from "#contract/phrase-queries.ts";
import { isSameWord, type PhraseWord, phraseWords } from "./phrase-words.ts";

/** Which way a link goes: from what is asked for to what is named, back, or either. */
export type PhraseWay = "to" | "from" | "either";

/** A verb of links as some words say it. */
export interface VerbForm {
  readonly types: readonly string[];
  readonly way: PhraseWay;
  /** After "things that": "partner with", "are funded by". */
  readonly many: string;
  /** After "what": "partners with", "is funded by". */
  readonly one: string;
  readonly stems: readonly string[];
  /** A noun, as in "partners of Nvidia", and not a verb. */
  readonly noun: boolean;
}

/** Where in some words a verb stands. */
interface FoundVerb {
  readonly form: VerbForm;
  readonly start: number;
  readonly end: number;
}

/** What people say for a link beside its own words; the first half goes with its arrow, the second against it. */
const OTHER_WORDS: Readonly<Record<string, { readonly to?: readonly string[]; readonly from?: readonly string[] }>> = {
  INVESTED_IN: {
    to: ["invests in", "backs", "puts money into", "investors in", "investors of", "backers of"],
    from: ["is backed by", "takes money from", "investments of"],
  },
  PARTNERS_WITH: { to: ["partners of", "works with", "cooperates with", "collaborates with", "teams up with"] },
  BUYS_FROM: {
    to: ["customers of", "buyers of", "purchases from", "is supplied by"],
    from: ["suppliers of", "sellers of", "supplies"],
  },
  RUNS_ON: { to: ["is trained on", "is hosted on", "is built on", "uses"], from: ["hosts"] },
  RUNS: { to: ["runs", "starts", "launched"], from: ["is run by"] },
  MAKES: { to: ["produces", "builds", "makers of", "develops"], from: ["is produced by", "is developed by"] },
  OWNS: { to: ["owners of", "has"], from: ["subsidiaries of"] },
  ACQUIRES: { to: ["takes over", "acquirers of"], from: ["is taken over by"] },
  FUNDS: { to: ["pays for", "finances", "funders of"], from: ["is paid for by", "is financed by"] },
  LEADS_IN: { to: ["leads in", "leaders in", "leaders of"] },
  LISTED_ON: { to: ["listed on"] },
  LOCATED_IN: { to: ["located in", "based in"] },
};

/** Every form of every verb; the longest first, so that "runs on" is found before "runs". */
export function verbForms(verbs: readonly LinkVerb[]): readonly VerbForm[] {
  const forms = verbs.flatMap(({ type, label, inverse }): readonly VerbForm[] => {
    const isEither = label === inverse;
    const others = OTHER_WORDS[type] ?? {};
    const to = isEither ? "either" : "to";
    const backwards = others.from?.find((words) => !isNoun(words)) ?? inverse;
    return [
      formOf([type], to, label, label),
      ...(inverse === "" || isEither ? [] : [formOf([type], "from", inverse, inverse)]),
      ...(others.to ?? []).map((words) => formOf([type], to, isNoun(words) ? label : words, words)),
      ...(others.from ?? []).map((words) => formOf([type], "from", isNoun(words) ? backwards : words, words)),
    ];
  });
  const any = ["linked to", "linked with", "related to", "connected to", "connected with", "tied to", "around", "near"];
  return [...forms, ...any.map((words) => formOf([], "either", "is linked with", words))].sort(
    (one, other) => other.stems.length - one.stems.length,
  );
}

/** Every verb that stands in some words. */
export function verbsIn(words: readonly PhraseWord[], forms: readonly VerbForm[]): readonly FoundVerb[] {
  return words.flatMap((_, start) =>
    forms.flatMap((form) => {
      const end = start + form.stems.length;
      const own = words.slice(start, end);
      const isThere = end <= words.length && form.stems.every((stem, at) => isSameWord(own[at]?.stem ?? "", stem));
      return isThere ? [{ form, start, end }] : [];
    }),
  );
}

/** A verb as many do it: "partners with" as "partner with", "is funded by" as "are funded by". */
export function ofMany(label: string): string {
  const [first = "", ...rest] = label.split(" ");
  const known = { is: "are", has: "have", was: "were" }[first];
  const bare = /(?:sh|ch|ss|x)es$/.test(first) ? first.slice(0, -2) : first.replace(/(?<=[^s])s$/, "");
  return [known ?? bare.replace(/(?<=[^aeiou])ie$/, "y"), ...rest].join(" ");
}

/** @param label as the link itself reads @param words as this form has it */
function formOf(types: readonly string[], way: PhraseWay, label: string, words: string): VerbForm {
  const stems = phraseWords(words).map(({ stem }) => stem);
  return { types, way, one: label, many: ofMany(label), stems, noun: isNoun(words) };
}

function isNoun(words: string): boolean {
  return /^\w+s (?:of|in)$/.test(words) && !/^(?:leads|invests) /.test(words);
}
