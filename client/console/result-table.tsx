import "./result-table.css";
import { useTable } from "@tanstack/react-table";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { useAround } from "./console-context.ts";
import type { Row, Rows } from "./query-run.ts";
import { drawnIdsOf } from "./row-nodes.ts";
import { TableHead } from "./table-head.tsx";
import { type AnswerTable, columnsOf, features, textAt } from "./table-model.ts";
import { ValueCell } from "./value-cell.tsx";

const ROW_PX = 30;

/** An answer as a table that sorts, filters and shares its selection with the picture. */
export function ResultTable({ got }: { readonly got: Rows }) {
  const [words, setWords] = useState("");
  const wanted = useDeferredValue(words.trim().toLowerCase());
  const columns = useMemo(() => columnsOf(got), [got]);
  const table = useTable({
    features,
    columns,
    data: got.rows,
    columnResizeMode: "onChange",
    getColumnCanGlobalFilter: () => true,
    globalFilterFn: (row, column, filter) =>
      textAt(row.original, Number(column)).toLowerCase().includes(String(filter)),
  });
  useEffect(() => table.setGlobalFilter(wanted === "" ? undefined : wanted), [table, wanted]);
  const left = table.getRowModel().rows.length;
  return (
    <div className="result-table">
      <p className="result-filter">
        <input
          type="search"
          value={words}
          onChange={({ currentTarget }) => setWords(currentTarget.value)}
          placeholder="Filter the rows"
          aria-label="Filter the rows"
        />
        {wanted === "" ? null : <span role="status">{left.toLocaleString("en")} left</span>}
      </p>
      <Body table={table} />
    </div>
  );
}

/** Only the rows in sight are on the page, so that 100,000 are no burden. */
function Body({ table }: { readonly table: AnswerTable }) {
  const { rows } = table.getRowModel();
  const scroll = useRef<HTMLElement>(null);
  const selected = useAround((room) => room.pointed() ?? room.view().select);
  const isSelected = (row: Row) => selected !== undefined && drawnIdsOf(row).includes(selected);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_PX,
    overscan: 12,
  });
  useEffect(() => {
    const at = selected === undefined ? -1 : rows.findIndex(({ original }) => drawnIdsOf(original).includes(selected));
    if (at >= 0) virtual.scrollToIndex(at, { align: "auto" });
  }, [selected, rows, virtual]);
  const items = virtual.getVirtualItems();
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by key
    <section className="result-scroll" ref={scroll} tabIndex={0} aria-label="Rows">
      <table aria-rowcount={rows.length + 1} style={{ width: table.getTotalSize() }}>
        <TableHead table={table} />
        <tbody>
          <tr style={{ height: items[0]?.start ?? 0 }} />
          {items.map(({ index, key }) => {
            const { original = [] } = rows[index] ?? {};
            return (
              <tr key={key} aria-rowindex={index + 2} aria-current={isSelected(original) || undefined}>
                {original.map((value, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have one name
                  <ValueCell key={at} value={value} />
                ))}
              </tr>
            );
          })}
          <tr style={{ height: after }} />
        </tbody>
      </table>
    </section>
  );
}
