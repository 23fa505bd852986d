import * as z from "zod";
import { VALUE_TYPES } from "./value-text.ts";

/* What a mapping file may say: which columns of which files are ids, labels, ends and properties. */

const text = z.string().min(1);
/** Names go into the graph as they are written, so they hold nothing that would make them hard to ask for. */
const graphName = z
  .string()
  .regex(/^[^\p{Cc}`]{1,100}$/u, { error: "Not a name: write 1 to 100 characters without backticks." });
const ENCODINGS = [
  "utf-8",
  "utf-16le",
  "utf-16be",
  "windows-1252",
  "iso-8859-2",
  "gb18030",
  "big5",
  "shift_jis",
  "euc-kr",
] as const;
const fromColumn = z.strictObject({ column: text });
/** A column, or a column whose values get a text put in front, so that people 1 and firm 1 are two. */
const idColumn = z.union([z.strictObject({ column: text, prefix: z.string().default("") }), text]);
const valueType = z.enum(VALUE_TYPES);
const property = z.union([
  z.strictObject({ column: text.optional(), type: valueType.optional(), list: text.optional() }),
  valueType,
]);
const properties = z.record(graphName, property).optional();
const dialect = {
  file: text,
  delimiter: z
    .string()
    .regex(/^[^"\r\n]$/, { error: 'Not a delimiter: write one character, as in "," or ";" or "\\t".' })
    .default(","),
  encoding: z.enum(ENCODINGS).optional(),
};

const importName = z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/, {
  error: "Not a name for an import: write lower-case letters, digits and hyphens.",
});

const NodesFile = z.strictObject({
  ...dialect,
  id: idColumn,
  labels: z.union([fromColumn, z.array(graphName).min(1), graphName]),
  properties,
});
const RelationshipsFile = z.strictObject({
  ...dialect,
  source: idColumn,
  target: idColumn,
  type: z.union([fromColumn, graphName]),
  properties,
});
const GraphFile = z.strictObject({ file: text, labels: graphName.optional(), type: graphName.optional() });

export const MappingFile = z.strictObject({
  name: importName,
  nodes: z.array(NodesFile).default([]),
  relationships: z.array(RelationshipsFile).default([]),
  graphs: z.array(GraphFile).default([]),
});
export type NodesFile = z.output<typeof NodesFile>;
export type RelationshipsFile = z.output<typeof RelationshipsFile>;
export type IdColumn = z.output<typeof idColumn>;
