import { useMemo } from "react";
import type { EntityRef } from "#contract/entity.ts";
import type { Subgraph } from "#contract/subgraph.ts";
import { known } from "./answer.ts";
import { useAtlas, useRoom } from "./atlas-context.ts";
import { Glyph } from "./glyph.tsx";
import { Names } from "./names.tsx";
import { useOpenDialog } from "./open-dialog.ts";
import { entitiesOf } from "./roster.ts";
import { useStories } from "./story-list.ts";
import { counted } from "./wording.ts";

/** How to begin, while nothing is selected: the large initiatives, and where sources disagree. */
export function InspectorInvitation() {
  const openDialog = useOpenDialog();
  const picture = useAtlas((state) => known(state.picture));
  const initiatives = useMemo(() => (picture ? entitiesOf(picture, "initiative").slice(0, 8) : []), [picture]);
  const disputed = useMemo(() => (picture ? disputedOf(picture) : []), [picture]);
  const figures = useMemo(
    () => new Map(picture?.nodes.id.map((id, row) => [id, picture.nodes.figure[row] ?? ""])),
    [picture],
  );
  return (
    <div className="entity">
      <h2>Where to begin</h2>
      <p className="description">
        Click anything in the picture. What it is, its figures and every claim about it appear here, each with its
        source and its date.
      </p>
      <Stories />
      <Shortlist title="The initiatives" entities={initiatives} note={({ id }) => figures.get(id) ?? ""} />
      <Shortlist
        title="Where sources disagree"
        entities={disputed}
        note={({ disputes }) => counted(disputes, "dispute")}
      />
      <p className="description begin-search">
        Or{" "}
        <button type="button" className="plain-link" onClick={() => openDialog("palette")}>
          search by name
        </button>
        , English or Chinese.
      </p>
    </div>
  );
}

/** What leads through the pictures step by step; not while one is read already. */
function Stories() {
  const { atlas } = useRoom();
  const stories = useStories();
  const reads = useAtlas((state) => state.view.story !== undefined);
  if (reads || stories.length === 0) return null;
  return (
    <section aria-label="Stories">
      <h3 className="small-head">Read a story</h3>
      <ul className="rows">
        {stories.map(({ id, title, steps }) => (
          <li key={id}>
            <button
              type="button"
              className="row"
              onClick={() => atlas.go({ story: { id, step: 1 }, select: undefined })}
            >
              <span className="row-words">
                <span>{title}</span>
                <span className="row-note">{counted(steps.length, "step")}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface ShortlistProps<Entity> {
  readonly title: string;
  readonly entities: readonly Entity[];
  readonly note: (entity: Entity) => string;
}

function Shortlist<Entity extends EntityRef>({ title, entities, note }: ShortlistProps<Entity>) {
  const { atlas } = useRoom();
  if (entities.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3 className="small-head">{title}</h3>
      <ul className="rows">
        {entities.map((entity) => (
          <li key={entity.id}>
            <button type="button" className="row" onClick={() => atlas.go({ select: entity.id })}>
              <Glyph kind={entity.kind} />
              <span className="row-words">
                <span>
                  <Names name={entity.name} nameZh={entity.nameZh} />
                </span>
                {note(entity) ? <span className="row-note">{note(entity)}</span> : null}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The drawn entities whose claims are disputed, those with the most disputes first. */
function disputedOf(picture: Subgraph): readonly (EntityRef & { readonly disputes: number })[] {
  const disputes = new Map(picture.nodes.id.map((id, row) => [id, picture.nodes.disputes[row] ?? 0]));
  return picture.kinds
    .flatMap((kind) => entitiesOf(picture, kind))
    .map((entity) => ({ ...entity, disputes: disputes.get(entity.id) ?? 0 }))
    .filter((entity) => entity.disputes > 0)
    .toSorted((a, b) => b.disputes - a.disputes)
    .slice(0, 6);
}
