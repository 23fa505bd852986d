import type { AnswerTable } from "./table-model.ts";

const SIGNS = { asc: " ↓", desc: " ↑" } as const;
const SORTED = { asc: "ascending", desc: "descending" } as const;

/** The heads sort; their edges make a column wider or narrower. */
export function TableHead({ table }: { readonly table: AnswerTable }) {
  return (
    <thead>
      {table.getHeaderGroups().map((group) => (
        <tr key={group.id} aria-rowindex={1}>
          {group.headers.map((header) => {
            const { column } = header;
            const order = column.getIsSorted();
            const resize = header.getResizeHandler();
            return (
              <th
                key={header.id}
                scope="col"
                aria-sort={order ? SORTED[order] : "none"}
                style={{ width: header.getSize() }}
              >
                <button type="button" onClick={column.getToggleSortingHandler()}>
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
