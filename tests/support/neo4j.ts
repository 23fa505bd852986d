import { inject } from "vitest";

/** Where the database of this run is, and how to enter it. */
export interface TestNeo4j {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly database: string;
}

declare module "vitest" {
  interface ProvidedContext {
    neo4j: TestNeo4j;
    /** Where each worker has its own. */
    neo4jOfWorkers?: readonly TestNeo4j[];
  }
}

/**
 * The real Neo4j that tests/support/neo4j-start.ts started for this run, or for this worker; files share it one after
 * the other, so each puts in what it needs.
 */
export function testNeo4j(): TestNeo4j {
  return inject("neo4jOfWorkers")?.[Number(process.env.VITEST_POOL_ID) - 1] ?? inject("neo4j");
}

/** The settings by which the product finds a database. */
export function neo4jSettings({ uri, user, password, database }: TestNeo4j): Readonly<Record<string, string>> {
  return { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database };
}
