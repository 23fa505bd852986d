/** What a `$` does not begin a parameter in: comments, strings, and names in backticks. */
const SILENT = /\/\*[\s\S]*?(?:\*\/|$)|\/\/[^\n]*|'(?:[^'\\]|\\[\s\S])*'?|"(?:[^"\\]|\\[\s\S])*"?/;
const NAME = /\$(?:`((?:[^`]|``)+)`|([\p{L}\p{Pc}][\p{L}\p{Mn}\p{Mc}\p{Nd}\p{Pc}]*|\d+))/u;
const QUOTED = /`(?:[^`]|``)*`?/;
const TOKENS = new RegExp([SILENT, NAME, QUOTED].map(({ source }) => source).join("|"), "gu");

/** The names of the parameters of a statement, each once, in the order in which they stand. */
export function parameterNames(cypher: string): readonly string[] {
  const names = [...cypher.matchAll(TOKENS)].flatMap(
    ([, quoted, plain]) => quoted?.replaceAll("``", "`") ?? plain ?? [],
  );
  return [...new Set(names)];
}
