import { type RangeFacet, type TermFacet, withoutFilter } from "#view/filter.ts";
import { useAtlas, useRoom } from "./atlas-context.ts";
import { FACET_NAMES } from "./filter-words.ts";

/** The name of a facet, and the way back to all of it where something is left out. */
export function FacetHead({ id, facet }: { readonly id: string; readonly facet: TermFacet | RangeFacet }) {
  const { atlas } = useRoom();
  const filters = useAtlas((state) => state.view.filters);
  return (
    <h3 id={id}>
      {FACET_NAMES[facet]}
      {filters.some((one) => one.facet === facet) ? (
        <button
          type="button"
          className="plain-link"
          aria-label={`${FACET_NAMES[facet]}: all again`}
          onClick={() => atlas.go({ filters: withoutFilter(filters, facet) })}
        >
          all
        </button>
      ) : null}
    </h3>
  );
}
