/** What cannot be judged, in words that finish "The pattern uses …". */
export interface UnknownPattern {
  readonly uses: string;
}

/** What `\s` means to Java: fewer characters than to JavaScript. */
export const SPACES = String.raw`\t\n\v\f\r `;

const ANY = "[^]";
const SYNTAX = /[\^$\\.*+?()[\]{}|/]/;
const PROPERTIES: Readonly<Record<string, string>> = {
  IsAlphabetic: String.raw`\p{Alphabetic}`,
  IsHan: String.raw`\p{Script=Han}`,
  IsLatin: String.raw`\p{Script=Latin}`,
  IsCyrillic: String.raw`\p{Script=Cyrillic}`,
  IsGreek: String.raw`\p{Script=Greek}`,
  IsHiragana: String.raw`\p{Script=Hiragana}`,
  IsKatakana: String.raw`\p{Script=Katakana}`,
  Alpha: "[A-Za-z]",
  Alnum: "[A-Za-z0-9]",
  Digit: "[0-9]",
  Lower: "[a-z]",
  Upper: "[A-Z]",
};

/** A class of characters from its Java form, `not` being "^" or empty. */
export function classSource(not: string, content: string): string | UnknownPattern {
  if (content.includes("\\S")) return content.includes("\\s") && not === "" ? ANY : { uses: String.raw`\S in a class` };
  let source = "";
  for (const [piece, property] of content.matchAll(/\\p\{(\w+)\}|\\?[\s\S]/gu)) {
    const put = property === undefined ? inClass(piece) : propertySource(property);
    if (typeof put !== "string") return put;
    source += property === undefined ? put : put.replace(/^\[(.*)\]$/, "$1");
  }
  return `[${not}${source}]`;
}

function inClass(piece: string): string | UnknownPattern {
  if (piece === "\\s") return SPACES;
  if (piece === "\\-" || piece === "-") return piece;
  if (/^\\[bB]$/.test(piece)) return { uses: `${piece} in a class` };
  return piece.startsWith("\\") ? escapeSource(piece) : literalSource(piece);
}

/** `\p{…}` from the name in the braces. */
export function propertySource(name: string): string | UnknownPattern {
  if (/^[CLMNPSZ][a-z]?$/.test(name)) return `\\p{${name}}`;
  return PROPERTIES[name] ?? { uses: `\\p{${name}}` };
}

/** A backslash and what follows it; letters and digits only where both languages mean the same. */
export function escapeSource(escaped: string): string | UnknownPattern {
  const character = escaped.slice(1);
  if (/^[dDwWbBtnrf]$/.test(character)) return escaped;
  return /^[\x20-\x7e]$/.test(character) && !/\w/.test(character) ? literalSource(character) : { uses: escaped };
}

export function literalSource(character: string): string {
  return SYNTAX.test(character) ? `\\${character}` : character;
}
