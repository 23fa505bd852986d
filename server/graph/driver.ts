import neo4j, { type Driver, Neo4jError } from "neo4j-driver";
import { Problem } from "#server/problem.ts";
import { cypherFile } from "./cypher-files.ts";

export interface Neo4jSettings {
  /** As bolt://host:7687 or neo4j+s://host. */
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly database: string;
}

/** Labels and types as parameters came with 5.26; the loader writes by them. */
const OLDEST = [5, 26] as const;
const CONNECT_MS = 10_000;
const RETRY_MS = 2_000;

/**
 * Opens a driver and proves that it works: the server answers, lets us in, has the database and is new enough.
 * Whole numbers arrive as JavaScript numbers. Close it when done.
 *
 * @throws Problem "graph-unavailable" that says what is wrong and how to mend it, and never the password
 */
export async function openDriver({ uri, user, password, database }: Neo4jSettings): Promise<Driver> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), {
    disableLosslessIntegers: true,
    connectionTimeout: CONNECT_MS,
    connectionAcquisitionTimeout: CONNECT_MS,
    // A reader waits for an answer, not for the driver's half a minute of patience.
    maxTransactionRetryTime: RETRY_MS,
    userAgent: "initiative-atlas",
  });
  try {
    checkVersion(await serverAgent(driver, database));
    return driver;
  } catch (failure) {
    await driver.close();
    if (failure instanceof Neo4jError) throw unavailable(failure, uri, database);
    throw failure;
  }
}

/** Asked without retrying, so that a server that is not there is known at once. */
async function serverAgent(driver: Driver, database: string): Promise<string> {
  const session = driver.session({ database });
  try {
    const { summary } = await session.run(cypherFile("load", "ping"));
    return summary.server.agent ?? "";
  } finally {
    await session.close();
  }
}

function checkVersion(agent: string): void {
  const [, major = 0, minor = 0] = /^Neo4j\/(\d+)\.(\d+)/.exec(agent)?.map(Number) ?? [];
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return;
  throw new Problem(
    "graph-unavailable",
    `The database is ${agent || "of an unknown make"}; Neo4j ${OLDEST.join(".")} or newer is needed.`,
  );
}

function unavailable(failure: Neo4jError, uri: string, database: string): Problem {
  const [what, mend] =
    failure.code === "Neo.ClientError.Security.Unauthorized"
      ? ["refuses the user or the password", "Check NEO4J_USER and NEO4J_PASSWORD."]
      : failure.code === "Neo.ClientError.Security.CredentialsExpired"
        ? [
            "wants another password before it lets anyone in",
            "Set one with ALTER CURRENT USER, and put it into NEO4J_PASSWORD.",
          ]
        : failure.code === "Neo.ClientError.Database.DatabaseNotFound"
          ? [`has no database "${database}"`, "Check NEO4J_DATABASE."]
          : ["does not answer", "Check NEO4J_URI, and that the server runs."];
  return new Problem("graph-unavailable", `Neo4j at ${uri} ${what}. ${mend}`, {}, { cause: failure });
}
