import { type CsvColumns, csvColumns } from "./csv-columns.ts";
import { type CsvRow, csvRows } from "./csv-rows.ts";
import type { FaultList } from "./fault-list.ts";
import type { Field, ImportRecord, RecordFile } from "./import-record.ts";
import type { CsvNodes, CsvRelationships } from "./mapping.ts";
import { labelRemark, typeRemark } from "./reserved-names.ts";

type CsvSource = CsvNodes | CsvRelationships;

/** What stands between several labels in one cell. */
const BETWEEN_LABELS = ";";

/** A CSV file as records; its first row names the columns. */
export function csvRecords(source: CsvSource, faults: FaultList): RecordFile {
  const fields: Field[] = [];
  return {
    file: source.file,
    nodeFields: source.form === "nodes" ? fields : [],
    relationshipFields: source.form === "nodes" ? [] : fields,
    notes: new Set(),
    records: readRecords(source, fields, faults),
  };
}

async function* readRecords(
  source: CsvSource,
  fields: Field[],
  faults: FaultList,
): AsyncGenerator<readonly ImportRecord[], void> {
  let reader: ((row: CsvRow) => ImportRecord | undefined) | undefined;
  for await (const rows of csvRows(source, faults)) {
    const [header] = rows;
    const isFirst = !reader && header !== undefined;
    if (isFirst) {
      const columns = csvColumns(source, header.cells, faults);
      if (!columns) return;
      fields.push(...columns.fields);
      reader = rowReader(source, columns, faults);
    }
    const records: ImportRecord[] = [];
    for (const row of isFirst ? rows.slice(1) : rows) {
      const record = reader?.(row);
      if (record) records.push(record);
    }
    yield records;
  }
  if (!reader && faults.total === 0)
    faults.add({ file: source.file, line: 1, column: 1 }, "an empty file", "Its first row must name the columns.");
}

function rowReader(
  source: CsvSource,
  columns: CsvColumns,
  faults: FaultList,
): (row: CsvRow) => ImportRecord | undefined {
  const { file, form } = source;
  const { width, id, from, to, kind, cells: valueCells } = columns;
  const cells = { id: id.cell, from: from.cell, to: to.cell, values: valueCells };
  const labelsOf = form === "nodes" ? labelReader(source, kind, faults) : typeReader(source, kind, faults);
  const needed =
    form === "nodes" ? [["id", id.cell] as const] : [["source", from.cell] as const, ["target", to.cell] as const];
  return (row) => {
    const { line, cells: texts } = row;
    if (texts.length !== width) {
      const what = `${texts.length} cells where the header has ${width}`;
      faults.add({ file, line, column: 1 }, what, "Quote a cell that holds the delimiter; write empty cells too.");
      return undefined;
    }
    let isWhole = true;
    for (const [name, cell] of needed) {
      if (texts[cell]) continue;
      faults.add({ file, line, column: 1 }, `no ${name}`, "Write one, or delete the row.", cell);
      isWhole = false;
    }
    const labels = labelsOf(row);
    if (!labels || !isWhole) return undefined;
    const isNode = form === "nodes";
    return {
      kind: isNode ? "node" : "relationship",
      line,
      column: 1,
      id: isNode ? id.prefix + texts[id.cell] : "",
      labels: isNode ? labels : [],
      from: isNode ? "" : from.prefix + texts[from.cell],
      to: isNode ? "" : to.prefix + texts[to.cell],
      type: isNode ? "" : (labels[0] ?? ""),
      values: valueCells.map((cell) => texts[cell] || undefined),
      cells,
    };
  };
}

type KindReader = (row: CsvRow) => readonly string[] | undefined;

function labelReader({ file, labels: given }: CsvNodes, cell: number | undefined, faults: FaultList): KindReader {
  if (typeof given === "string") return () => [given];
  if (cell === undefined) return () => given as readonly string[];
  const known = new Map<string, readonly string[]>();
  return kindReader(file, cell, faults, (text) => {
    const labels = known.get(text) ?? text.split(BETWEEN_LABELS).map((label) => label.trim());
    if (known.size < 1000) known.set(text, labels);
    const remark = labels.map(labelRemark).find((one) => one !== undefined);
    return remark ?? { labels };
  });
}

function typeReader({ file, type: given }: CsvRelationships, cell: number | undefined, faults: FaultList): KindReader {
  if (typeof given === "string") return () => [given];
  return kindReader(file, cell ?? 0, faults, (text) => typeRemark(text.trim()) ?? { labels: [text.trim()] });
}

/** Labels or a type from a cell, or the fault in it. */
function kindReader(
  file: string,
  cell: number,
  faults: FaultList,
  read: (text: string) => { readonly labels: readonly string[] } | readonly [string, string],
): KindReader {
  return ({ line, cells }) => {
    const found = read(cells[cell] ?? "");
    if ("labels" in found) return found.labels;
    faults.add({ file, line, column: 1 }, found[0], found[1], cell);
    return undefined;
  };
}
