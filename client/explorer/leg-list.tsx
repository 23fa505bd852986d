import { useMemo } from "react";
import { known } from "./answer.ts";
import { useAtlas, useRoom } from "./atlas-context.ts";
import { EntityButtons } from "./entity-buttons.tsx";
import { Glyph } from "./glyph.tsx";
import { legsOf } from "./legs.ts";

/** The argument in three lines: each leg of the formula and what fulfils it. Nothing for a picture without legs. */
export function LegList() {
  const { atlas } = useRoom();
  const picture = useAtlas((state) => known(state.picture));
  const comparing = useAtlas((state) => state.view.compare !== undefined);
  const legs = useMemo(() => (picture ? legsOf(picture) : []), [picture]);
  if (legs.length === 0 || comparing) return null;
  return (
    <section aria-label="The three legs">
      <ul className="legs">
        {legs.map((leg) => (
          <li key={leg.id} className="leg-line" data-flow={leg.flow}>
            <Glyph kind="leg" flow={leg.flow} />
            <div>
              <button type="button" className="leg-name" onClick={() => atlas.go({ select: leg.id })}>
                {leg.name}
              </button>
              <p>{leg.fulfilledBy.length === 0 ? "nothing said" : <EntityButtons entities={leg.fulfilledBy} />}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
