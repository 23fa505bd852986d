import "./status.css";
import { useMemo } from "react";
import type { Subgraph } from "#contract/subgraph.ts";
import { dateWords } from "#view/date-words.ts";
import { readDay } from "#view/day.ts";
import { THE_VIEW } from "#view/view-state.ts";
import { visibleRows } from "#view/visible-rows.ts";
import { known } from "./answer.ts";
import { useAtlas, useRoom } from "./atlas-context.ts";
import { useOpenDialog } from "./open-dialog.ts";
import { useShownFilter } from "./panel-filter.ts";
import { counted } from "./wording.ts";

/** How much is shown of how much, on what evidence, as of when; and the ways out of the picture. */
export function StatusLine() {
  const { atlas } = useRoom();
  const openDialog = useOpenDialog();
  const view = useAtlas((state) => state.view);
  const picture = useAtlas((state) => known(state.picture));
  const laid = useAtlas((state) => state.laid);
  const undrawable = useAtlas((state) => state.undrawable !== undefined);
  const nameless = useAtlas((state) => state.nameless);
  const filter = useShownFilter();
  const visible = useMemo(() => picture && visibleRows(picture, filter), [picture, filter]);
  if (!picture || !visible) return <p>Nothing is shown yet.</p>;
  return (
    <>
      <p className="counts">
        <span>
          {visible.nodes.length} of {counted(picture.shown.entities.total, "entity", "entities")}
        </span>
        <span>
          {visible.links.length} of {counted(picture.shown.links.total, "link")}
        </span>
        <Evidence evidence={picture.evidence} />
        {nameless > 0 && !view.table ? <span>{counted(nameless, "name")} left out: zoom in</span> : null}
      </p>
      <p className="ways">
        {undrawable ? null : (
          <button type="button" className="plain-link" onClick={() => atlas.go({ table: !view.table })}>
            {view.table ? "Show as picture" : "Show as table"}
          </button>
        )}
        {readDay(picture.asOf) === undefined ? null : (
          <button
            type="button"
            className="plain-link"
            aria-pressed={view.day !== undefined}
            onClick={() => atlas.go({ day: view.day === undefined ? readDay(picture.asOf) : undefined })}
          >
            Time
          </button>
        )}
        <button type="button" className="plain-link show-cypher" onClick={() => atlas.go({ query: THE_VIEW })}>
          Show Cypher
        </button>
        {laid ? (
          <button type="button" className="plain-link back-to-lens" onClick={() => atlas.lift()}>
            Back to the lens
          </button>
        ) : null}
        <button type="button" className="plain-link" onClick={() => openDialog("take-away")}>
          Take away
        </button>
        <button type="button" className="plain-link" onClick={() => openDialog("embed")}>
          Embed this view
        </button>
        <a className="plain-link about-data" href="/about">
          About the data
        </a>
      </p>
      {picture.asOf ? (
        <p className="as-of">
          <a href="/about" title="About the data">
            Facts as of {dateWords(picture.asOf)}
          </a>
        </p>
      ) : null}
    </>
  );
}

function Evidence({ evidence: { claims, sources, disputes } }: { readonly evidence: Subgraph["evidence"] }) {
  return (
    <>
      <span>
        {counted(claims, "claim")}, {counted(sources, "source")}
      </span>
      {disputes > 0 ? <span className="disputed-count">{counted(disputes, "dispute")}</span> : null}
    </>
  );
}
