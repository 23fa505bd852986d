import neo4j, { type Driver, type ManagedTransaction, type Session } from "neo4j-driver";
import { cypherFile } from "./cypher-files.ts";
import { ATLAS } from "./load/atlas-mark.ts";
import { type LoadProgress, writePlan } from "./load/graph-writer.ts";
import { isEmpty, type LoadPlan, planLoad } from "./load/load-plan.ts";
import { LoadRefusal } from "./load/load-refusal.ts";
import { type ExistingNode, type ExistingRelationship, type LoadRows, NODE_KINDS } from "./load/load-rows.ts";
import { type LoadSummary, summarise, tooManyRemovals } from "./load/load-summary.ts";
import { countReplaced } from "./load/replaced-claims.ts";
import { applySchema } from "./load/schema-statements.ts";

export interface LoadOptions {
  /** Lets more than a fifth of the entities, claims or sources go. */
  readonly allowRemovals?: boolean;
  readonly onProgress?: (progress: LoadProgress) => void;
  /** Stops the load and leaves the graph as it was. */
  readonly signal?: AbortSignal;
}

const TIMEOUT_MS = 300_000;

/**
 * Makes the graph say what `rows` say: constraints first, then every change in one transaction, so that a failure
 * half-way leaves the old facts. Loading the same twice changes nothing. What others wrote is neither changed nor removed.
 *
 * @throws LoadRefusal where too much would go, or data of others is in the way; the driver's own errors
 */
export async function loadDataset(
  driver: Driver,
  database: string,
  rows: LoadRows,
  options: LoadOptions = {},
): Promise<LoadSummary> {
  const begun = performance.now();
  const session = driver.session({ database, defaultAccessMode: neo4j.session.WRITE });
  try {
    await refuseForeignNodes(session, rows);
    await applySchema(driver, database);
    const kinds = await session.executeWrite((transaction) => load(transaction, rows, options), {
      timeout: TIMEOUT_MS,
    });
    return { kinds, hash: String(rows.dataset.properties.hash), milliseconds: performance.now() - begun };
  } finally {
    await session.close();
  }
}

async function load(
  transaction: ManagedTransaction,
  rows: LoadRows,
  options: LoadOptions,
): Promise<LoadSummary["kinds"]> {
  const { allowRemovals = false, onProgress = () => {}, signal } = options;
  const mark = { id: rows.dataset.id, atlas: ATLAS };
  await transaction.run(cypherFile("load", "lock-dataset"), mark);
  const nodes = await readAll<ExistingNode>(transaction, "read-nodes");
  const relationships = await readAll<ExistingRelationship>(transaction, "read-relationships");
  const plan = planLoad(nodes, relationships, rows);
  const { added, removed } = plan.nodes.claims;
  const kinds = summarise(plan, countReplaced(removed, added, relationships, rows.evidence));
  const excess = allowRemovals ? undefined : tooManyRemovals(kinds);
  if (excess) throw new LoadRefusal(excess);
  if (isEmpty(plan)) return kinds;
  await refuseForeignRelationships(transaction, plan);
  await writePlan(transaction, plan, onProgress, signal);
  await transaction.run(cypherFile("load", "stamp-dataset"), mark);
  return kinds;
}

async function readAll<Row>(transaction: ManagedTransaction, file: string): Promise<readonly Row[]> {
  const { records } = await transaction.run(cypherFile("load", file), { atlas: ATLAS });
  return records.map((record) => record.toObject() as Row);
}

async function refuseForeignNodes(session: Session, rows: LoadRows): Promise<void> {
  const ids = [rows.dataset, ...NODE_KINDS.flatMap((kind) => rows[kind])].map(({ id }) => id);
  const { records } = await session.executeRead((transaction) =>
    transaction.run(cypherFile("load", "find-foreign-nodes"), { ids, atlas: ATLAS }),
  );
  if (records.length === 0) return;
  const owners = records.map(
    (record) => `(:${(record.get("labels") as string[]).join(":")} {id: "${record.get("id")}"})`,
  );
  throw new LoadRefusal(
    `Nodes that the atlas did not write own its ids: ${owners.join(", ")}. Rename or remove them, or use a database of its own.`,
  );
}

async function refuseForeignRelationships(transaction: ManagedTransaction, { nodes }: LoadPlan): Promise<void> {
  const elements = Object.values(nodes).flatMap(({ removed }) => removed.map(({ element }) => element));
  if (elements.length === 0) return;
  const { records } = await transaction.run(cypherFile("load", "find-foreign-relationships"), {
    elements,
    atlas: ATLAS,
  });
  if (records.length === 0) return;
  const ties = records.map((record) => `${record.get("id")} (${record.get("type")})`);
  throw new LoadRefusal(
    `Facts that are to go have relationships that the atlas did not write: ${ties.join(", ")}. Remove those first, or keep the facts.`,
  );
}
