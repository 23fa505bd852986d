import { type ReactNode, useMemo, useRef, useState } from "react";
import { MOST_ROWS_AT_ONCE, ROW_PX, useRowWindow } from "./row-window.ts";
import { sorted } from "./view-rows.ts";

interface Column<Row> {
  readonly key: keyof Row & string;
  readonly head: string;
  readonly isNumber?: boolean;
  readonly cell: (row: Row) => ReactNode;
  /** The entity a click on this cell selects; a cell without it is plain text. */
  readonly selects?: (row: Row) => string;
}

interface SortedTableProps<Row> {
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly isSelected: (row: Row) => boolean;
  readonly onSelect: (id: string) => void;
}

/** A table whose heads sort it, numbers from the largest; again, the other way round; and again, as it came. Of a long one only what is in sight is drawn. */
export function SortedTable<Row extends { readonly id: string }>({
  rows,
  columns,
  isSelected,
  onSelect,
}: SortedTableProps<Row>) {
  const [order, setOrder] = useState<{ readonly key: keyof Row & string; readonly descending: boolean }>();
  const turn = ({ key, isNumber = false }: Column<Row>) => {
    if (order?.key !== key) setOrder({ key, descending: isNumber });
    else setOrder(order.descending === isNumber ? { key, descending: !isNumber } : undefined);
  };
  const table = useRef<HTMLTableElement>(null);
  const { first, end } = useRowWindow(table, rows.length);
  const ordered = useMemo(() => (order ? sorted(rows, order.key, order.descending) : rows), [rows, order]);
  const isLong = rows.length > MOST_ROWS_AT_ONCE;
  return (
    <table ref={table} data-long={isLong || undefined} aria-rowcount={isLong ? rows.length + 1 : undefined}>
      <thead>
        <tr>
          {columns.map((column) => {
            const { key, head, isNumber } = column;
            const direction = order?.key !== key ? "none" : order.descending ? "descending" : "ascending";
            return (
              <th key={key} scope="col" aria-sort={direction} data-number={isNumber}>
                <button type="button" onClick={() => turn(column)}>
                  {head}
                  <span aria-hidden="true">{SIGNS[direction]}</span>
                </button>
              </th>
            );
          })}
        </tr>
      </thead>
      <tbody>
        {first > 0 ? <Gap rows={first} /> : null}
        {ordered.slice(first, end).map((row, at) => (
          <tr
            key={row.id}
            aria-current={isSelected(row) || undefined}
            aria-rowindex={isLong ? first + at + 2 : undefined}
          >
            {columns.map(({ key, cell, isNumber, selects }) => (
              <td key={key} data-number={isNumber}>
                {selects ? (
                  <button type="button" className="cell-button" onClick={() => onSelect(selects(row))}>
                    {cell(row)}
                  </button>
                ) : (
                  cell(row)
                )}
              </td>
            ))}
          </tr>
        ))}
        {end < rows.length ? <Gap rows={rows.length - end} /> : null}
      </tbody>
    </table>
  );
}

/** The room of rows out of sight. */
function Gap({ rows }: { readonly rows: number }) {
  return <tr style={{ height: rows * ROW_PX }} />;
}

const SIGNS = { none: "", ascending: " ↓", descending: " ↑" } as const;
