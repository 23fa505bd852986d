import neo4j, { type Driver } from "neo4j-driver";
import { cypherFile } from "#graph/cypher-files.ts";

/** What the driver that visitors never use tells about the database they do use. */
export interface TrustedView {
  /** Whether a statement's transaction is still there, ended or not. */
  holds(id: string): Promise<boolean>;
  /** Has the database plan that question, however long it takes, so that later it is answered in time. */
  warm(): Promise<void>;
  /** Functions of plugins, in lower case. */
  foreignFunctions(): Promise<readonly string[]>;
  /** Names of what runs there, such as Neo4j Kernel. */
  components(): Promise<readonly string[]>;
  /** Tries to write in a READ transaction that is rolled back; true where the server lets it. */
  writesInReadMode(): Promise<boolean>;
}

/** A database that does not tell this soon is as bad as one that holds it. */
const HOLDS_MS = 2000;
/** A cold database on a busy machine takes its time. */
const OPENING_MS = 30_000;
const ATTEMPTS = 3;

/** @param driver another than the workers', so that their statements cannot keep it waiting */
export function trustedView(driver: Driver, database: string): TrustedView {
  const readOnce = async (name: string, timeout: number, params = {}): Promise<unknown> => {
    const session = driver.session({ database, defaultAccessMode: neo4j.session.READ });
    try {
      const { records } = await session.run(cypherFile("lookups", name), params, { timeout });
      return records[0]?.get(0);
    } finally {
      await session.close();
    }
  };
  const read = (...asked: Parameters<typeof readOnce>) => retried(() => readOnce(...asked));
  const names = async (file: string) => (await read(file, OPENING_MS)) as readonly string[];
  return {
    warm: async () => {
      await read("running-query", OPENING_MS, { id: "" });
    },
    holds: async (id) => Number(await read("running-query", HOLDS_MS, { id })) > 0,
    foreignFunctions: async () => (await names("foreign-functions")).map((name) => name.toLowerCase()),
    components: () => names("components"),
    writesInReadMode: () => retried(() => writesInReadMode(driver, database)),
  };
}

/** A second time where the first found connections that a restart has broken: each failure only clears some of them. */
async function retried<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await ask();
    } catch (failure) {
      if (attempt === ATTEMPTS || !neo4j.isRetryableError(failure)) throw failure;
    }
  }
}

async function writesInReadMode(driver: Driver, database: string): Promise<boolean> {
  const session = driver.session({ database, defaultAccessMode: neo4j.session.READ });
  try {
    const transaction = session.beginTransaction({ timeout: OPENING_MS });
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
