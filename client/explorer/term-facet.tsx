import { useId, useMemo, useState } from "react";
import { termCounts } from "#view/facet-counts.ts";
import { type AnyTermFacet, passes, termFilter, withFilter, withToggled } from "#view/filter.ts";
import { known } from "./answer.ts";
import { useAtlas, useRoom } from "./atlas-context.ts";
import { FacetHead } from "./facet-head.tsx";
import { termWords } from "./filter-words.ts";
import { useShownFilter } from "./panel-filter.ts";

const FIRST = 6;

/** The words of a facet with their counts: each can be left out, or left alone. */
export function TermFacetList({ facet }: { readonly facet: AnyTermFacet }) {
  const { atlas } = useRoom();
  const head = useId();
  const picture = useAtlas((state) => known(state.picture));
  const filter = useShownFilter();
  const [all, setAll] = useState(false);
  const counts = useMemo(() => (picture ? termCounts(picture, filter, facet) : []), [picture, filter, facet]);
  const own = termFilter(filter.filters, facet);
  if (counts.length === 0) return null;
  const shown = all ? counts : counts.filter(({ term }, at) => at < FIRST || own?.terms.includes(term));
  return (
    <section className="facet" aria-labelledby={head}>
      <FacetHead id={head} facet={facet} />
      {shown.map(({ term, count }) => {
        const words = termWords(facet, term, picture?.types);
        return (
          <div key={term} className="facet-row">
            <button
              type="button"
              className="legend-row"
              aria-pressed={passes(own, term)}
              onClick={() => atlas.go({ filters: withToggled(filter.filters, facet, term) })}
            >
              <span>{words}</span>
              <span className="count">{count}</span>
            </button>
            <button
              type="button"
              className="plain-link only"
              aria-label={`Only ${words}`}
              onClick={() => atlas.go({ filters: withFilter(filter.filters, { facet, mode: "only", terms: [term] }) })}
            >
              only
            </button>
          </div>
        );
      })}
      {counts.length > FIRST ? (
        <button type="button" className="plain-link more" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? "fewer" : `${counts.length - shown.length} more`}
        </button>
      ) : null}
    </section>
  );
}
