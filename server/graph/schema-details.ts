import * as z from "zod";
import type { SchemaAnswer } from "#contract/status.ts";
import { Problem } from "#server/problem.ts";
import { type Lookups, statement } from "./lens-answer.ts";
import allowed from "./query/reading-operators.json" with { type: "json" };
import type { Reader } from "./read-rows.ts";

const OwnedKey = z.object({ owner: z.string(), key: z.string(), types: z.array(z.string()) });
const Callable = z.object({ name: z.string(), signature: z.string(), about: z.string() });
type Properties = SchemaAnswer["labels"][number]["properties"];

/** Property keys by label and by type, and what free queries may call: what an editor completes with. */
export interface SchemaDetails extends Pick<SchemaAnswer, "functions" | "procedures"> {
  readonly ofLabel: ReadonlyMap<string, Properties>;
  readonly ofType: ReadonlyMap<string, Properties>;
}

const NO_DETAILS: SchemaDetails = { ofLabel: new Map(), ofType: new Map(), functions: [], procedures: [] };

/** Reads the whole graph once, which a large database may not do in time. */
export async function readSchemaDetails(reader: Reader, lookups: Lookups): Promise<SchemaDetails> {
  const callable = (name: string, params = {}) => reader.rows(statement(lookups, name), params, Callable);
  const owned = async (name: string) => byOwner(await reader.rows(statement(lookups, name), {}, OwnedKey));
  return {
    functions: await callable("functions"),
    procedures: await callable("procedures", { names: allowed.procedures }),
    ofLabel: await owned("node-properties"),
    ofType: await owned("relationship-properties"),
  };
}

/** Details are read on their own, so that a database too large for them still tells the rest. */
export function noDetailsInTime(failure: unknown): SchemaDetails {
  if (failure instanceof Problem && failure.type === "graph-timeout") return NO_DETAILS;
  throw failure;
}

function byOwner(rows: readonly z.output<typeof OwnedKey>[]): ReadonlyMap<string, Properties> {
  const properties = new Map<string, Properties>();
  for (const { owner, key, types } of rows) {
    properties.set(owner, [...(properties.get(owner) ?? []), { key, types }]);
  }
  return properties;
}
