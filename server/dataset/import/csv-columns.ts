import { nearestWord } from "#dataset/nearest-word.ts";
import type { Path } from "#dataset/position.ts";
import type { FaultList } from "./fault-list.ts";
import type { Field } from "./import-record.ts";
import type { CsvNodes, CsvRelationships } from "./mapping.ts";
import type { IdColumn } from "./mapping-schema.ts";
import { keyRemark } from "./reserved-names.ts";

/** Where in a row an id stands, and what is put in front of it. */
interface IdCell {
  readonly cell: number;
  readonly prefix: string;
}

/** Where in a row everything stands. */
export interface CsvColumns {
  readonly width: number;
  readonly id: IdCell;
  readonly from: IdCell;
  readonly to: IdCell;
  /** The column of labels or types; undefined where the mapping says them. */
  readonly kind: number | undefined;
  readonly fields: readonly Field[];
  /** The cell of each field. */
  readonly cells: readonly number[];
}

const NOWHERE: IdCell = { cell: 0, prefix: "" };

/** Finds the columns that the mapping names in the header; undefined where one is missing, which is a fault in the mapping. */
export function csvColumns(
  source: CsvNodes | CsvRelationships,
  header: readonly string[],
  faults: FaultList,
): CsvColumns | undefined {
  const before = faults.total;
  const names = header.map((name) => name.trim());
  const find = (column: string, ...path: Path) => findColumn(source, names, column, path, faults);
  const idCell = (given: IdColumn, key: string): IdCell =>
    typeof given === "string"
      ? { cell: find(given, key), prefix: "" }
      : { cell: find(given.column, key, "column"), prefix: given.prefix };
  const kindOf = (given: unknown, key: string) =>
    typeof given === "object" && given !== null && "column" in given
      ? find(String(given.column), key, "column")
      : undefined;
  const ends =
    source.form === "nodes"
      ? { id: idCell(source.id, "id"), from: NOWHERE, to: NOWHERE, kind: kindOf(source.labels, "labels") }
      : {
          id: NOWHERE,
          from: idCell(source.source, "source"),
          to: idCell(source.target, "target"),
          kind: kindOf(source.type, "type"),
        };
  const taken = source.form === "nodes" ? [ends.id.cell] : [ends.from.cell, ends.to.cell];
  const properties = source.properties
    ? mappedFields(source.properties, find)
    : otherFields(source, names, [...taken, ends.kind ?? -1], faults);
  if (faults.total > before) return undefined;
  return { width: names.length, ...ends, ...properties };
}

type Found = Pick<CsvColumns, "fields" | "cells">;

function mappedFields(
  properties: NonNullable<CsvNodes["properties"]>,
  find: (column: string, ...path: Path) => number,
): Found {
  const entries = Object.entries(properties).map(([name, given]) => {
    const { column, type, list } =
      typeof given === "string" ? { column: undefined, type: given, list: undefined } : given;
    const path = column === undefined ? ["properties", name] : ["properties", name, "column"];
    return { field: { name, type, list }, cell: find(column ?? name, ...path) };
  });
  return { fields: entries.map(({ field }) => field), cells: entries.map(({ cell }) => cell) };
}

/** Where the mapping names no properties, every column that is nothing else is one. */
function otherFields(
  { form, file }: CsvNodes | CsvRelationships,
  names: readonly string[],
  taken: readonly number[],
  faults: FaultList,
): Found {
  const cells = names.flatMap((_, cell) => (taken.includes(cell) ? [] : [cell]));
  const fields = cells.map((cell) => ({ name: names[cell] ?? "", type: undefined, list: undefined }));
  for (const [index, { name }] of fields.entries()) {
    const cell = cells[index] ?? 0;
    const twice = names.indexOf(name) < cell;
    const [what, mend] = twice
      ? [`column "${name}" is there twice`, "Rename one of the two."]
      : (keyRemark(name, form === "nodes" ? "node" : "relationship") ?? []);
    if (what && mend) faults.add({ file, line: 1, column: 1 }, what, `${mend} Or map properties: by hand.`, cell);
  }
  return { fields, cells };
}

function findColumn(
  { file, place }: CsvNodes | CsvRelationships,
  names: readonly string[],
  column: string,
  path: Path,
  faults: FaultList,
): number {
  const cell = names.indexOf(column);
  if (cell >= 0 && !names.includes(column, cell + 1)) return cell;
  const at = path.length === 2 && path[0] === "properties" ? place.key(...path) : place.at(...path);
  if (cell >= 0) faults.add(at, `${file} has the column "${column}" twice`, "Rename one of the two there.");
  else {
    const nearest = nearestWord(column, names);
    faults.add(
      at,
      `${file} has no column "${column}"`,
      `${nearest ? `Did you mean "${nearest}"? ` : ""}It has ${names.join(", ")}.`,
    );
  }
  return -1;
}
