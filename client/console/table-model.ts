import {
  type ColumnDef,
  columnFilteringFeature,
  columnResizingFeature,
  columnSizingFeature,
  createFilteredRowModel,
  createSortedRowModel,
  globalFilteringFeature,
  type ReactTable,
  rowSortingFeature,
  tableFeatures,
} from "@tanstack/react-table";
import { cellText, sortKey } from "./cell-text.ts";
import type { Row, Rows } from "./query-run.ts";

const WIDEST_GUESS = 320;
const LOOKED_AT = 40;

/** What the table can do; all of it with the rows that are there. */
export const features = tableFeatures({
  rowSortingFeature,
  columnFilteringFeature,
  globalFilteringFeature,
  columnSizingFeature,
  columnResizingFeature,
  sortedRowModel: createSortedRowModel(),
  filteredRowModel: createFilteredRowModel(),
});
export type AnswerTable = ReactTable<typeof features, Row>;

/** Columns are known by their place: a statement may give two of them one name. */
export function columnsOf({ columns, rows }: Rows): ColumnDef<typeof features, Row>[] {
  return columns.map((name, at) => ({
    id: String(at),
    header: name,
    size: widthOf(name, rows, at),
    minSize: 48,
    accessorFn: (row) => keyAt(row, at),
    sortFn: (one, other) => compare(keyAt(one.original, at), keyAt(other.original, at)),
  }));
}

/** What stands in a row at a column, as it is written; empty where nothing does. */
export function textAt(row: Row, at: number): string {
  const value = row[at];
  return value ? cellText(value) : "";
}

function keyAt(row: Row, at: number): number | string {
  const value = row[at];
  return value ? sortKey(value) : "";
}

/** As wide as the texts of the first rows want it, within bounds. */
function widthOf(name: string, rows: readonly Row[], at: number): number {
  const lengths = rows.slice(0, LOOKED_AT).map((row) => textAt(row, at).length);
  const longest = Math.max(name.length + 3, ...lengths);
  return Math.min(WIDEST_GUESS, Math.max(72, longest * 7.2 + 22));
}

/** Numbers before texts. */
function compare(one: number | string, other: number | string): number {
  if (typeof one === "number" && typeof other === "number") return one - other;
  if (typeof one === typeof other) return String(one).localeCompare(String(other), "en");
  return typeof one === "number" ? -1 : 1;
}
