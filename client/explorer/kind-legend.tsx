import { useMemo } from "react";
import type { Mark } from "#contract/mark.ts";
import { strangerLooks } from "#scene/stranger-looks.ts";
import { toggled } from "#view/view-state.ts";
import { known } from "./answer.ts";
import { useAtlas, useLooks, useRoom } from "./atlas-context.ts";
import { Glyph } from "./glyph.tsx";
import { tally } from "./tally.ts";
import { kindWord } from "./wording.ts";

/** The shapes in the picture with their counts; a click leaves a kind out or takes it in again. */
export function KindLegend() {
  const { atlas } = useRoom();
  const picture = useAtlas((state) => known(state.picture));
  const hidden = useAtlas((state) => state.view.hiddenKinds);
  const kinds = useMemo(() => (picture ? tally(picture).kinds : []), [picture]);
  const looks = useMemo(() => strangerLooks(picture?.kinds ?? []), [picture]);
  const marks = useKindMarks();
  const recoloured = useLooks()?.[0]?.recoloured ?? false;
  if (kinds.length === 0) return null;
  return (
    <section className="legend" aria-labelledby="kind-legend">
      <h2 id="kind-legend" className="small-head">
        In this picture
      </h2>
      {kinds.map(({ kind, count }) => {
        const shown = !hidden.includes(kind);
        return (
          <button
            type="button"
            key={kind}
            className="legend-row"
            aria-pressed={shown}
            title={shown ? "Click to leave out" : "Click to show again"}
            onClick={() => atlas.go({ hiddenKinds: toggled(hidden, kind) })}
          >
            <Glyph
              kind={kind}
              flow={kind === "leg" && !recoloured ? "money" : "none"}
              look={looks.get(kind)}
              mark={marks.get(kind)}
            />
            <span>{kindWord(kind, count) || "without a label"}</span>
            <span className="count">{count}</span>
          </button>
        );
      })}
    </section>
  );
}

/** The colours of kinds, where a rule or somebody's choice gives them any. */
function useKindMarks(): ReadonlyMap<string, Mark> {
  const key = useLooks()?.[0]?.key;
  const isOfKinds = useAtlas(({ view: { style } }) => (style.rules.colour ?? "kind") === "kind");
  return new Map(isOfKinds ? key?.map(({ value, mark }) => [value, mark]) : []);
}
