import neo4j, { type Driver } from "neo4j-driver";
import { cypherFile } from "#graph/cypher-files.ts";

/** An import as the database knows it. */
interface KnownImport {
  readonly name: string;
  /** The run whose nodes it holds; null where it never came to its end. */
  readonly run: string | null;
  /** Runs that were replaced, removed or never finished. */
  readonly left: readonly string[];
  readonly writing: boolean;
}

/** Whoever wrote nothing for this long is gone; a batch takes a fraction of it. */
const PATIENCE_SECONDS = 60;
const TIMEOUT_MS = 600_000;

/** The imports in a database, by name. */
export async function readImports(driver: Driver, database: string): Promise<readonly KnownImport[]> {
  const { records } = await driver.executeQuery(cypherFile("import", "read-imports"), {}, { database });
  return records.map((record) => record.toObject() as KnownImport);
}

/**
 * Removes what unfinished and replaced runs of imports have left, whoever left it. An import that is being written
 * elsewhere is let alone, unless it wrote nothing for a minute.
 *
 * @param patienceSeconds how long a run that writes nothing is taken to be alive
 * @returns how many runs are gone
 */
export async function removeLeftovers(
  driver: Driver,
  database: string,
  patienceSeconds = PATIENCE_SECONDS,
): Promise<number> {
  const before = await readImports(driver, database);
  if (before.some(({ writing }) => writing)) {
    const seconds = { seconds: neo4j.int(patienceSeconds) };
    await driver.executeQuery(cypherFile("import", "give-up-stale-runs"), seconds, { database });
  }
  let removed = 0;
  for (const { name, left } of await readImports(driver, database)) {
    for (const run of left) {
      await removeRun(driver, database, name, run);
      removed += 1;
    }
  }
  return removed;
}

/** In transactions of its own, so that taking away much needs no more memory than taking away little. */
async function removeRun(driver: Driver, database: string, name: string, run: string): Promise<void> {
  const session = driver.session({ database, defaultAccessMode: neo4j.session.WRITE });
  try {
    for (const file of ["delete-relationships", "delete-nodes", "forget-run"]) {
      await session.run(cypherFile("import", file), { name, run }, { timeout: TIMEOUT_MS });
    }
  } finally {
    await session.close();
  }
}
