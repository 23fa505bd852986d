import "./view-table.css";
import { useEffect, useMemo, useState } from "react";
import { known } from "./answer.ts";
import { useAtlas, useRoom } from "./atlas-context.ts";
import { Glyph } from "./glyph.tsx";
import { Names } from "./names.tsx";
import { useShownFilter } from "./panel-filter.ts";
import { SortedTable } from "./sorted-table.tsx";
import { type EntityRow, type LinkRow, rowsWith, viewRows } from "./view-rows.ts";
import { kindWord } from "./wording.ts";

/** What is drawn, as two tables; the same selection, the same filters. Stands in where nothing can be drawn. */
export function ViewTable() {
  const { atlas } = useRoom();
  const picture = useAtlas((state) => known(state.picture));
  const view = useAtlas((state) => state.view);
  const undrawable = useAtlas((state) => state.undrawable);
  const [part, setPart] = useState<Part>("entities");
  useFocusReturn();
  const filter = useShownFilter();
  const rows = useMemo(() => picture && viewRows(picture, filter), [picture, filter]);
  const [typed, setTyped] = useState("");
  const found = useMemo(
    () => rows && { entities: rowsWith(rows.entities, typed), links: rowsWith(rows.links, typed) },
    [rows, typed],
  );
  if (!rows || !found) return null;
  const select = (id: string) => atlas.go({ select: id });
  return (
    <section className="view-table" aria-label="The view as a table">
      {undrawable ? (
        <p className="undrawable" role="status">
          {undrawable} The same facts stand in this table.
        </p>
      ) : null}
      <TableHead found={found} rows={rows} part={part} onPart={setPart} typed={typed} onTyped={setTyped} />
      <div className="view-table-body">
        {part === "entities" ? (
          <SortedTable
            key="entities"
            rows={found.entities}
            columns={ENTITY_COLUMNS}
            isSelected={({ id }) => id === view.select}
            onSelect={select}
          />
        ) : (
          <SortedTable
            key="links"
            rows={found.links}
            columns={LINK_COLUMNS}
            isSelected={({ sourceId, targetId }) => [sourceId, targetId].includes(view.select ?? "")}
            onSelect={select}
          />
        )}
      </div>
    </section>
  );
}

type Part = "entities" | "links";

interface TableHeadProps {
  /** What is left by the words. */
  readonly found: ReturnType<typeof viewRows>;
  readonly rows: ReturnType<typeof viewRows>;
  readonly part: Part;
  readonly onPart: (part: Part) => void;
  readonly typed: string;
  readonly onTyped: (typed: string) => void;
}

/** Which of the two tables, the words that its rows must have, and the way back. */
function TableHead({ found, rows, part, onPart, typed, onTyped }: TableHeadProps) {
  const { atlas } = useRoom();
  const undrawable = useAtlas((state) => state.undrawable);
  return (
    <p className="view-table-head">
      <button type="button" aria-pressed={part === "entities"} onClick={() => onPart("entities")}>
        Entities · {shareOf(found.entities, rows.entities)}
      </button>
      <button type="button" aria-pressed={part === "links"} onClick={() => onPart("links")}>
        Links · {shareOf(found.links, rows.links)}
      </button>
      <input
        type="search"
        className="view-table-words"
        aria-label="Filter the rows by words"
        placeholder="Filter by words"
        value={typed}
        onChange={({ currentTarget }) => onTyped(currentTarget.value)}
      />
      {undrawable ? null : (
        <button type="button" className="plain-link back" onClick={() => atlas.go({ table: false })}>
          Back to the picture
        </button>
      )}
    </p>
  );
}

/** “25”, or “3 of 25” where words leave some out. */
function shareOf(found: readonly unknown[], rows: readonly unknown[]): string {
  return found.length === rows.length ? String(rows.length) : `${found.length} of ${rows.length}`;
}

/** When the table goes and takes the keyboard with it, the keyboard is where it was before the table came. */
function useFocusReturn(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (document.activeElement === document.body && before instanceof HTMLElement)
        before.focus({ preventScroll: true });
    },
    [before],
  );
}

const ENTITY_COLUMNS = [
  {
    key: "name",
    head: "Name",
    selects: ({ id }: EntityRow) => id,
    cell: (row: EntityRow) => <Names name={row.name} nameZh={row.nameZh} />,
  },
  {
    key: "kind",
    head: "Kind",
    cell: ({ kind, flow, look }: EntityRow) => (
      <span className="kind-cell">
        <Glyph kind={kind} flow={flow} look={look} /> {kindWord(kind)}
      </span>
    ),
  },
  { key: "figure", head: "Figure", cell: ({ figure }: EntityRow) => figure },
  { key: "degree", head: "Links", isNumber: true, cell: ({ degree }: EntityRow) => degree },
  { key: "disputes", head: "Disputes", isNumber: true, cell: ({ disputes }: EntityRow) => disputes || "" },
] as const;

const LINK_COLUMNS = [
  { key: "source", head: "From", selects: ({ sourceId }: LinkRow) => sourceId, cell: ({ source }: LinkRow) => source },
  {
    key: "label",
    head: "Link",
    cell: ({ label, flow }: LinkRow) => (
      <span className="link-cell" data-flow={flow}>
        {label}
      </span>
    ),
  },
  { key: "target", head: "To", selects: ({ targetId }: LinkRow) => targetId, cell: ({ target }: LinkRow) => target },
  { key: "flow", head: "Carries", cell: ({ flow }: LinkRow) => (flow === "none" ? "" : flow) },
  { key: "hedge", head: "Hedge", cell: ({ hedge }: LinkRow) => (hedge ? `“${hedge}”` : "") },
  { key: "claims", head: "Claims", isNumber: true, cell: ({ claims }: LinkRow) => claims },
  { key: "disputes", head: "Disputes", isNumber: true, cell: ({ disputes }: LinkRow) => disputes || "" },
] as const;
