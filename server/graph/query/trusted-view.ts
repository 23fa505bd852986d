import neo4j, { type Driver } from "neo4j-driver";
import { cypherFile } from "#graph/cypher-files.ts";

/** What the driver that visitors never use tells about the database they do use. */
export interface TrustedView {
  /** Whether a statement's transaction is still there, ended or not. */
  holds(id: string): Promise<boolean>;
  /** Functions of plugins, in lower case. */
  foreignFunctions(): Promise<readonly string[]>;
  /** Names of what runs there, such as Neo4j Kernel. */
  components(): Promise<readonly string[]>;
  /** Tries to write in a READ transaction that is rolled back; true where the server lets it. */
  writesInReadMode(): Promise<boolean>;
}

const TIMEOUT_MS = 2000;

/** @param driver another than the workers', so that their statements cannot keep it waiting */
export function trustedView(driver: Driver, database: string): TrustedView {
  const read = async (name: string, params: Readonly<Record<string, unknown>> = {}): Promise<unknown> => {
    const session = driver.session({ database, defaultAccessMode: neo4j.session.READ });
    try {
      const { records } = await session.run(cypherFile("lookups", name), params, { timeout: TIMEOUT_MS });
      return records[0]?.get(0);
    } finally {
      await session.close();
    }
  };
  const names = async (file: string) => (await read(file)) as readonly string[];
  return {
    holds: async (id) => Number(await read("running-query", { id })) > 0,
    foreignFunctions: async () => (await names("foreign-functions")).map((name) => name.toLowerCase()),
    components: () => names("components"),
    writesInReadMode: () => writesInReadMode(driver, database),
  };
}

async function writesInReadMode(driver: Driver, database: string): Promise<boolean> {
  const session = driver.session({ database, defaultAccessMode: neo4j.session.READ });
  try {
    const transaction = session.beginTransaction({ timeout: TIMEOUT_MS });
    await transaction.run(cypherFile("hostile", "write"));
    await transaction.rollback();
    return true;
  } catch (failure) {
    if (failure instanceof neo4j.Neo4jError && /AccessMode|ReadOnly|Forbidden/.test(failure.code)) return false;
    throw failure;
  } finally {
    await session.close();
  }
}
