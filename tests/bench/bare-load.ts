import { readFileSync } from "node:fs";
import type { Driver } from "neo4j-driver";
import { splitStatements } from "#graph/cypher-files.ts";
import type { LoadRows } from "#graph/load/load-rows.ts";

const BATCH = 1000;

/** For each statement of bare-load.cypher what it takes. */
const ROWS: readonly ((rows: LoadRows) => readonly unknown[])[] = [
  ({ entities }) => entities,
  ({ claims }) => claims,
  ({ sources }) => sources,
  ({ arrangements }) => arrangements,
  ({ dataset }) => [dataset],
  ({ links, evidence, disputes }) => [...links, ...evidence, ...disputes],
];

/** A bare UNWIND loop: no plan, no check, nothing removed, each batch in a transaction of its own. */
export async function loadBarely(driver: Driver, database: string, rows: LoadRows): Promise<void> {
  const statements = splitStatements(readFileSync(new URL("./bare-load.cypher", import.meta.url), "utf8"));
  for (const [place, statement] of statements.entries()) {
    const all = ROWS[place]?.(rows) ?? [];
    for (let start = 0; start < all.length; start += BATCH) {
      await driver.executeQuery(statement, { rows: all.slice(start, start + BATCH) }, { database });
    }
  }
}
