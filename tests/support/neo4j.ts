import { inject } from "vitest";
import { claimedDatabase } from "./claimed-database.ts";

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
    /** Where each file has one for itself while it runs. */
    neo4jOfWorkers?: readonly TestNeo4j[];
    neo4jRun: string;
  }
}

/** Of the file that is run: each has a process of its own where there are several databases. */
let claimed: TestNeo4j | undefined;

/**
 * The real Neo4j that tests/support/neo4j-start.ts started for this run, or for this worker; files share it one after
 * the other, so each puts in what it needs.
 */
export function testNeo4j(): TestNeo4j {
  const all = inject("neo4jOfWorkers");
  if (!all) return inject("neo4j");
  claimed ??= all[claimedDatabase(inject("neo4jRun"), all.length)];
  return claimed ?? inject("neo4j");
}

/** The settings by which the product finds a database. */
export function neo4jSettings({ uri, user, password, database }: TestNeo4j): Readonly<Record<string, string>> {
  return { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database };
}
