import { type CypherToken, isKeyword, isSymbol } from "./cypher-tokens.ts";

/** One `=~` of a text. */
export interface RegexUse {
  /** What stands to its right: a literal, the name of a parameter, or anything else. */
  readonly pattern: { readonly literal: string } | { readonly parameter: string } | undefined;
  /** Whether what is searched is a property as it is stored, so that no query can make it long. */
  readonly stored: boolean;
  readonly line: number;
  readonly column: number;
}

/** What may follow a pattern without making it a part of something larger; `'a' + $b` is another pattern than `'a'`. */
const ENDING_SYMBOLS = [")", "]", "}", ",", "|", "=", "<", ">", ";"] as const;
const ENDING_WORDS = [
  "AND",
  "OR",
  "XOR",
  "AS",
  "THEN",
  "ELSE",
  "END",
  "WHEN",
  "WHERE",
  "RETURN",
  "WITH",
  "MATCH",
  "OPTIONAL",
  "UNWIND",
  "CALL",
  "ORDER",
  "LIMIT",
  "SKIP",
  "OFFSET",
  "UNION",
  "ASC",
  "ASCENDING",
  "DESC",
  "DESCENDING",
  "USE",
  "NEXT",
  "FILTER",
  "LET",
] as const;
const BEGINNING_WORDS = [
  "WHERE",
  "AND",
  "OR",
  "XOR",
  "NOT",
  "WHEN",
  "THEN",
  "ELSE",
  "RETURN",
  "WITH",
  "DISTINCT",
  "BY",
  "FILTER",
] as const;
const CASE_CHANGES = ["TOLOWER", "TOUPPER", "LOWER", "UPPER", "TRIM"] as const;

/** Every regular expression of one reading. A tilde is one wherever it stands: it has no other use in Cypher. */
export function regexUses(tokens: readonly CypherToken[]): readonly RegexUse[] {
  return tokens.flatMap((token, at) =>
    isSymbol(token, "=~", "~")
      ? [{ pattern: patternAfter(tokens, at), stored: isStored(tokens, at), line: token.line, column: token.column }]
      : [],
  );
}

function patternAfter(tokens: readonly CypherToken[], at: number): RegexUse["pattern"] {
  const [pattern, next] = tokens.slice(at + 1, at + 3);
  const ends = next === undefined || isSymbol(next, ...ENDING_SYMBOLS) || isKeyword(next, ...ENDING_WORDS);
  if (!ends) return undefined;
  if (pattern?.kind === "string") return { literal: pattern.value };
  return pattern?.kind === "parameter" ? { parameter: pattern.value } : undefined;
}

/**
 * `name.key =~`, or `toLower(name.key) =~`, where `name` is bound by a pattern and by nothing that makes values: then it
 * is an entity, and the property is one that the database holds.
 */
function isStored(tokens: readonly CypherToken[], at: number): boolean {
  const closed = isSymbol(tokens[at - 1], ")");
  const start = closed ? at - 4 : at - 3;
  const [name, dot, key] = tokens.slice(Math.max(0, start), start + 3);
  if (name?.kind !== "name" || !isSymbol(dot, ".") || key?.kind !== "name") return false;
  const called = isSymbol(tokens[start - 1], "(") && isKeyword(tokens[start - 2], ...CASE_CHANGES);
  const before = tokens[closed ? start - 3 : start - 1];
  return closed === called && isBeginning(before) && isEntity(tokens, name.value);
}

/** Whether an operand begins after this token: `x + n.name =~ …` searches a sum. */
function isBeginning(token: CypherToken | undefined): boolean {
  return isSymbol(token, "(", "[", "{", ",", "|", ":") || isKeyword(token, ...BEGINNING_WORDS);
}

function isEntity(tokens: readonly CypherToken[], variable: string): boolean {
  const isIt = (token: CypherToken | undefined) => token?.kind === "name" && token.value === variable;
  const inPattern = tokens.some((token, at) => isIt(token) && isSymbol(tokens[at - 1], "(", "["));
  const computed = tokens.some(
    (token, at) =>
      isIt(token) &&
      !isSymbol(tokens[at - 1], ".") &&
      (isKeyword(tokens[at - 1], "AS") || isKeyword(tokens[at + 1], "IN") || isSymbol(tokens[at + 1], "=")),
  );
  return inPattern && !computed;
}
