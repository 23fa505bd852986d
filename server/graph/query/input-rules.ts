import { readings } from "./cypher-reading.ts";
import { type CypherToken, cypherTokens, isKeyword, isSymbol } from "./cypher-tokens.ts";

/** Why a text is not sent to the database at all. */
export interface InputFault {
  readonly detail: string;
  readonly line: number;
  readonly column: number;
}

const MOST_CHARACTERS = 20_000;
/** Each was found by sending more: beyond it the planner overflows its stack or plans for longer than its time limit. */
const DEEPEST_NESTING = 100;
const DEEPEST_SUBQUERY = 10;
const MOST_OPERATORS = 500;
/** The planner's work doubles with each. */
const MOST_XORS = 10;

const LONE_SURROGATE = /\p{Surrogate}/u;
const START = { line: 1, column: 1 } as const;
const OPENING: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };
const OPERATORS = ["+", "-", "*", "/", "%", "^", "|", "&", "!"] as const;
const WORD_OPERATORS = ["AND", "OR", "NOT", "XOR"] as const;

/**
 * The first thing in a text that is not sent to the database: too long, a NUL, more than one statement, EXPLAIN,
 * PROFILE or options at its beginning, or nested so deeply that the planner would not survive it.
 *
 * @returns undefined where nothing is wrong with any reading of the text; whether it is Cypher is for Neo4j to say
 */
export function inputFault(text: string): InputFault | undefined {
  if (text.length > MOST_CHARACTERS) {
    return { ...START, detail: `The query has ${text.length} characters; at most ${MOST_CHARACTERS} are taken.` };
  }
  if (LONE_SURROGATE.test(text)) return { ...START, detail: "The query has half a character: a lone surrogate." };
  const early = earlyEscapeFault(text);
  if (early) return early;
  for (const reading of readings(text)) {
    const fault = readingFault(reading);
    if (fault) return fault;
  }
  return undefined;
}

/**
 * Neo4j 5.26 loses characters of a statement whose beginning is escaped: behind EXPLAIN, `\u0043REATE` is read as
 * `3REATE`. What is vetted must be what is run, so the first word, or the first after CYPHER 5, stands as it is.
 */
function earlyEscapeFault(text: string): InputFault | undefined {
  const at = text.search(/\\u[0-9a-fA-F]{4}/);
  if (at < 0) return undefined;
  const head = text.slice(0, at);
  const before = cypherTokens(head);
  const beginning = isKeyword(before[0], "CYPHER") ? 3 : 1;
  const isOver = before.length > beginning || (before.length === beginning && /\s$/.test(head));
  if (isOver) return undefined;
  return { ...START, detail: "Write the beginning of the query as it is, without \\u escapes." };
}

function readingFault(reading: string): InputFault | undefined {
  if (reading.includes("\0")) return { ...START, detail: "The query has a NUL character." };
  const tokens = cypherTokens(reading);
  if (tokens.length === 0) return { ...START, detail: "There is no query: only space or comments." };
  return statementFault(tokens) ?? optionFault(tokens) ?? depthFault(tokens) ?? lengthFault(tokens);
}

function statementFault(tokens: readonly CypherToken[]): InputFault | undefined {
  const end = tokens.findIndex((token) => isSymbol(token, ";"));
  const second = end < 0 ? undefined : tokens.slice(end).find((token) => !isSymbol(token, ";"));
  return second && { ...placeOf(second), detail: "One statement at a time: something follows the semicolon." };
}

function optionFault([first, version, next, equals]: readonly CypherToken[]): InputFault | undefined {
  if (isKeyword(first, "CYPHER")) {
    const known = version?.kind === "number" && ["5", "25"].includes(version.value);
    if (!known || isSymbol(equals, "="))
      return { ...placeOf(version ?? first), detail: "Of the CYPHER options only CYPHER 5 and CYPHER 25 are taken." };
    return prefixFault(next);
  }
  return prefixFault(first);
}

function prefixFault(token: CypherToken | undefined): InputFault | undefined {
  if (isKeyword(token, "EXPLAIN", "PROFILE")) {
    const word = token?.value.toUpperCase();
    const address = `/api/query/${word?.toLowerCase()}`;
    return {
      ...placeOf(token),
      detail: `Leave ${word} out and send the query to ${address}, which gives the plan as data.`,
    };
  }
  return isKeyword(token, "CYPHER")
    ? { ...placeOf(token), detail: "CYPHER stands at the beginning, once." }
    : undefined;
}

/** A closing bracket that closes nothing is passed over, and what was left open counts on: both only make the rule stricter. */
function depthFault(tokens: readonly CypherToken[]): InputFault | undefined {
  const open: { readonly closedBy: string; readonly subquery: boolean }[] = [];
  for (const [at, token] of tokens.entries()) {
    const closedBy = token.kind === "symbol" ? OPENING[token.value] : undefined;
    if (token.kind === "symbol" && open.at(-1)?.closedBy === token.value) open.pop();
    if (!closedBy) continue;
    open.push({ closedBy, subquery: closedBy === "}" && opensSubquery(tokens, at) });
    if (open.length > DEEPEST_NESTING) return tooMuch(token, `nested more than ${DEEPEST_NESTING} deep`);
    if (open.filter(({ subquery }) => subquery).length > DEEPEST_SUBQUERY) {
      return tooMuch(token, `subqueries more than ${DEEPEST_SUBQUERY} deep`);
    }
  }
  // Every CASE counts, wherever it ends: `end` may also be the name of a property, so its END is not known for sure.
  const cases = tokens.filter((token) => isKeyword(token, "CASE"))[DEEPEST_NESTING];
  return cases && tooMuch(cases, `made with more than ${DEEPEST_NESTING} CASEs`);
}

/** A brace after EXISTS, COUNT, COLLECT, CALL or the variables that CALL imports: neither a map nor a quantifier. */
function opensSubquery(tokens: readonly CypherToken[], at: number): boolean {
  return isKeyword(tokens[at - 1], "EXISTS", "COUNT", "COLLECT", "CALL") || isSymbol(tokens[at - 1], ")");
}

function lengthFault(tokens: readonly CypherToken[]): InputFault | undefined {
  const operators = tokens.filter((token) => isSymbol(token, ...OPERATORS) || isKeyword(token, ...WORD_OPERATORS));
  const beyond = operators[MOST_OPERATORS];
  if (beyond)
    return tooMuch(beyond, `made of more than ${MOST_OPERATORS} operators; a list and IN say the same in one`);
  const xor = operators.filter((token) => isKeyword(token, "XOR"))[MOST_XORS];
  return xor && tooMuch(xor, `made with more than ${MOST_XORS} XORs`);
}

function tooMuch(token: CypherToken, what: string): InputFault {
  return { ...placeOf(token), detail: `The query is ${what}, which the planner of Neo4j does not survive.` };
}

function placeOf(token: CypherToken | undefined): Pick<InputFault, "line" | "column"> {
  return token ? { line: token.line, column: token.column } : START;
}
