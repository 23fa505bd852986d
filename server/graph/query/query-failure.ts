import { Neo4jError } from "neo4j-driver";
import type { ProblemType } from "#contract/problem.ts";
import { Problem } from "#server/problem.ts";

/** The first that fits decides; what fits none is a fault of the database and answered as `internal`. */
const TYPES: readonly (readonly [code: RegExp, type: ProblemType])[] = [
  [/TransactionTimedOut|Transaction\.Terminated|LockClientStopped/, "query-timeout"],
  [/TransactionOutOfMemory|General\.OutOfMemory|MemoryPoolOutOfMemory|StackOverFlow/, "query-too-large"],
  [
    /Statement\.AccessMode|Forbidden|ReadOnly|Security\.(?!Unauthorized|CredentialsExpired|AuthorizationExpired)/,
    "query-refused",
  ],
  [/Statement\.ExternalResourceFailed/, "query-refused"],
  [/MaximumTransactionLimit|NoThreads/, "query-busy"],
  // Among them the shortest path from a node to itself.
  [/^Neo\.DatabaseError\.Statement\.ExecutionFailed$/, "query-invalid"],
  [/^Neo\.ClientError\.(?:Statement|Procedure|Schema|Transaction|Fabric|Request)\./, "query-invalid"],
  [/^(?:ServiceUnavailable|SessionExpired)$|DatabaseUnavailable|DatabaseNotFound|Security\./, "graph-unavailable"],
];

const TRY =
  "Ask for less: add a LIMIT, begin at a property with an index, bound the length of paths, or aggregate earlier.";

/**
 * What a caller is told of a failure that the driver threw.
 *
 * @param linesBefore how many lines were put before the query's text; they are taken off the line it failed at
 */
export function queryProblem(failure: unknown, ms: number, linesBefore = 0): Problem {
  if (failure instanceof Problem) return failure;
  if (failure instanceof RangeError) {
    return new Problem(
      "query-too-large",
      "A value of the answer is nested too deeply to be written.",
      {},
      { cause: failure },
    );
  }
  if (!(failure instanceof Neo4jError)) return internal(failure);
  const [, type] = TYPES.find(([code]) => code.test(failure.code)) ?? [];
  if (!type) return internal(failure);
  const place = placeIn(failure.message, linesBefore);
  const codes = { code: failure.code, gqlStatus: failure.gqlStatus };
  return new Problem(
    type,
    detailOf(type, failure, ms, linesBefore),
    { query: { ...codes, ...place } },
    { cause: failure },
  );
}

/** What is told when the statement's own time is up. */
export function timeoutProblem(ms: number): Problem {
  return new Problem("query-timeout", `The query was stopped after ${ms / 1000} seconds. ${TRY}`);
}

function detailOf(type: ProblemType, { message }: Neo4jError, ms: number, linesBefore: number): string {
  if (type === "query-timeout") return timeoutProblem(ms).message;
  if (type === "query-too-large") return `The query needs more memory than Neo4j gives to one. ${TRY}`;
  if (type === "query-busy") return "Neo4j has no place for another query now; try again in a few seconds.";
  if (type === "graph-unavailable") return "Neo4j does not answer; try again in a few seconds.";
  return ownLines(message, linesBefore);
}

/** Neo4j's own explanation, with the lines counted as the caller wrote them. */
function ownLines(message: string, linesBefore: number): string {
  return message
    .replace(/\(line (\d+), column/g, (_place, line) => `(line ${Math.max(1, Number(line) - linesBefore)}, column`)
    .replace(/ \(offset: \d+\)/g, "");
}

function placeIn(message: string, linesBefore: number): { readonly line: number; readonly column: number } | undefined {
  const [, line, column] = /\(line (\d+), column (\d+)/.exec(message) ?? [];
  return line === undefined ? undefined : { line: Math.max(1, Number(line) - linesBefore), column: Number(column) };
}

function internal(cause: unknown): Problem {
  return new Problem(
    "internal",
    "The database failed at this query; the log has the cause. Writing it differently may help.",
    {},
    { cause },
  );
}
