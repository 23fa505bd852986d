import { type ReactNode, useState } from "react";
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

/** A table whose heads sort it, numbers from the largest; again, the other way round; and again, as it came. */
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
  return (
    <table>
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
        {(order ? sorted(rows, order.key, order.descending) : rows).map((row) => (
          <tr key={row.id} data-selected={isSelected(row) || undefined}>
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
      </tbody>
    </table>
  );
}

const SIGNS = { none: "", ascending: " ↓", descending: " ↑" } as const;
