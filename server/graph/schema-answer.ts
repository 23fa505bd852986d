import * as z from "zod";
import type { SchemaAnswer } from "#contract/status.ts";
import { type Lookups, statement } from "./lens-answer.ts";
import allowed from "./query/reading-operators.json" with { type: "json" };
import type { AskReader } from "./read-rows.ts";
import { readCounts } from "./schema-counts.ts";
import { type ReadingBounds, readProperties } from "./schema-properties.ts";

const list = z
  .array(z.string())
  .nullable()
  .transform((names) => names ?? []);
const Names = z.object({ labels: z.array(z.string()), types: z.array(z.string()), keys: z.array(z.string()) });
const Index = z.object({ name: z.string(), type: z.string(), labels: list, properties: list });
const Callable = z.object({ name: z.string(), signature: z.string(), about: z.string() });
const NO_NAMES = { labels: [], types: [], keys: [] };

/**
 * What the connected database holds, each list in alphabetical order. No part of it reads more of a large database than
 * its bounds say, and each has the time of one question.
 */
export async function readSchema(ask: AskReader, lookups: Lookups, bounds?: ReadingBounds): Promise<SchemaAnswer> {
  const rows = <Row extends z.ZodType>(name: string, row: Row, params = {}) =>
    ask(`schema: ${name}`, (reader) => reader.rows(statement(lookups, name), params, row));
  const [names = NO_NAMES] = await rows("tokens", Names);
  const counts = await readCounts(ask, lookups, names);
  const [properties, functions, procedures, indexes] = await Promise.all([
    readProperties(ask, lookups, counts, bounds),
    rows("functions", Callable),
    rows("procedures", Callable, { names: allowed.procedures }),
    rows("indexes", Index),
  ]);
  return {
    labels: [...counts.labels].map(([label, count]) => ({
      label,
      count,
      properties: properties.ofLabel.get(label) ?? [],
    })),
    relationshipTypes: [...counts.types].map(([type, count]) => ({
      type,
      count,
      properties: properties.ofType.get(type) ?? [],
    })),
    propertyKeys: names.keys,
    functions,
    procedures,
    indexes,
  };
}
