import type { EntityDetail } from "#contract/entity.ts";
import { lensTable, subjectParam } from "#view/lens-table.ts";
import { viewSubject } from "#view/view-state.ts";
import { useAtlas, useRoom } from "./atlas-context.ts";
import { LetGo } from "./let-go.tsx";
import { kindWord } from "./wording.ts";

/** What it is: kind, legs it fulfils, name, description; and for a subject of the lens, the ways to look at it. */
export function EntityHead({ detail }: { readonly detail: EntityDetail }) {
  const { atlas } = useRoom();
  const fulfils = detail.neighbours.filter(({ type, direction }) => type === "FULFILS" && direction === "out");
  const known = [...detail.aliases, ...detail.tickers];
  return (
    <header className="entity-head">
      <p className="tags">
        <span className="tag">{kindWord(detail.kind)}</span>
        {fulfils.map(({ entity, flow }) => (
          <button
            type="button"
            key={entity.id}
            className="tag flowing"
            data-flow={flow}
            onClick={() => atlas.go({ select: entity.id })}
          >
            fulfils: {entity.name.toLowerCase()}
          </button>
        ))}
        <LetGo />
      </p>
      <h2>
        {detail.name}
        {detail.nameZh ? (
          <>
            {" "}
            <span className="zh" lang="zh">
              {detail.nameZh}
            </span>
          </>
        ) : null}
      </h2>
      <p className="description">{detail.description}</p>
      {known.length > 0 ? <p className="aliases">Also {known.join(" · ")}</p> : null}
      <SubjectActions id={detail.id} kind={detail.kind} name={detail.name} />
    </header>
  );
}

/** For an entity the lens could be about: look at it alone, or beside the present one. */
function SubjectActions({ id, kind, name }: { readonly id: string; readonly kind: string; readonly name: string }) {
  const { atlas } = useRoom();
  const view = useAtlas((state) => state.view);
  const subject = subjectParam(lensTable.get(view.lens));
  if (!subject || subject.param.kind !== kind || viewSubject(view) === id) return null;
  return (
    <p className="ways-out">
      <button
        type="button"
        className="button"
        onClick={() => atlas.go({ params: { ...view.params, [subject.name]: id }, compare: undefined })}
      >
        Show {name} instead
      </button>
      {view.compare === id ? null : (
        <button type="button" className="button" onClick={() => atlas.go({ compare: id, table: false })}>
          Compare
        </button>
      )}
    </p>
  );
}
