import "./path.css";
import { useSyncExternalStore } from "react";
import { MOST_WAYS, type PathChoice } from "#contract/path.ts";
import { known } from "./answer.ts";
import { useAtlas, useRoom } from "./atlas-context.ts";
import { Icon } from "./icon.tsx";
import { PathFinder } from "./path-finder.tsx";
import { PathLeg } from "./path-leg.tsx";
import type { Ways } from "./trail.ts";

/** The ways between entities in words, one between each two lit in the picture; nothing while no way is shown. */
export function PathPanel() {
  const { atlas, trail } = useRoom();
  const ways = useAtlas((state) => state.view.ways);
  const answer = useSyncExternalStore(trail.subscribe, trail.read);
  const lists = known(answer);
  const last = ways.at(-1);
  if (!last) return null;
  const replace = (at: number, way: PathChoice) =>
    atlas.go({ ways: ways.map((one, place) => (place === at ? way : one)), select: undefined });
  return (
    <section className="paths" aria-labelledby="paths">
      <header>
        <h2 id="paths">{lists ? stopNames(lists) : "How they hang together"}</h2>
        <button
          type="button"
          className="let-go"
          onClick={() => atlas.go({ ways: [], select: ways[0]?.from })}
          aria-label="Take the way out of the picture"
        >
          <Icon name="close" />
        </button>
      </header>
      {lists ? null : (
        <p className="description">
          {answer.state === "failed"
            ? "The ways could not be fetched: there may be too many. Take the way out, and try another."
            : "Looking for ways …"}
        </p>
      )}
      {lists?.map((list, at) => {
        const way = ways[at];
        if (!way) return null;
        return (
          <PathLeg
            key={`${way.from} ${way.to}`}
            way={way}
            list={list}
            isOneOfSeveral={lists.length > 1}
            onChange={(changed) => replace(at, changed)}
            onSelect={(select) => atlas.go({ select })}
          />
        );
      })}
      {lists && ways.length < MOST_WAYS ? <PathFinder id={last.to} label="Go on to" after={ways} /> : null}
    </section>
  );
}

/** “Alibaba to Nvidia to Robots”. */
function stopNames(lists: Ways): string {
  return [lists[0]?.from.name, ...lists.map(({ to }) => to.name)].join(" to ");
}
