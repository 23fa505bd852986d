import type { LinkVerb } from "#contract/phrase-queries.ts";
import { ANYTHING, isPlural, type PhraseType, typeNamed } from "./phrase-types.ts";
import { type PhraseWay, type VerbForm, verbForms, verbsIn } from "./phrase-verbs.ts";
import { type PhraseWord, phraseWords } from "./phrase-words.ts";

/** One way to understand a phrase; `named` is what an entity is looked up by. */
export type PhraseReading =
  | { readonly asks: "all"; readonly found: PhraseType }
  | { readonly asks: "belonging"; readonly found: PhraseType; readonly named: string }
  | {
      readonly asks: "linked";
      readonly found: PhraseType;
      readonly verb: VerbForm;
      readonly way: PhraseWay;
      readonly named: string;
    }
  | {
      readonly asks: "between";
      readonly found: PhraseType;
      readonly verb: VerbForm;
      readonly way: PhraseWay;
      readonly other: PhraseType;
    };

const MOST = 4;
const BELONGING = new Set(["of", "from", "by", "at", "'s"]);
/** A name begins with none of these: they belong to a verb that was not understood. */
const LOOSE = new Set(["on", "in", "with", "to", "by", "from", "of", "as", "for", "into", "and", "than", "'s", "up"]);

/**
 * How a phrase such as "companies that partner with Nvidia" or "Alibaba's initiatives" can be understood, the best first;
 * nothing where it is not a phrase. The verbs are those of the links.
 */
export function phraseReadings(text: string, verbs: readonly LinkVerb[]): readonly PhraseReading[] {
  const words = phraseWords(text);
  if (words.length === 0) return [];
  const all = typeNamed(words);
  if (all) return [{ asks: "all", found: all }];
  const linked = verbsIn(words, formsOf(verbs))
    .flatMap(({ form, start, end }) => {
      const reading = aroundVerb(words.slice(0, start), form, words.slice(end));
      return reading ? [{ reading, weight: (end - start) * 4 + weightOf(reading) }] : [];
    })
    .sort((one, other) => other.weight - one.weight)
    .map(({ reading }) => reading);
  return distinct([...linked, ...belonging(words)]).slice(0, MOST);
}

let known: { readonly verbs: readonly LinkVerb[]; readonly forms: readonly VerbForm[] } | undefined;

function formsOf(verbs: readonly LinkVerb[]): readonly VerbForm[] {
  if (known?.verbs !== verbs) known = { verbs, forms: verbForms(verbs) };
  return known.forms;
}

/** What stands before and after a verb decides who is asked for: "who invests in X", "what X invests in", "Xs that invest in Ys". */
function aroundVerb(
  before: readonly PhraseWord[],
  verb: VerbForm,
  after: readonly PhraseWord[],
): PhraseReading | undefined {
  const asked = before.length === 0 ? ANYTHING : typeNamed(before);
  const other = typeNamed(after);
  if (asked && other) {
    // "own chips" asks who does; "own chip" may be a name.
    const isAsking = before.length > 0 || (!verb.noun && after.every(isPlural));
    return isAsking ? { asks: "between", found: asked, verb, way: verb.way, other } : undefined;
  }
  const object = nameOf(after);
  if (asked && object) return { asks: "linked", found: asked, verb, way: verb.way, named: object };
  if (verb.noun || asked) return undefined;
  const way = turned(verb.way);
  const subject = nameOf(before);
  const found = after.length === 0 ? ANYTHING : other;
  if (found === ANYTHING) {
    // "which models does Alibaba Cloud run"
    const fronted = typeNamed(before.slice(0, 1));
    const rest = nameOf(before.slice(1));
    if (fronted && rest) return { asks: "linked", found: fronted, verb, way, named: rest };
  }
  return found && subject ? { asks: "linked", found, verb, way, named: subject } : undefined;
}

/** "initiatives of Alibaba", "Alibaba's initiatives", "Alibaba initiatives". */
function belonging(words: readonly PhraseWord[]): readonly PhraseReading[] {
  const at = words.findIndex(({ stem }) => BELONGING.has(stem));
  const [before, after] = [words.slice(0, at), words.slice(at + 1)];
  const isOwner = at > 0 && words[at]?.stem === "'s";
  const last = words.at(-1);
  const found = at > 0 ? typeNamed(isOwner ? after : before) : last && isPlural(last) ? typeNamed([last]) : undefined;
  const named = nameOf(at > 0 ? (isOwner ? before : after) : words.slice(0, -1));
  return found && named ? [{ asks: "belonging", found, named }] : [];
}

function nameOf(words: readonly PhraseWord[]): string | undefined {
  const [first] = words;
  if (!first || LOOSE.has(first.stem)) return undefined;
  return words.map(({ raw }) => raw).join(" ");
}

function weightOf(reading: PhraseReading): number {
  const typed = reading.found === ANYTHING ? 0 : 2;
  return typed + (reading.asks === "linked" ? 1 : 0);
}

function turned(way: PhraseWay): PhraseWay {
  return way === "either" ? way : way === "to" ? "from" : "to";
}

function distinct(readings: readonly PhraseReading[]): readonly PhraseReading[] {
  const seen = new Set<string>();
  return readings.filter((reading) => {
    const verb = "verb" in reading ? `${reading.verb.types.join(" ")} ${reading.way}` : "";
    const key = [reading.asks, reading.found.many, verb, "named" in reading ? reading.named : ""].join("|");
    return !seen.has(key) && seen.add(key);
  });
}
