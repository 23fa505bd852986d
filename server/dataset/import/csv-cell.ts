import type { Position } from "#dataset/position.ts";
import { type CsvDialect, csvRows } from "./csv-rows.ts";
import { type CellFault, FaultList } from "./fault-list.ts";

/**
 * Puts the line and column of the very cell to faults of a CSV file that only know their row. The file is read once
 * more for that, since keeping every row as it is written would make the reading of sound files slower.
 */
export async function locateCells(dialect: CsvDialect, faults: readonly CellFault[]): Promise<readonly CellFault[]> {
  const wanted = new Set(
    faults.flatMap(({ file, line, cell }) => (file === dialect.file && cell !== undefined ? [line] : [])),
  );
  const raws = new Map<number, string>();
  for await (const rows of wanted.size > 0 ? csvRows(dialect, new FaultList(), true) : []) {
    for (const { line, raw } of rows) if (wanted.has(line)) raws.set(line, raw);
    if (raws.size === wanted.size) break;
  }
  return faults.map((fault) => {
    const raw = fault.file === dialect.file ? raws.get(fault.line) : undefined;
    return raw === undefined || fault.cell === undefined
      ? fault
      : { ...fault, ...cellPosition(raw, fault.cell, fault, dialect.delimiter) };
  });
}

/** Where a cell begins in a row that begins at `start`. */
function cellPosition(raw: string, cell: number, { file, line, column }: Position, delimiter: string): Position {
  let [at, seen, isQuoted] = [0, 0, false];
  let [row, begin] = [line, 1 - column];
  while (at < raw.length && seen < cell) {
    const sign = raw[at];
    if (sign === '"') isQuoted = !isQuoted;
    if (sign === delimiter && !isQuoted) seen += 1;
    if (sign === "\n" || (sign === "\r" && raw[at + 1] !== "\n")) [row, begin] = [row + 1, at + 1];
    at += 1;
  }
  return { file, line: row, column: at - begin + 1 };
}
