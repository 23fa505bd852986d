import { readings } from "./cypher-reading.ts";
import { cypherTokens } from "./cypher-tokens.ts";
import type { InputFault } from "./input-rules.ts";
import type { JudgePattern } from "./regex-checker.ts";
import { judgedPattern } from "./regex-pattern.ts";
import { type RegexUse, regexUses } from "./regex-use.ts";

const LONGEST_PATTERN = 1000;
const INSTEAD = "CONTAINS, STARTS WITH and ENDS WITH, with toLower() on both sides, often say the same and are faster.";

/**
 * The first regular expression of a text that could keep a processor busy for ever, which nothing but killing the
 * database would end. Patterns must be literals or parameters, and proven to take linear time; quadratic time is let
 * through where a stored property of an entity is searched, which no query can make long.
 *
 * @returns undefined where every regular expression in every reading of the text is harmless
 */
export function regexFault(
  text: string,
  params: Readonly<Record<string, unknown>>,
  judge: JudgePattern,
): InputFault | undefined {
  for (const reading of readings(text)) {
    if (!reading.includes("~")) continue;
    for (const use of regexUses(cypherTokens(reading))) {
      const detail = faultOf(use, params, judge);
      if (detail) return { detail, line: use.line, column: use.column };
    }
  }
  return undefined;
}

/** Whether any reading of the text has a regular expression. */
export function hasRegex(text: string): boolean {
  return readings(text).some((reading) => reading.includes("~") && regexUses(cypherTokens(reading)).length > 0);
}

function faultOf(use: RegexUse, params: Readonly<Record<string, unknown>>, judge: JudgePattern): string | undefined {
  if (!use.pattern) {
    return `The pattern after =~ must be a literal such as 'Al.*' or a parameter such as $pattern, so that it can be judged beforehand. ${INSTEAD}`;
  }
  const pattern = "literal" in use.pattern ? use.pattern.literal : params[use.pattern.parameter];
  if (pattern === null || pattern === undefined) return undefined;
  if (typeof pattern !== "string") return "The pattern after =~ must be a text.";
  if (pattern.length > LONGEST_PATTERN) return `The pattern after =~ is longer than ${LONGEST_PATTERN} characters.`;
  return patternFault(pattern, use.stored, judge);
}

function patternFault(pattern: string, stored: boolean, judge: JudgePattern): string | undefined {
  const judged = judgedPattern(pattern);
  if ("uses" in judged)
    return `The pattern ${quoted(pattern)} uses ${judged.uses}, so its cost cannot be judged. ${INSTEAD}`;
  const verdict = judge(judged);
  if (verdict === "linear" || (verdict === "quadratic" && stored)) return undefined;
  return verdict === "quadratic"
    ? `The pattern ${quoted(pattern)} takes time that grows with the square of the text; it is only taken on a property of a node or relationship, as in n.name =~ …. ${INSTEAD}`
    : `The pattern ${quoted(pattern)} can take for ever on some texts, and Neo4j could not be stopped. ${INSTEAD}`;
}

function quoted(pattern: string): string {
  return pattern.length > 60 ? `'${pattern.slice(0, 60)}…'` : `'${pattern}'`;
}
