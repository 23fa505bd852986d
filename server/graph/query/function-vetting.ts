import { readings } from "./cypher-reading.ts";
import { type CypherToken, cypherTokens, isSymbol } from "./cypher-tokens.ts";
import type { InputFault } from "./input-rules.ts";

/**
 * The first call of a function that a plugin brought: what it does, a plan does not show.
 *
 * @param foreign names in lower case, as `apoc.text.join`
 */
export function foreignFault(text: string, foreign: ReadonlySet<string>): InputFault | undefined {
  if (foreign.size === 0) return undefined;
  for (const reading of readings(text)) {
    for (const { name, line, column } of calls(cypherTokens(reading))) {
      if (!foreign.has(name.toLowerCase())) continue;
      return {
        line,
        column,
        detail: `${name}() comes from a plugin of this database; only Neo4j's own functions are allowed here.`,
      };
    }
  }
  return undefined;
}

/** Every `a.b.c(`, with the place of its last part; spaces, comments and backticks make no difference. */
function calls(tokens: readonly CypherToken[]) {
  return tokens.flatMap((token, at) => {
    const last = tokens[at - 1];
    if (!isSymbol(token, "(") || last?.kind !== "name") return [];
    const parts = [last.value];
    for (let dot = at - 2; isSymbol(tokens[dot], ".") && tokens[dot - 1]?.kind === "name"; dot -= 2) {
      parts.unshift(tokens[dot - 1]?.value ?? "");
    }
    return [{ name: parts.join("."), line: last.line, column: last.column }];
  });
}
