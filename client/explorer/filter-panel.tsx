import "./filter-panel.css";
import { useEffect } from "react";
import { RANGE_FACETS, type TermFacet, withFilter, withoutFilter } from "#view/filter.ts";
import { known } from "./answer.ts";
import { useAtlas, useRoom } from "./atlas-context.ts";
import { PropertyFacets } from "./property-facets.tsx";
import { RangeFacetRow } from "./range-facet.tsx";
import { TermFacetList } from "./term-facet.tsx";
import { isKind } from "./wording.ts";

/** Filters by what stands behind the picture; kinds and flows are left out in the legend. */
export function FilterPanel() {
  const { atlas, shelf } = useRoom();
  const filters = useAtlas((state) => state.view.filters);
  const dim = useAtlas((state) => state.view.dim);
  const evidence = useAtlas((state) => state.evidence);
  const strangers = useAtlas((state) => known(state.picture)?.kinds.some((kind) => !isKind(kind)) ?? false);
  useEffect(() => shelf.want(), [shelf]);
  const linked = filters.some(({ facet }) => facet === "linked");
  const facets: readonly TermFacet[] = strangers
    ? ["kind", "type", "confidence", "said", "source"]
    : ["type", "confidence", "said", "source"];
  return (
    <div className="filter-panel">
      <fieldset className="hide-or-dim">
        <legend>Left out is</legend>
        {[
          ["hidden", false],
          ["dimmed", true],
        ].map(([words, value]) => (
          <label key={String(words)}>
            <input
              type="radio"
              name="hide-or-dim"
              checked={dim === value}
              onChange={() => atlas.go({ dim: value === true })}
            />{" "}
            {words}
          </label>
        ))}
      </fieldset>
      <label className="linked">
        <input
          type="checkbox"
          checked={linked}
          onChange={() =>
            atlas.go({ filters: linked ? withoutFilter(filters, "linked") : withFilter(filters, { facet: "linked" }) })
          }
        />{" "}
        Leave out what has no link left
      </label>
      {evidence.state === "asked" ? <p role="status">Fetching the claims behind the links …</p> : null}
      {evidence.state === "failed" ? (
        <p role="alert">
          The claims behind the links cannot be had now: {evidence.failure.message}{" "}
          <button type="button" className="plain-link" onClick={() => shelf.want()}>
            Try again
          </button>
        </p>
      ) : null}
      {facets.map((facet) => (
        <TermFacetList key={facet} facet={facet} />
      ))}
      {RANGE_FACETS.map((facet) => (
        <RangeFacetRow key={facet} facet={facet} />
      ))}
      <PropertyFacets />
    </div>
  );
}
