import { FaultList } from "./fault-list.ts";
import type { CheckedImport, CheckedSource } from "./import-check.ts";
import type { Field, ImportRecord } from "./import-record.ts";
import type { ImportScalar, ImportValue } from "./import-value.ts";
import { recordFile } from "./record-file.ts";
import { itemsOf } from "./value-check.ts";
import { readValue, type ValueType } from "./value-text.ts";

/** A node to be. */
export interface ImportNode {
  readonly id: string;
  readonly labels: readonly string[];
  readonly properties: Readonly<Record<string, ImportValue>>;
}

/** A relationship to be, between nodes of the same import. */
export interface ImportRelationship {
  readonly from: string;
  readonly to: string;
  readonly type: string;
  readonly properties: Readonly<Record<string, ImportValue>>;
}

export interface ImportBatch {
  readonly nodes: readonly ImportNode[];
  readonly relationships: readonly ImportRelationship[];
}

/** A file is no longer what was checked. */
export class ChangedFile extends Error {
  constructor(file: string) {
    super(`${file} changed while it was read; nothing of it stays. Try again.`);
  }
}

/** What one statement takes, in rows and in characters; well below what a transaction may hold in memory. */
const ROWS = 2000;
const CHARACTERS = 4_000_000;

/**
 * Everything that a checked import is made of, in batches: all nodes, then all relationships. The files are read again.
 *
 * @throws ChangedFile
 */
export async function* importBatches({ sources }: CheckedImport): AsyncGenerator<ImportBatch, void> {
  for (const checked of sources) {
    if (checked.source.form === "relationships") continue;
    for await (const records of batches(checked, "node")) {
      yield {
        nodes: records.map(({ record, properties }) => ({ id: record.id, labels: record.labels, properties })),
        relationships: [],
      };
    }
  }
  for (const checked of sources) {
    if (checked.source.form === "nodes") continue;
    for await (const records of batches(checked, "relationship")) {
      const relationships = records.map(({ record: { from, to, type }, properties }) => ({
        from,
        to,
        type,
        properties,
      }));
      yield { nodes: [], relationships };
    }
  }
}

interface Typed {
  readonly record: ImportRecord;
  readonly properties: Readonly<Record<string, ImportValue>>;
}

async function* batches(
  { source, nodeTypes, relationshipTypes }: CheckedSource,
  kind: ImportRecord["kind"],
): AsyncGenerator<readonly Typed[], void> {
  const faults = new FaultList();
  const file = recordFile(source, faults);
  const [fields, types] = kind === "node" ? [file.nodeFields, nodeTypes] : [file.relationshipFields, relationshipTypes];
  let batch: Typed[] = [];
  let characters = 0;
  for await (const records of file.records) {
    for (const record of records) {
      if (record.kind !== kind) continue;
      batch.push({ record, properties: propertiesOf(record, fields, types, source.file) });
      for (const text of record.values) characters += text?.length ?? 0;
      if (batch.length < ROWS && characters < CHARACTERS) continue;
      yield batch;
      [batch, characters] = [[], 0];
    }
  }
  if (faults.total > 0) throw new ChangedFile(source.file);
  if (batch.length > 0) yield batch;
}

function propertiesOf(
  { values }: ImportRecord,
  fields: readonly Field[],
  types: readonly ValueType[],
  file: string,
): Readonly<Record<string, ImportValue>> {
  const properties: [string, ImportValue][] = [];
  for (const [index, text] of values.entries()) {
    const field = fields[index];
    const type = types[index];
    if (text === undefined || !field || !type) continue;
    const items = itemsOf(field, text).map((item) => readValue(type, item));
    if (!items.every((item): item is ImportScalar => item !== undefined)) throw new ChangedFile(file);
    const [first] = items;
    if (field.list !== undefined) properties.push([field.name, items]);
    else if (first !== undefined) properties.push([field.name, first]);
  }
  // Not by assignment: a column may be called __proto__.
  return Object.fromEntries(properties);
}
