import { isRetryableError, Neo4jError } from "neo4j-driver";
import { Problem } from "#server/problem.ts";

const UNREACHABLE = new Set([
  "ServiceUnavailable",
  "SessionExpired",
  "Neo.ClientError.Security.Unauthorized",
  "Neo.ClientError.Security.CredentialsExpired",
  "Neo.ClientError.Database.DatabaseNotFound",
  "Neo.TransientError.General.DatabaseUnavailable",
]);

/**
 * Turns what the driver throws into what a caller may see; anything that is not the database's is thrown on unchanged.
 *
 * @throws Problem "graph-timeout" or "graph-unavailable", or the failure itself
 */
export function throwAsProblem(failure: unknown): never {
  if (!(failure instanceof Neo4jError)) throw failure;
  const cause = { cause: failure };
  if (failure.code.includes("TransactionTimedOut")) {
    throw new Problem("graph-timeout", "The query was stopped after 5 seconds; ask for less, or try again.", {}, cause);
  }
  if (UNREACHABLE.has(failure.code) || isRetryableError(failure)) {
    const waitingFor = "Neo4j to answer";
    throw new Problem(
      "graph-unavailable",
      "Neo4j does not answer; this page tries again by itself.",
      { waitingFor, retryAfterSeconds: 2 },
      cause,
    );
  }
  throw failure;
}
