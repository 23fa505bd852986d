import { useMemo } from "react";
import type { EntityDetail, Neighbour } from "#contract/entity.ts";
import { known } from "./answer.ts";
import { useAtlas, useRoom } from "./atlas-context.ts";
import { Glyph } from "./glyph.tsx";
import { Names } from "./names.tsx";

/** Everything it is linked to, as a list that does what a click in the picture does. */
export function Neighbours({ detail }: { readonly detail: EntityDetail }) {
  const picture = useAtlas((state) => known(state.picture));
  const drawn = useMemo(() => new Set(picture?.nodes.id), [picture]);
  return (
    <section aria-labelledby="neighbours">
      <h3 id="neighbours" className="small-head">
        Linked to · {detail.neighbours.length}
      </h3>
      <ul className="rows">
        {detail.neighbours.map((neighbour) => (
          <li key={`${neighbour.entity.id} ${neighbour.type} ${neighbour.direction}`}>
            <NeighbourRow neighbour={neighbour} drawn={drawn.has(neighbour.entity.id)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function NeighbourRow({ neighbour, drawn }: { readonly neighbour: Neighbour; readonly drawn: boolean }) {
  const { atlas } = useRoom();
  const { entity, label, direction, flow, hedge, disputed } = neighbour;
  const doubts = [hedge ? `“${hedge}”` : "", disputed ? "disputed" : "", drawn ? "" : "not in this picture"].filter(
    Boolean,
  );
  return (
    <button type="button" className="row" data-flow={flow} onClick={() => atlas.go({ select: entity.id })}>
      <span className="tick" data-dotted={hedge || disputed ? true : undefined} aria-hidden="true">
        {direction === "out" ? "→" : "←"}
      </span>
      <span className="relation">{label}</span>
      <Glyph kind={entity.kind} flow={entity.kind === "leg" ? flow : "none"} />
      <span className="row-name">
        <Names name={entity.name} nameZh={entity.nameZh} />
        {doubts.length > 0 ? <span className="doubts"> {doubts.join(", ")}</span> : null}
      </span>
    </button>
  );
}
