import { useMemo } from "react";
import { strangerLooks } from "#scene/stranger-looks.ts";
import { toggled } from "#view/view-state.ts";
import { known } from "./answer.ts";
import { useAtlas, useRoom } from "./atlas-context.ts";
import { Glyph } from "./glyph.tsx";
import { tally } from "./tally.ts";
import { isKind, kindWord } from "./wording.ts";

/** The shapes in the picture with their counts; a click leaves a kind out or takes it in again. */
export function KindLegend() {
  const { atlas } = useRoom();
  const picture = useAtlas((state) => known(state.picture));
  const hidden = useAtlas((state) => state.view.hiddenKinds);
  const kinds = useMemo(() => (picture ? tally(picture).kinds : []), [picture]);
  const looks = useMemo(() => strangerLooks(picture?.kinds ?? []), [picture]);
  if (kinds.length === 0) return null;
  return (
    <section className="legend" aria-labelledby="kind-legend">
      <h2 id="kind-legend" className="small-head">
        In this picture
      </h2>
      {kinds.map(({ kind, count }) => {
        const shown = !isKind(kind) || !hidden.includes(kind);
        return (
          <button
            type="button"
            key={kind}
            className="legend-row"
            aria-pressed={shown}
            disabled={!isKind(kind)}
            title={!isKind(kind) ? undefined : shown ? "Click to leave out" : "Click to show again"}
            onClick={() => isKind(kind) && atlas.go({ hiddenKinds: toggled(hidden, kind) })}
          >
            <Glyph kind={kind} flow={kind === "leg" ? "money" : "none"} look={looks.get(kind)} />
            <span>{kindWord(kind, count)}</span>
            <span className="count">{count}</span>
          </button>
        );
      })}
    </section>
  );
}
