import * as z from "zod";
import type { SchemaAnswer } from "#contract/status.ts";
import { type Lookups, statement } from "./lens-answer.ts";
import type { Reader } from "./read-rows.ts";
import type { SchemaDetails } from "./schema-details.ts";

const counted = (name: string) => z.object({ [name]: z.string(), count: z.int() });

/** Labels and relationship types with counts, property keys and indexes; each list in alphabetical order. */
export async function readSchema(reader: Reader, lookups: Lookups, details: SchemaDetails): Promise<SchemaAnswer> {
  const names = await reader.rows(
    statement(lookups, "tokens"),
    {},
    z.object({ labels: z.array(z.string()), types: z.array(z.string()), keys: z.array(z.string()) }),
  );
  const [{ labels, types, keys } = { labels: [], types: [], keys: [] }] = names;
  const labelCounts = await reader.rows(statement(lookups, "label-counts"), { labels }, counted("label"));
  const typeCounts = await reader.rows(statement(lookups, "type-counts"), { types }, counted("type"));
  const indexes = await reader.rows(
    statement(lookups, "indexes"),
    {},
    z.object({
      name: z.string(),
      type: z.string(),
      labels: z
        .array(z.string())
        .nullable()
        .transform((list) => list ?? []),
      properties: z
        .array(z.string())
        .nullable()
        .transform((list) => list ?? []),
    }),
  );
  return {
    labels: labelCounts.map(({ label, count }) => ({
      label: String(label),
      count: Number(count),
      properties: details.ofLabel.get(String(label)) ?? [],
    })),
    relationshipTypes: typeCounts.map(({ type, count }) => ({
      type: String(type),
      count: Number(count),
      properties: details.ofType.get(String(type)) ?? [],
    })),
    propertyKeys: keys,
    functions: details.functions,
    procedures: details.procedures,
    indexes,
  };
}
