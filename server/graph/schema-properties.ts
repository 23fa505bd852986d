import * as z from "zod";
import type { SchemaAnswer } from "#contract/status.ts";
import { Problem } from "#server/problem.ts";
import { type Lookups, statement } from "./lens-answer.ts";
import type { AskReader } from "./read-rows.ts";
import type { SchemaCounts } from "./schema-counts.ts";

type Properties = SchemaAnswer["labels"][number]["properties"];

/** Property keys by label and by type, with the types of their values. */
export interface SchemaProperties {
  readonly ofLabel: ReadonlyMap<string, Properties>;
  readonly ofType: ReadonlyMap<string, Properties>;
}

/** How much is read whole; beyond it so many are looked at, so that it takes no longer in a larger database. */
export interface ReadingBounds {
  readonly whole: number;
  readonly sample: number;
}

/** A million nodes are read in about half a second. */
const USUAL_BOUNDS: ReadingBounds = { whole: 1_000_000, sample: 20_000 };

const OwnedKey = z.object({ owner: z.string(), key: z.string(), types: z.array(z.string()) });

/** Which properties nodes and relationships have; of a very large database those of some of each label and type. */
export async function readProperties(
  ask: AskReader,
  lookups: Lookups,
  { nodes, relationships, labels, types }: SchemaCounts,
  { whole, sample }: ReadingBounds = USUAL_BOUNDS,
): Promise<SchemaProperties> {
  const read = (name: string, params: Readonly<Record<string, unknown>>) =>
    ask(name, (reader) => reader.rows(statement(lookups, name), params, OwnedKey)).then(byOwner, noneInTime);
  const owned = async (file: string, count: number | null, owners: readonly string[]) => {
    if (count !== null && count <= whole) return read(file, {});
    const first = await read(`sampled-${file}`, { most: sample });
    const names = owners.filter((owner) => !first.has(owner));
    if (names.length === 0) return first;
    // Looked for by one reading that stops when it has enough; whatever else it meets is known better already.
    return new Map([...(await read(`sought-${file}`, { names, most: sample })), ...first]);
  };
  const [ofLabel, ofType] = await Promise.all([
    owned("node-properties", nodes, [...labels.keys()]),
    owned("relationship-properties", relationships, [...types.keys()]),
  ]);
  return { ofLabel, ofType };
}

function byOwner(rows: readonly z.output<typeof OwnedKey>[]): ReadonlyMap<string, Properties> {
  const properties = new Map<string, Properties>();
  for (const { owner, key, types } of rows) {
    properties.set(owner, [...(properties.get(owner) ?? []), { key, types }]);
  }
  return properties;
}

/** A database too slow for this still tells the rest. */
function noneInTime(failure: unknown): ReadonlyMap<string, Properties> {
  if (failure instanceof Problem && failure.type === "graph-timeout") return new Map();
  throw failure;
}
