/** A piece of Cypher that means something: comments and space are left out. */
export interface CypherToken {
  /** `name` is a word or a name in backticks, `parameter` is `$name`. */
  readonly kind: "name" | "string" | "number" | "parameter" | "symbol";
  /** A string's content with its escapes resolved, a name without backticks, a parameter without its dollar. */
  readonly value: string;
  /** Of a name: whether it stood in backticks, so that it is no keyword. */
  readonly quoted: boolean;
  readonly line: number;
  readonly column: number;
}

const PIECE = new RegExp(
  [
    String.raw`(?<space>[\s\x00-\x1f\x85\u180e]+|//[^\n\r]*|/\*[\s\S]*?(?:\*/|$))`,
    String.raw`(?<string>'(?:[^'\\]|\\[\s\S])*(?:'|\\?$)|"(?:[^"\\]|\\[\s\S])*(?:"|\\?$))`,
    "(?<quoted>\\$?`(?:[^`]|``)*(?:`|$))",
    String.raw`(?<parameter>\$[\p{L}\p{N}\p{Pc}]+)`,
    String.raw`(?<word>[\p{L}\p{Nl}\p{Pc}][\p{L}\p{N}\p{M}\p{Pc}\p{Sc}\p{Cf}]*)`,
    String.raw`(?<number>\d+(?:\.\d+)?(?:[\p{L}\p{N}_]+)?)`,
    String.raw`(?<symbol>=~|[\s\S])`,
  ].join("|"),
  "gu",
);

const ESCAPES: Readonly<Record<string, string>> = { b: "\b", f: "\f", n: "\n", r: "\r", t: "\t" };

/** Splits one reading of a text as Neo4j's lexer does; what is not closed reaches to the end, and nothing throws. */
export function cypherTokens(text: string): readonly CypherToken[] {
  const tokens: CypherToken[] = [];
  let line = 1;
  let lineStart = 0;
  for (const { 0: piece, index, groups = {} } of text.matchAll(PIECE)) {
    if (groups.space === undefined) {
      tokens.push({ ...tokenOf(groups), line, column: index - lineStart + 1 });
    }
    for (const { index: at } of piece.matchAll(/\r\n|\n|\r/g)) {
      line += 1;
      lineStart = index + at + 1;
    }
  }
  return tokens;
}

function tokenOf(groups: Readonly<Record<string, string | undefined>>): Pick<CypherToken, "kind" | "value" | "quoted"> {
  const { string, quoted, parameter, word, number, symbol = "" } = groups;
  if (string !== undefined) return { kind: "string", value: contentOf(string), quoted: false };
  if (quoted !== undefined) {
    const kind = quoted.startsWith("$") ? "parameter" : "name";
    return { kind, value: quoted.replace(/^\$?`/, "").replace(/`$/, "").replaceAll("``", "`"), quoted: true };
  }
  if (parameter !== undefined) return { kind: "parameter", value: parameter.slice(1), quoted: false };
  if (word !== undefined) return { kind: "name", value: word, quoted: false };
  if (number !== undefined) return { kind: "number", value: number, quoted: false };
  return { kind: "symbol", value: symbol, quoted: false };
}

function contentOf(literal: string): string {
  const closed = literal.length > 1 && literal.endsWith(literal.charAt(0));
  return literal
    .slice(1, closed ? -1 : undefined)
    .replaceAll(/\\(?:u([0-9a-fA-F]{4})|([\s\S]))/g, (found, digits?: string, character = "") => {
      if (digits !== undefined) return String.fromCharCode(Number.parseInt(digits, 16));
      if (/[\\'"`]/.test(character)) return character;
      return ESCAPES[character] ?? found;
    });
}

/** Whether a token is this keyword; a name in backticks never is. */
export function isKeyword(token: CypherToken | undefined, ...words: readonly string[]): boolean {
  return token?.kind === "name" && !token.quoted && words.includes(token.value.toUpperCase());
}

export function isSymbol(token: CypherToken | undefined, ...symbols: readonly string[]): boolean {
  return token?.kind === "symbol" && symbols.includes(token.value);
}
