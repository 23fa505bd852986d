import type { ManagedTransaction } from "neo4j-driver";
import { cypherFile } from "#graph/cypher-files.ts";
import { ATLAS } from "./atlas-mark.ts";
import type { LoadPlan } from "./load-plan.ts";

/** Rows a statement takes at once; well below what a transaction may hold in memory. */
const BATCH = 1000;

export interface LoadProgress {
  readonly done: number;
  readonly total: number;
}

/**
 * Carries out a plan: relationships go before nodes, nodes come before relationships.
 * `onProgress` counts rows; `signal` stops between two batches by throwing, which takes the transaction back.
 */
export async function writePlan(
  transaction: ManagedTransaction,
  { nodes, relationships }: LoadPlan,
  onProgress: (progress: LoadProgress) => void,
  signal?: AbortSignal,
): Promise<void> {
  const nodePlans = Object.values(nodes);
  const relationshipPlans = Object.values(relationships);
  const steps: readonly Step[] = [
    remove(
      "delete-relationships",
      relationshipPlans.flatMap(({ removed }) => removed),
    ),
    remove(
      "delete-nodes",
      nodePlans.flatMap(({ removed }) => removed),
    ),
    create(
      "create-nodes",
      nodePlans.flatMap(({ added }) => added),
    ),
    update(
      "update-nodes",
      nodePlans.flatMap(({ changed }) => changed),
    ),
    create(
      "create-relationships",
      relationshipPlans.flatMap(({ added }) => added),
    ),
    update(
      "update-relationships",
      relationshipPlans.flatMap(({ changed }) => changed),
    ),
  ];
  const total = steps.reduce((sum, { rows }) => sum + rows.length, 0);
  let done = 0;
  for (const { file, rows, params } of steps) {
    for (let start = 0; start < rows.length; start += BATCH) {
      signal?.throwIfAborted();
      const batch = rows.slice(start, start + BATCH);
      await transaction.run(cypherFile("load", file), { ...params(batch), atlas: ATLAS });
      done += batch.length;
      onProgress({ done, total });
    }
  }
}

interface Step {
  readonly file: string;
  readonly rows: readonly unknown[];
  readonly params: (batch: readonly unknown[]) => Readonly<Record<string, unknown>>;
}

function remove(file: string, removed: readonly { readonly element: string }[]): Step {
  return { file, rows: removed.map(({ element }) => element), params: (elements) => ({ elements }) };
}

function create(file: string, added: readonly unknown[]): Step {
  return { file, rows: added, params: (rows) => ({ rows }) };
}

function update(
  file: string,
  changed: readonly { readonly row: object; readonly old: { readonly element: string } }[],
): Step {
  const entries = changed.map(({ row, old }) => [old.element, row] as const);
  return {
    file,
    rows: entries,
    params: (batch) => {
      const rows = Object.fromEntries(batch as typeof entries);
      return { rows, elements: Object.keys(rows) };
    },
  };
}
