import { randomUUID } from "node:crypto";
import neo4j, { type Driver, type Session } from "neo4j-driver";
import { cypherFile } from "./cypher-files.ts";
import type { ImportContent } from "./import/import-content.ts";
import { readImports, removeLeftovers } from "./import/import-leftovers.ts";
import { boltProperties } from "./import/import-value.ts";
import type { LoadProgress } from "./load/graph-writer.ts";
import { LoadRefusal } from "./load/load-refusal.ts";
import { applySchema } from "./load/schema-statements.ts";

interface ImportOptions {
  readonly onProgress?: (progress: LoadProgress) => void;
  /** Stops the import and leaves the graph as it was. */
  readonly signal?: AbortSignal;
}

const TIMEOUT_MS = 300_000;

/**
 * Makes an import hold what `content` says, instead of what it held before. It is written beside the old, batch by
 * batch, and takes its place in one step; until then, and where it fails, the old one is what the import holds. What a
 * process that died has left is removed by the next import, or by the next start.
 *
 * @throws LoadRefusal where others have tied something to what would go, a later import of this name took over, or
 * `batches` holds something else than it was said to;
 * the driver's own errors; whatever `batches` throws
 */
export async function writeImport(
  driver: Driver,
  database: string,
  content: ImportContent,
  options: ImportOptions = {},
): Promise<void> {
  const { name } = content;
  await applySchema(driver, database);
  await refuseForeignRelationships(driver, database, name);
  const session = driver.session({ database, defaultAccessMode: neo4j.session.WRITE });
  const run = { name, run: randomUUID() };
  try {
    await write(session, "begin-run", run);
    await writeBatches(session, run, content, options);
    const counts = { nodes: neo4j.int(content.nodes), relationships: neo4j.int(content.relationships) };
    if ((await write(session, "finish-run", { ...run, ...counts })).length === 0) throw takenOver(name);
  } catch (failure) {
    await giveUp(driver, database, session, run);
    throw failure;
  } finally {
    await session.close();
  }
  await removeLeftovers(driver, database);
}

/**
 * Takes an import away with all that it holds, and nothing else.
 *
 * @throws LoadRefusal where there is none of that name, or others have tied something to what would go
 */
export async function removeImport(driver: Driver, database: string, name: string): Promise<void> {
  await applySchema(driver, database);
  const names = (await readImports(driver, database)).map((known) => known.name);
  if (!names.includes(name)) {
    const others = names.length > 0 ? `There are: ${names.join(", ")}.` : "There are none.";
    throw new LoadRefusal(`There is no import called "${name}". ${others}`);
  }
  await refuseForeignRelationships(driver, database, name);
  await driver.executeQuery(cypherFile("import", "drop-import"), { name }, { database });
  await removeLeftovers(driver, database);
}

interface Run {
  readonly name: string;
  readonly run: string;
}

/** Where the database is gone too, the next import or start clears away; the first failure is the one to be told. */
async function giveUp(driver: Driver, database: string, session: Session, run: Run): Promise<void> {
  try {
    await write(session, "give-up-run", run);
    await removeLeftovers(driver, database);
  } catch {
    // Nothing that would mend it is left to be tried here.
  }
}

async function writeBatches(
  session: Session,
  run: Run,
  { batches, nodes, relationships }: ImportContent,
  { onProgress = () => {}, signal }: ImportOptions,
): Promise<void> {
  const total = nodes + relationships;
  let done = 0;
  for await (const batch of batches) {
    signal?.throwIfAborted();
    const nodeRows = batch.nodes.map((node) => ({ ...node, properties: boltProperties(node.properties) }));
    const linkRows = batch.relationships.map((link) => ({ ...link, properties: boltProperties(link.properties) }));
    await writeRows(session, "create-nodes", run, nodeRows);
    await writeRows(session, "create-relationships", run, linkRows);
    done += nodeRows.length + linkRows.length;
    onProgress({ done, total });
  }
  if (done !== total) throw new LoadRefusal(`${total} were checked and ${done} written: the files changed meanwhile.`);
}

async function writeRows(session: Session, file: string, run: Run, rows: readonly object[]): Promise<void> {
  if (rows.length === 0) return;
  const [record] = await write(session, file, { ...run, rows });
  const written = Number(record?.get("written"));
  if (written === 0) throw takenOver(run.name);
  if (written !== rows.length)
    throw new LoadRefusal("A relationship found no node: the files changed while they were read.");
}

async function write(session: Session, file: string, params: object) {
  const { records } = await session.executeWrite((transaction) => transaction.run(cypherFile("import", file), params), {
    timeout: TIMEOUT_MS,
  });
  return records;
}

async function refuseForeignRelationships(driver: Driver, database: string, name: string): Promise<void> {
  const { records } = await driver.executeQuery(
    cypherFile("import", "find-foreign-relationships"),
    { name },
    { database },
  );
  if (records.length === 0) return;
  const ties = records.map((record) => `${record.get("id")} (${record.get("type")})`);
  throw new LoadRefusal(
    `Nodes of the import "${name}" have relationships that it did not write: ${ties.join(", ")}. Remove those first, or import under another name.`,
  );
}

function takenOver(name: string): LoadRefusal {
  return new LoadRefusal(
    `Another import called "${name}" was begun meanwhile, or it was removed; this one has written nothing.`,
  );
}
