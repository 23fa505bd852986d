import type { Fault } from "#dataset/fault.ts";
import { locateCells } from "./csv-cell.ts";
import { EndCheck } from "./end-check.ts";
import { FaultList } from "./fault-list.ts";
import { type Mapping, readMapping, type Source } from "./mapping.ts";
import { recordFile } from "./record-file.ts";
import { ValueCheck } from "./value-check.ts";
import type { ValueType } from "./value-text.ts";

/** A file that was read through without a fault, and the types of its properties. */
export interface CheckedSource {
  readonly source: Source;
  readonly nodeTypes: readonly ValueType[];
  readonly relationshipTypes: readonly ValueType[];
}

/** An import without a fault. */
export interface CheckedImport {
  readonly name: string;
  readonly sources: readonly CheckedSource[];
  readonly nodes: number;
  readonly relationships: number;
  /** What was left out on purpose, in words. */
  readonly notes: readonly string[];
}

export type ImportReading =
  | { readonly ok: true; readonly checked: CheckedImport }
  | { readonly ok: false; readonly faults: readonly Fault[]; readonly total: number };

/**
 * Reads everything that an import is made of, once and piece by piece, and holds it against itself: ids given twice,
 * ends that lead nowhere, values that are not of their type. Nothing is kept but ids, in about 36 bytes each.
 *
 * @param file a mapping in YAML, or a GEXF or GraphML file
 * @returns the first hundred faults and how many there are, or what was found
 */
export async function checkImport(file: string, signal?: AbortSignal): Promise<ImportReading> {
  const reading = await readMapping(file);
  if (!reading.ok) return { ok: false, faults: reading.faults, total: reading.faults.length };
  const faults = new FaultList();
  const checked = await checkSources(reading.mapping, faults, signal);
  if (faults.total === 0) return { ok: true, checked };
  for (const source of reading.mapping.sources) {
    if (source.form === "nodes" || source.form === "relationships")
      faults.replace(await locateCells(source, faults.found));
  }
  return { ok: false, faults: faults.first, total: faults.total };
}

async function checkSources(
  { name, sources }: Mapping,
  faults: FaultList,
  signal?: AbortSignal,
): Promise<CheckedImport> {
  const ends = new EndCheck(faults);
  const count = { node: 0, relationship: 0 };
  const notes = new Set<string>();
  const checked: CheckedSource[] = [];
  for (const source of sources) {
    const file = recordFile(source, faults);
    const values = {
      node: new ValueCheck(source.file, file.nodeFields, faults),
      relationship: new ValueCheck(source.file, file.relationshipFields, faults),
    };
    ends.begin(source.file);
    let told = faults.total;
    for await (const records of file.records) {
      signal?.throwIfAborted();
      if (faults.total > told) ends.missRecords(source.form);
      for (const record of records) {
        count[record.kind] += 1;
        if (record.kind === "node") ends.addNode(record);
        else ends.addRelationship(record);
        values[record.kind].look(record);
      }
      told = faults.total;
    }
    if (faults.total > told) ends.missRecords(source.form);
    for (const note of file.notes) notes.add(note);
    checked.push({ source, nodeTypes: values.node.types(), relationshipTypes: values.relationship.types() });
  }
  ends.finish();
  return { name, sources: checked, nodes: count.node, relationships: count.relationship, notes: [...notes] };
}
