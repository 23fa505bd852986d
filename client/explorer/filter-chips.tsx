import { toggled, type ViewState } from "#view/view-state.ts";
import { useAtlas, useRoom } from "./atlas-context.ts";
import { Icon } from "./icon.tsx";
import { kindWord } from "./wording.ts";

const FLOW_NAMES = { none: "other links", money: "money", data: "data", computing: "computing" } as const;

/** What is left out at present, each to be taken in again with one click; nothing where nothing is. */
export function FilterChips() {
  const { atlas } = useRoom();
  const view = useAtlas((state) => state.view);
  const chips = chipsOf(view);
  if (chips.length === 0) return null;
  return (
    <section aria-labelledby="filter-chips">
      <h2 id="filter-chips" className="small-head">
        Left out
      </h2>
      <div className="chips">
        {chips.map(({ words, change }) => (
          <button
            type="button"
            key={words}
            className="chip"
            onClick={() => atlas.go(change)}
            aria-label={`Show ${words} again`}
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
};

function chipsOf(view: ViewState): readonly { readonly words: string; readonly change: Partial<ViewState> }[] {
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
  ];
}
