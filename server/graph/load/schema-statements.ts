import { type Driver, Neo4jError } from "neo4j-driver";
import { cypherFile, cypherFiles, splitStatements } from "#graph/cypher-files.ts";
import { LoadRefusal } from "./load-refusal.ts";

/**
 * Creates the constraints and indexes of cypher/schema that are not there yet and waits until they are built.
 *
 * @throws LoadRefusal where data of others is in the way of a constraint
 */
export async function applySchema(driver: Driver, database: string): Promise<void> {
  try {
    for (const text of cypherFiles("schema").values()) {
      for (const statement of splitStatements(text)) await driver.executeQuery(statement, {}, { database });
    }
    await driver.executeQuery(cypherFile("load", "await-indexes"), {}, { database });
  } catch (failure) {
    if (!(failure instanceof Neo4jError) || !failure.code.includes(".Schema.")) throw failure;
    throw new LoadRefusal(
      `Other data in this database is in the way of what the atlas needs: ${failure.message} Use a database of its own: set NEO4J_DATABASE or NEO4J_URI.`,
      { cause: failure },
    );
  }
}
