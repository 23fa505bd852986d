import type { EntityRef } from "#contract/entity.ts";
import phrases from "#contract/phrase-queries.json" with { type: "json" };
import type { LinkVerb, PhraseQueries } from "#contract/phrase-queries.ts";
import type { WrittenQuery } from "#view/view-state.ts";
import type { PhraseReading } from "./phrase-readings.ts";
import { ANYTHING, type PhraseType } from "./phrase-types.ts";
import { ofMany } from "./phrase-verbs.ts";

const { statements, verbs }: PhraseQueries = phrases;

/** How every link of the atlas reads. */
export const linkVerbs: readonly LinkVerb[] = verbs;

const STATEMENTS = { to: "linked-to", from: "linked-from", either: "linked-with" } as const;

/** The statement of Cypher that answers a phrase, with its parameters as one would type them. */
export function phraseQuery(reading: PhraseReading, one: EntityRef | undefined): WrittenQuery {
  const { kind, form } = reading.found;
  const params = { kind: typed(kind), form: typed(form) };
  const id = one?.id ?? "";
  const cypher = (name: string) => `// ${phraseWording(reading, one)}\n${statements[name] ?? ""}`;
  switch (reading.asks) {
    case "all":
      return { cypher: cypher("all-of"), params };
    case "belonging":
      return { cypher: cypher("belonging-to"), params: { id, ...params } };
    case "linked": {
      const { way, verb } = reading;
      return { cypher: cypher(STATEMENTS[way]), params: { id, types: JSON.stringify(verb.types), ...params } };
    }
    case "between": {
      const { verb, way, other } = reading;
      const others = { otherKind: typed(other.kind), otherForm: typed(other.form), way };
      return { cypher: cypher("between-types"), params: { types: JSON.stringify(verb.types), ...params, ...others } };
    }
  }
}

/** A phrase as it is understood: "Companies that partner with Nvidia". */
export function phraseWording(reading: PhraseReading, one: EntityRef | undefined): string {
  const name = one?.name ?? "";
  const many = capital(reading.found.many);
  switch (reading.asks) {
    case "all":
      return `All ${reading.found.many}`;
    case "belonging":
      return `${many} of ${name}`;
    case "linked":
      // "what OpenAI buys from" has its verb turned round.
      return reading.way === reading.verb.way
        ? `${many} that ${reading.verb.many} ${name}`
        : `${many} that ${name} ${reading.verb.one}`;
    case "between":
      return `${many} that ${reading.verb.many} ${reading.other.many}`;
  }
}

/** What can follow a sort of thing while a phrase is typed: "companies that pa" goes on as "companies that partner with ". */
export function phraseEndings(found: PhraseType, begun: string): readonly string[] {
  const verbsOf = linkVerbs.flatMap(({ label, inverse }) => [label, ...(inverse === label ? [] : [inverse])]);
  const endings = [...new Set([...OFTEN, ...verbsOf.filter(Boolean)].map(ofMany))];
  const fitting = endings.filter((words) => words.startsWith(begun.toLowerCase()) && words !== begun.toLowerCase());
  return fitting.slice(0, 4).map((words) => `${found === ANYTHING ? "what" : found.many} that ${words} `);
}

/** What is asked most is offered first. */
const OFTEN = ["partners with", "invested in", "buys from", "runs on"];

/** An empty text must be typed with its quotation marks. */
function typed(value: string): string {
  return value === "" ? '""' : value;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
