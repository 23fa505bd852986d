import { type AnyRangeFacet, type AnyTermFacet, withoutFilter } from "#view/filter.ts";
import { useAtlas, useRoom } from "./atlas-context.ts";
import { facetName } from "./filter-words.ts";

/** The name of a facet, and the way back to all of it where something is left out. */
export function FacetHead({ id, facet }: { readonly id: string; readonly facet: AnyTermFacet | AnyRangeFacet }) {
  const { atlas } = useRoom();
  const filters = useAtlas((state) => state.view.filters);
  return (
    <h3 id={id}>
      {facetName(facet)}
      {filters.some((one) => one.facet === facet) ? (
        <button
          type="button"
          className="plain-link"
          aria-label={`${facetName(facet)}: all again`}
          onClick={() => atlas.go({ filters: withoutFilter(filters, facet) })}
        >
          all
        </button>
      ) : null}
    </h3>
  );
}
