import type { Subgraph } from "#contract/subgraph.ts";
import { dateWords } from "#view/date-words.ts";
import { type Filter, withoutFilter, withToggled } from "#view/filter.ts";
import { toggled, type ViewState } from "#view/view-state.ts";
import { known } from "./answer.ts";
import { useAtlas, useRoom } from "./atlas-context.ts";
import { filterWords } from "./filter-words.ts";
import { Icon } from "./icon.tsx";
import { kindWord } from "./wording.ts";

const FLOW_NAMES = { none: "other links", money: "money", data: "data", computing: "computing" } as const;

/** What is left out at present, each to be taken in again with one click; nothing where nothing is. */
export function FilterChips() {
  const { atlas } = useRoom();
  const view = useAtlas((state) => state.view);
  const types = useAtlas((state) => known(state.picture)?.types);
  const chips = chipsOf(view, types);
  if (chips.length === 0) return null;
  return (
    <section aria-labelledby="filter-chips">
      <h2 id="filter-chips" className="small-head">
        {view.dim ? "Dimmed" : "Left out"}
      </h2>
      <div className="chips">
        {chips.map(({ words, change }) => (
          <button
            type="button"
            key={words}
            className="chip"
            onClick={() => atlas.go(change)}
            aria-label={words.startsWith("all but") ? `Take away: ${words}` : `Show ${words} again`}
          >
            {words} <Icon name="close" />
          </button>
        ))}
        {chips.length > 1 ? (
          <button type="button" className="plain-link" onClick={() => atlas.go(ALL_SHOWN)}>
            show all
          </button>
        ) : null}
      </div>
    </section>
  );
}

/** No filter at all. */
export const ALL_SHOWN: Partial<ViewState> = {
  hiddenKinds: [],
  hiddenFlows: [],
  hideHedged: false,
  hideDisputed: false,
  out: [],
  only: [],
  filters: [],
  day: undefined,
};

interface Chip {
  readonly words: string;
  readonly change: Partial<ViewState>;
}

function chipsOf(view: ViewState, types: Subgraph["types"] | undefined): readonly Chip[] {
  const { hiddenKinds, hiddenFlows } = view;
  return [
    ...hiddenKinds.map((kind) => ({
      words: kindWord(kind, 2).toLowerCase(),
      change: { hiddenKinds: toggled(hiddenKinds, kind) },
    })),
    ...hiddenFlows.map((flow) => ({ words: FLOW_NAMES[flow], change: { hiddenFlows: toggled(hiddenFlows, flow) } })),
    ...(view.out.length > 0 ? [{ words: `${view.out.length} by hand`, change: { out: [] } }] : []),
    ...(view.only.length > 0 ? [{ words: `all but ${view.only.length}`, change: { only: [] } }] : []),
    ...(view.hideHedged ? [{ words: "hedged links", change: { hideHedged: false } }] : []),
    ...(view.hideDisputed ? [{ words: "disputed links", change: { hideDisputed: false } }] : []),
    ...view.filters.flatMap((filter) => filterChips(view.filters, filter, types)),
    ...(view.day === undefined ? [] : [{ words: `claims after ${dateWords(view.day)}`, change: { day: undefined } }]),
  ];
}

function filterChips(
  filters: readonly Filter[],
  filter: Filter,
  types: Subgraph["types"] | undefined,
): readonly Chip[] {
  return filterWords(filter, types).map(({ words, term }) => {
    const isWord = term !== undefined && "terms" in filter;
    const rest = isWord ? withToggled(filters, filter.facet, term) : withoutFilter(filters, filter.facet);
    return { words, change: { filters: rest } };
  });
}
