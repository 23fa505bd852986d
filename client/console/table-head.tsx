import type { KeyboardEvent } from "react";
import type { AnswerTable } from "./table-model.ts";

const SIGNS = { asc: " ↓", desc: " ↑" } as const;
const SORTED = { asc: "ascending", desc: "descending" } as const;
const STEP_PX = 24;
const WIDER: Readonly<Record<string, number>> = { ArrowLeft: -STEP_PX, ArrowRight: STEP_PX };

/** The heads sort; their edges make a column wider or narrower, as do Shift and an arrow key. */
export function TableHead({ table }: { readonly table: AnswerTable }) {
  return (
    <thead>
      {table.getHeaderGroups().map((group) => (
        <tr key={group.id} aria-rowindex={1}>
          {group.headers.map((header) => {
            const { column } = header;
            const order = column.getIsSorted();
            const resize = header.getResizeHandler();
            const press = (event: KeyboardEvent) => {
              const by = event.shiftKey ? WIDER[event.key] : undefined;
              if (by === undefined) return;
              event.preventDefault();
              const width = Math.max(column.columnDef.minSize ?? 0, column.getSize() + by);
              table.setColumnSizing((widths) => ({ ...widths, [column.id]: width }));
            };
            return (
              <th
                key={header.id}
                scope="col"
                aria-sort={order ? SORTED[order] : "none"}
                style={{ width: header.getSize() }}
              >
                <button
                  type="button"
                  title="Sort; Shift and ← → for the width"
                  aria-keyshortcuts="Shift+ArrowLeft Shift+ArrowRight"
                  onClick={column.getToggleSortingHandler()}
                  onKeyDown={press}
                >
                  {String(column.columnDef.header)}
                  <span aria-hidden="true">{order ? SIGNS[order] : ""}</span>
                </button>
                <span
                  className="column-edge"
                  aria-hidden="true"
                  onMouseDown={resize}
                  onTouchStart={resize}
                  onDoubleClick={() => column.resetSize()}
                />
              </th>
            );
          })}
        </tr>
      ))}
    </thead>
  );
}
