import { Neo4jError } from "neo4j-driver";
import * as z from "zod";
import { Problem } from "#server/problem.ts";
import { type Lookups, statement } from "./lens-answer.ts";
import type { AskReader, Reader } from "./read-rows.ts";

type Count = number | null;

/** How often each name that is in use occurs, in alphabetical order; null where a large database does not tell in time. */
export interface SchemaCounts {
  readonly labels: ReadonlyMap<string, Count>;
  readonly types: ReadonlyMap<string, Count>;
  /** Of all nodes, and of all relationships; null where nobody knows. */
  readonly nodes: Count;
  readonly relationships: Count;
}

interface Names {
  readonly labels: readonly string[];
  readonly types: readonly string[];
}

const Stored = z.array(z.object({ name: z.string().nullable(), count: z.int() }));
const StoredRow = z.object({ labels: Stored, types: Stored });

/**
 * Counts from the database's count store, which takes no longer in a large database. One that does not let us look into
 * it counts by reading, as far as it gets in time.
 */
export async function readCounts(ask: AskReader, lookups: Lookups, names: Names): Promise<SchemaCounts> {
  try {
    const [row] = await ask("counts", (reader) => reader.rows(statement(lookups, "counts"), {}, StoredRow));
    if (row) return storedCounts(row);
  } catch (failure) {
    if (!isDenied(failure)) throw failure;
  }
  const labels = await read(ask, lookups, "label-counts", "label", names.labels);
  const types = await read(ask, lookups, "type-counts", "type", names.types);
  return { labels, types, nodes: null, relationships: null };
}

function storedCounts({ labels, types }: z.output<typeof StoredRow>): SchemaCounts {
  const ofNames = (counts: z.output<typeof Stored>) =>
    inOrder(counts.flatMap(({ name, count }) => (name === null || count === 0 ? [] : [[name, count] as const])));
  const ofAll = (counts: z.output<typeof Stored>) => counts.find(({ name }) => name === null)?.count ?? null;
  return { labels: ofNames(labels), types: ofNames(types), nodes: ofAll(labels), relationships: ofAll(types) };
}

async function read(ask: AskReader, lookups: Lookups, file: string, key: "label" | "type", names: readonly string[]) {
  const row = z.object({ [key]: z.string(), count: z.int() });
  const counted = (reader: Reader) => reader.rows(statement(lookups, file), { [`${key}s`]: names }, row);
  try {
    const rows = await ask(file, counted);
    return inOrder(rows.map(({ [key]: name, count }) => [String(name), Number(count)] as const));
  } catch (failure) {
    if (failure instanceof Problem && failure.type === "graph-timeout")
      return inOrder(names.map((name) => [name, null] as const));
    throw failure;
  }
}

/** Whether the database has no such procedure, or keeps it for others. */
function isDenied(failure: unknown): boolean {
  return failure instanceof Neo4jError && /Procedure|Security|Statement/.test(failure.code);
}

function inOrder(counts: readonly (readonly [string, Count])[]): ReadonlyMap<string, Count> {
  return new Map(counts.toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
