import "./bars.css";
import { useId, useMemo } from "react";
import { type AnyRangeFacet, rangeFilter, withFilter } from "#view/filter.ts";
import { type Bin, histogram } from "#view/histogram.ts";
import { isProperty, keyOf } from "#view/property-index.ts";
import { known } from "./answer.ts";
import { useAtlas, useRoom } from "./atlas-context.ts";
import { FacetHead } from "./facet-head.tsx";
import { amountWords, facetName } from "./filter-words.ts";
import { useShownFilter } from "./panel-filter.ts";

/** How an amount is spread over the picture, with a handle at each end of what is left. */
export function RangeFacetRow({ facet }: { readonly facet: AnyRangeFacet }) {
  const { atlas } = useRoom();
  const head = useId();
  const picture = useAtlas((state) => known(state.picture));
  const filter = useShownFilter();
  const bins = useMemo(() => (picture ? histogram(picture, filter, facet) : []), [picture, filter, facet]);
  const isDated = isProperty(facet) && filter.properties?.get(keyOf(facet))?.kind === "date";
  const own = rangeFilter(filter.filters, facet);
  if (bins.length === 0) return null;
  const last = bins.length - 1;
  const low = own?.from === undefined ? 0 : Math.max(0, placeOf(bins, own.from));
  const high = own?.to === undefined ? last : Math.max(low, placeOf(bins, own.to));
  const set = (first: number, end: number) => {
    const from = first > 0 ? bins[first]?.from : undefined;
    const to = end < last ? bins[end]?.to : undefined;
    atlas.go({ filters: withFilter(filter.filters, { facet, from, to, ...(isDated && { dates: true }) }) });
  };
  const words = {
    from: amountWords(facet, own?.from ?? bins[0]?.from ?? 0, isDated),
    to: amountWords(facet, own?.to ?? bins[last]?.to ?? 0, isDated),
  };
  return (
    <section className="facet" aria-labelledby={head}>
      <FacetHead id={head} facet={facet} />
      <Bars bins={bins} low={low} high={high} />
      <div className="two-handles">
        <input
          type="range"
          min={0}
          max={last}
          value={low}
          aria-label={`${facetName(facet)}, from`}
          aria-valuetext={words.from}
          onChange={({ currentTarget }) => set(Math.min(currentTarget.valueAsNumber, high), high)}
        />
        <input
          type="range"
          min={0}
          max={last}
          value={high}
          aria-label={`${facetName(facet)}, to`}
          aria-valuetext={words.to}
          onChange={({ currentTarget }) => set(low, Math.max(currentTarget.valueAsNumber, low))}
        />
      </div>
      <p className="ends">
        <span>{words.from}</span>
        <span>{words.to}</span>
      </p>
    </section>
  );
}

function Bars({ bins, low, high }: { readonly bins: readonly Bin[]; readonly low: number; readonly high: number }) {
  const most = Math.max(1, ...bins.map(({ all }) => all));
  const height = (count: number) => (count === 0 ? 0 : Math.max(2, (count / most) * 32));
  return (
    <svg className="bars" viewBox={`0 0 ${bins.length * 10} 32`} preserveAspectRatio="none" aria-hidden="true">
      {bins.map(({ from, count, all }, at) => (
        <g key={from} data-in={at >= low && at <= high}>
          <rect className="all" x={at * 10 + 1} width={8} y={32 - height(all)} height={height(all)} />
          <rect className="now" x={at * 10 + 1} width={8} y={32 - height(count)} height={height(count)} />
        </g>
      ))}
    </svg>
  );
}

/** The bin that an amount lies in, or the last before it. */
function placeOf(bins: readonly Bin[], amount: number): number {
  return bins.findLastIndex(({ from }) => from <= amount);
}
