import { useMemo } from "react";
import { isPaired } from "#view/beside.ts";
import { known } from "./answer.ts";
import { useAtlas, useLooks, useRoom } from "./atlas-context.ts";
import { EntityButtons } from "./entity-buttons.tsx";
import { Glyph } from "./glyph.tsx";
import { type Leg, legsOf } from "./legs.ts";

/** The argument in three lines: each leg of the formula and who stands on it. Nothing where nobody in the picture does. */
export function LegList() {
  const { atlas } = useRoom();
  const picture = useAtlas((state) => known(state.picture));
  const comparing = useAtlas((state) => isPaired(state.view));
  const recoloured = useLooks()?.[0]?.recoloured ?? false;
  const legs = useMemo(() => (picture ? legsOf(picture) : []), [picture]);
  if (comparing || legs.every(({ fulfilledBy, verdicts }) => fulfilledBy.length + verdicts.length === 0)) return null;
  return (
    <section aria-label="The three legs">
      <ul className="legs">
        {legs.map((leg) => (
          <li key={leg.id} className="leg-line" data-flow={recoloured ? undefined : leg.flow}>
            <Glyph kind="leg" flow={leg.flow} mark={recoloured ? "other" : undefined} />
            <div>
              <button type="button" className="leg-name" onClick={() => atlas.go({ select: leg.id })}>
                {leg.name}
              </button>
              <LegMeans leg={leg} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What fulfils the leg; where a picture has only companies, who passes it. */
function LegMeans({ leg: { fulfilledBy, verdicts } }: { readonly leg: Leg }) {
  if (fulfilledBy.length > 0) return <EntityLine entities={fulfilledBy} />;
  if (verdicts.length === 0) return <p>nobody in this picture</p>;
  return verdicts.map(({ words, companies }) => <EntityLine key={words} words={`${words} `} entities={companies} />);
}

interface EntityLineProps {
  readonly words?: string;
  readonly entities: Leg["fulfilledBy"];
}

function EntityLine({ words, entities }: EntityLineProps) {
  return (
    <p>
      {words}
      <EntityButtons entities={entities} />
    </p>
  );
}
