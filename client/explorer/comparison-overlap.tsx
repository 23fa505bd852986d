import { useMemo } from "react";
import type { Subgraph } from "#contract/subgraph.ts";
import { overlapOf } from "#view/overlap.ts";
import { pick, pickedIn } from "#view/picked.ts";
import { secondView } from "#view/second-view.ts";
import { viewCaption } from "#view/view-caption.ts";
import { viewSubject } from "#view/view-state.ts";
import { known } from "./answer.ts";
import { useAtlas, useRoom } from "./atlas-context.ts";
import { shownFilter } from "./shown-filter.ts";
import { counted } from "./wording.ts";

/** What both pictures have, and what only one of them has: a click lights it in both pictures and lists it beside them. */
export function ComparisonOverlap() {
  const { atlas } = useRoom();
  const view = useAtlas((state) => state.view);
  const picture = useAtlas((state) => known(state.picture));
  const rival = useAtlas((state) => known(state.rival));
  const evidence = useAtlas((state) => state.evidence);
  const properties = useAtlas((state) => state.properties);
  const second = useMemo(() => secondView(view), [view]);
  const overlap = useMemo(() => {
    if (!picture || !rival || !second) return undefined;
    const first = { picture, filter: shownFilter({ view, evidence, properties }) };
    const other = { picture: rival, filter: shownFilter({ view: second, evidence, properties }) };
    return overlapOf(first, other, view.beside === undefined ? [viewSubject(view), view.compare] : []);
  }, [picture, rival, view, second, evidence, properties]);
  if (!overlap || !second) return null;
  const [one, other] =
    view.beside === undefined
      ? [nameOf(picture, viewSubject(view)), nameOf(rival, view.compare)]
      : [`“${viewCaption(view, picture, second)}”`, `“${viewCaption(second, rival, view)}”`];
  const picked = pickedIn(view).toSorted().join();
  const [have, has] = view.beside === undefined ? ["have", "has"] : ["show", "shows"];
  const parts = [
    { words: `Both ${have}`, ids: overlap.both },
    { words: `Only ${one} ${has}`, ids: overlap.onlyFirst },
    { words: `Only ${other} ${has}`, ids: overlap.onlySecond },
  ];
  return (
    <div className="overlap">
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
      <p className="overlap-links">
        {counted(overlap.links.both, "link")} in both; {overlap.links.onlyFirst} only in the first,{" "}
        {overlap.links.onlySecond} only in the second
      </p>
    </div>
  );
}

function nameOf(picture: Subgraph | undefined, id: string | undefined): string {
  return picture?.nodes.name[picture.nodes.id.indexOf(id ?? "")] ?? id ?? "the other";
}
