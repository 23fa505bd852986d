import { useMemo } from "react";
import type { Subgraph } from "#contract/subgraph.ts";
import { overlapOf } from "#view/overlap.ts";
import { pick, pickedIn } from "#view/picked.ts";
import { viewSubject } from "#view/view-state.ts";
import { known } from "./answer.ts";
import { useAtlas, useRoom } from "./atlas-context.ts";
import { useShownFilter } from "./panel-filter.ts";
import { counted } from "./wording.ts";

/** What both companies have, and what only one of them has: a click lights it in both pictures and lists it beside them. */
export function ComparisonOverlap() {
  const { atlas } = useRoom();
  const view = useAtlas((state) => state.view);
  const picture = useAtlas((state) => known(state.picture));
  const rival = useAtlas((state) => known(state.rival));
  const filter = useShownFilter();
  const subjects = [viewSubject(view), view.compare];
  const [one, other] = subjects;
  const overlap = useMemo(
    () => picture && rival && overlapOf(picture, rival, filter, [one, other]),
    [picture, rival, filter, one, other],
  );
  if (!overlap) return null;
  const picked = pickedIn(view).toSorted().join();
  const parts = [
    { words: "Both have", ids: overlap.both },
    { words: `Only ${nameOf(picture, one)} has`, ids: overlap.onlyFirst },
    { words: `Only ${nameOf(rival, other)} has`, ids: overlap.onlySecond },
  ];
  return (
    <p className="overlap">
      {parts.map(({ words, ids }) => {
        const isLit = ids.length > 0 && ids.toSorted().join() === picked;
        return (
          <button
            type="button"
            key={words}
            className="button"
            aria-pressed={isLit}
            disabled={ids.length === 0}
            onClick={() => atlas.go(isLit ? { select: undefined } : pick(ids))}
          >
            {words} {ids.length === 0 ? "nothing" : counted(ids.length, "thing")}
          </button>
        );
      })}
    </p>
  );
}

function nameOf(picture: Subgraph | undefined, id: string | undefined): string {
  return picture?.nodes.name[picture.nodes.id.indexOf(id ?? "")] ?? id ?? "the other";
}
