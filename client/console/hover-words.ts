import type { SchemaAnswer } from "#contract/status.ts";
import type { Token } from "./language-message.ts";

/** What is told of a word of a statement; a heading as it is written in Cypher, and lines of plain text. */
export interface HoverWords {
  readonly from: number;
  readonly to: number;
  readonly heading: string;
  readonly lines: readonly string[];
}

type Properties = SchemaAnswer["labels"][number]["properties"];

const MOST_LISTED = 12;

/** What the connected database says of the word at a place; undefined where it says nothing. */
export function hoverWords(
  text: string,
  tokens: readonly Token[],
  at: number,
  held: SchemaAnswer,
): HoverWords | undefined {
  const place = tokens.findIndex(({ from, to }) => from <= at && at < to);
  const token = tokens[place];
  if (!token) return undefined;
  const [first, last] = dotted(text, tokens, place);
  const span = { from: tokens[first]?.from ?? token.from, to: tokens[last]?.to ?? token.to };
  const word = text.slice(token.from, token.to).replaceAll("`", "");
  const told = toldOf(token.type, word, text.slice(span.from, span.to).replaceAll("`", ""), held, () =>
    isInSquareBrackets(text, tokens, place),
  );
  if (!told) return undefined;
  const [heading, ...lines] = told;
  const isWhole = token.type === "function" || token.type === "procedure";
  return { ...(isWhole ? span : { from: token.from, to: token.to }), heading, lines: lines.filter(Boolean) };
}

type Told = readonly [heading: string, ...lines: string[]];

function toldOf(
  type: string,
  word: string,
  whole: string,
  held: SchemaAnswer,
  isOfLink: () => boolean,
): Told | undefined {
  if (type === "label") return isOfLink() ? ofType(word, held) : (ofLabel(word, held) ?? ofType(word, held));
  if (type === "property") return ofProperty(word, held);
  if (type === "procedure") return ofCallable(held.procedures, whole);
  // Neo4j's parser takes the name of count(*) for a keyword.
  if (type === "function" || type.startsWith("keyword")) return ofCallable(held.functions, whole);
  return undefined;
}

function ofLabel(word: string, { labels }: SchemaAnswer): Told | undefined {
  const found = labels.find(({ label }) => label === word);
  return found && [`(:${word})`, counted(found.count, "node"), propertyLine(found.properties)];
}

function ofType(word: string, { relationshipTypes }: SchemaAnswer): Told | undefined {
  const found = relationshipTypes.find(({ type }) => type === word);
  return found && [`[:${word}]`, counted(found.count, "relationship"), propertyLine(found.properties)];
}

/** By the types of its values: of which labels and relationship types it is a property. */
function ofProperty(word: string, { labels, relationshipTypes, propertyKeys }: SchemaAnswer): Told | undefined {
  if (!propertyKeys.includes(word)) return undefined;
  const owners = [
    ...labels.map(({ label, properties }) => ({ name: `:${label}`, properties })),
    ...relationshipTypes.map(({ type, properties }) => ({ name: `[:${type}]`, properties })),
  ];
  const byTypes = new Map<string, string[]>();
  for (const { name, properties } of owners) {
    const types = properties.find(({ key }) => key === word)?.types.join(" or ");
    if (types !== undefined) byTypes.set(types, [...(byTypes.get(types) ?? []), name]);
  }
  return [`.${word}`, ...[...byTypes].map(([types, names]) => `${types}, on ${listed(names)}`)];
}

/** Names of functions do not mind capitals. */
function ofCallable(callables: SchemaAnswer["functions"], name: string): Told | undefined {
  const found = callables.filter((one) => one.name.toLowerCase() === name.toLowerCase());
  const [one] = found;
  return one && [found.map(({ signature }) => signature).join("\n"), one.about];
}

function propertyLine(properties: Properties): string {
  return properties.length === 0
    ? ""
    : `Properties: ${listed(properties.map(({ key, types }) => `${key} (${types.join(" or ")})`))}`;
}

function counted(count: number | null, one: string): string {
  return count === null ? "" : `${count.toLocaleString("en")} ${count === 1 ? one : `${one}s`}`;
}

function listed(words: readonly string[]): string {
  const rest = words.length - MOST_LISTED;
  return rest > 0 ? `${words.slice(0, MOST_LISTED).join(", ")} and ${rest} more` : words.join(", ");
}

/** The first and the last of the tokens that make up one name, such as db.index.fulltext.queryNodes. */
function dotted(text: string, tokens: readonly Token[], place: number): readonly [number, number] {
  const type = tokens[place]?.type;
  const goesOn = (dot: number, next: number) => textOf(text, tokens[dot]) === "." && tokens[next]?.type === type;
  let [first, last] = [place, place];
  while (goesOn(first - 1, first - 2)) first -= 2;
  while (goesOn(last + 1, last + 2)) last += 2;
  return [first, last];
}

function isInSquareBrackets(text: string, tokens: readonly Token[], place: number): boolean {
  let closed = 0;
  for (let at = place - 1; at >= 0; at -= 1) {
    const sign = textOf(text, tokens[at]);
    if (sign === ")" || sign === "]" || sign === "}") closed += 1;
    else if (sign === "(" || sign === "[" || sign === "{") {
      if (closed === 0) return sign === "[";
      closed -= 1;
    }
  }
  return false;
}

function textOf(text: string, token: Token | undefined): string {
  return token ? text.slice(token.from, token.to) : "";
}
