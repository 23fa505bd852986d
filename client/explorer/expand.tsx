import "./expand.css";
import { useEffect, useId, useMemo, useState } from "react";
import { call } from "#api/call.ts";
import { endpoints } from "#contract/endpoints.ts";
import type { NeighbourCounts } from "#contract/expansion.ts";
import { collapsed, EXPANSION_STEP, expandedBy } from "#view/expanded.ts";
import { known } from "./answer.ts";
import { useAtlas, useRoom } from "./atlas-context.ts";
import { type DrawnLinks, drawnLinks } from "./drawn-links.ts";
import { ExpandForm } from "./expand-form.tsx";
import { PathFinder } from "./path-finder.tsx";
import { counted } from "./wording.ts";

const NO_LINKS: DrawnLinks = { links: 0, neighbours: 0, byGroup: new Map() };

/** How many of an entity's links are drawn, and the ways to draw more or fewer; nothing beside a query's answer. */
export function Expand({ id }: { readonly id: string }) {
  const { atlas } = useRoom();
  const heading = useId();
  const picture = useAtlas((state) => known(state.picture));
  const laid = useAtlas((state) => state.laid);
  const expansions = useAtlas((state) => state.view.expansions);
  const drawn = useMemo(() => (picture ? drawnLinks(picture, id) : NO_LINKS), [picture, id]);
  const counts = useCounts(id);
  if (!counts || counts.links === 0 || laid) return null;
  const left = counts.links - drawn.links;
  const isExpanded = expansions.some((one) => one.id === id);
  return (
    <section className="expand" aria-labelledby={heading}>
      <h3 id={heading} className="unseen">
        Expand
      </h3>
      <p className="expand-line">
        <span className="expand-count">
          {left > 0
            ? `${drawn.links} of ${counts.more ? "more than " : ""}${counted(counts.links, "link")} in the picture`
            : `${drawn.links === 1 ? "Its one link is" : `All ${drawn.links} links are`} in the picture`}
        </span>
        {left > 0 ? (
          <button
            type="button"
            className="button"
            onClick={() => atlas.go({ expansions: expandedBy(expansions, id, drawn.neighbours) })}
          >
            Expand: {Math.min(left, EXPANSION_STEP)} more
          </button>
        ) : null}
        {isExpanded ? (
          <button type="button" className="button" onClick={() => atlas.go({ expansions: collapsed(expansions, id) })}>
            Collapse
          </button>
        ) : null}
        <PathFinder id={id} label="Paths to" />
      </p>
      {left > 0 || isExpanded ? (
        <details className="expand-choice">
          <summary>Choose which links</summary>
          <ExpandForm key={`${id} ${drawn.neighbours}`} counts={counts} drawn={drawn} />
        </details>
      ) : null}
    </section>
  );
}

/** The links of an entity by type and direction, once they have been counted; they are asked for when it is selected. */
function useCounts(id: string): NeighbourCounts | undefined {
  const [counts, setCounts] = useState<NeighbourCounts>();
  useEffect(() => {
    const asking = new AbortController();
    setCounts(undefined);
    call(endpoints.neighbours, {}, { place: { id }, signal: asking.signal }).then(setCounts, () => undefined);
    return () => asking.abort();
  }, [id]);
  return counts;
}
