import "./comparison.css";
import { useEffect, useMemo, useState } from "react";
import { call } from "#api/call.ts";
import { endpoints } from "#contract/endpoints.ts";
import type { EntityDetail } from "#contract/entity.ts";
import type { Subgraph } from "#contract/subgraph.ts";
import { viewSubject } from "#view/view-state.ts";
import { known } from "./answer.ts";
import { useAtlas, useRoom } from "./atlas-context.ts";
import { EntityButtons } from "./entity-buttons.tsx";
import { Glyph } from "./glyph.tsx";
import { assessmentOf, type Leg, legsOf } from "./legs.ts";
import { VERDICT_WORDS } from "./wording.ts";

/** Both companies leg by leg: the verdict with the statement it was given in, and what fulfils the leg. */
export function ComparisonTable() {
  const { atlas } = useRoom();
  const view = useAtlas((state) => state.view);
  const left = useSide(
    viewSubject(view),
    useAtlas((state) => known(state.picture)),
  );
  const right = useSide(
    view.compare,
    useAtlas((state) => known(state.rival)),
  );
  const legs = left.legs.length > 0 ? left.legs : right.legs;
  if (legs.length === 0) return null;
  return (
    <section className="comparison" aria-label="Comparison, leg by leg">
      <table>
        <thead>
          <tr>
            <th scope="col">
              <button type="button" className="plain-link" onClick={() => atlas.go({ compare: undefined })}>
                Stop comparing
              </button>
            </th>
            <th scope="col">{left.name}</th>
            <th scope="col">{right.name}</th>
          </tr>
        </thead>
        <tbody>
          {legs.map((leg) => (
            <tr key={leg.id} data-flow={leg.flow}>
              <th scope="row">
                <Glyph kind="leg" flow={leg.flow} /> {leg.name}
              </th>
              <Verdict leg={leg.id} side={left} />
              <Verdict leg={leg.id} side={right} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface Side {
  readonly name: string;
  readonly legs: readonly Leg[];
  readonly detail: EntityDetail | undefined;
}

function Verdict({ leg, side }: { readonly leg: string; readonly side: Side }) {
  const said = side.detail && assessmentOf(side.detail, leg);
  const fulfilledBy = side.legs.find(({ id }) => id === leg)?.fulfilledBy ?? [];
  const verdict = said?.verdict ?? "unknown";
  return (
    <td>
      <strong className="verdict" data-verdict={verdict}>
        {side.detail ? VERDICT_WORDS[verdict] : "…"}
      </strong>
      {fulfilledBy.length > 0 ? " through " : ""}
      <EntityButtons entities={fulfilledBy} />
      {said ? (
        <p className="meta" title={said.statement}>
          {said.statement}
        </p>
      ) : null}
    </td>
  );
}

function useSide(id: string | undefined, picture: Subgraph | undefined): Side {
  const legs = useMemo(() => (picture ? legsOf(picture) : []), [picture]);
  const row = id === undefined || !picture ? -1 : picture.nodes.id.indexOf(id);
  return { name: picture?.nodes.name[row] ?? id ?? "", legs, detail: useDetail(id) };
}

/** What is known of an entity beside the selected one; undefined until it has come, and where it cannot be had. */
function useDetail(id: string | undefined): EntityDetail | undefined {
  const [detail, setDetail] = useState<EntityDetail>();
  useEffect(() => {
    if (id === undefined) return;
    const asking = new AbortController();
    call(endpoints.entity, {}, { place: { id }, signal: asking.signal }).then(setDetail, () => undefined);
    return () => asking.abort();
  }, [id]);
  return detail?.id === id ? detail : undefined;
}
