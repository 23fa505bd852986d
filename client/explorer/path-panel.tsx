import "./path.css";
import { useSyncExternalStore } from "react";
import type { PathList } from "#contract/path.ts";
import { known } from "./answer.ts";
import { useAtlas, useRoom } from "./atlas-context.ts";
import { Icon } from "./icon.tsx";
import { SourceName } from "./source-list.tsx";
import { counted } from "./wording.ts";

/** The ways between two entities in words, one of them lit in the picture; nothing while no way is shown. */
export function PathPanel() {
  const { atlas, trail } = useRoom();
  const path = useAtlas((state) => state.view.path);
  const answer = useSyncExternalStore(trail.subscribe, trail.read);
  const list = known(answer);
  if (!path) return null;
  return (
    <section className="paths" aria-labelledby="paths">
      <header>
        <h2 id="paths">{list ? `${list.from.name} to ${list.to.name}` : "How they hang together"}</h2>
        <button
          type="button"
          className="let-go"
          onClick={() => atlas.go({ path: undefined, select: path.from })}
          aria-label="Take the way out of the picture"
        >
          <Icon name="close" />
        </button>
      </header>
      <p className="description">
        {answer.state === "failed" ? "The ways could not be fetched." : list ? foundWords(list) : "Looking for ways …"}
      </p>
      <ol>
        {list?.paths.map((way, at) => (
          <li key={wayKey(way)}>
            <button
              type="button"
              className="way"
              aria-pressed={path.nth === at + 1}
              onClick={() => atlas.go({ path: { ...path, nth: at + 1 }, select: undefined })}
            >
              <Sentence way={way} />
            </button>
            {path.nth === at + 1 ? <Steps way={way} list={list} /> : null}
          </li>
        ))}
      </ol>
    </section>
  );
}

type Way = PathList["paths"][number];

function wayKey({ entities, links }: Way): string {
  return [...entities.map(({ id }) => id), ...links.map(({ type, direction }) => `${type}.${direction}`)].join(" ");
}

function foundWords({ paths }: PathList): string {
  const [first] = paths;
  if (!first) return "No way of at most six links was found.";
  if (paths.length === 1) return `One way, of ${counted(first.links.length, "link")}.`;
  return `${paths.length} ways, the shortest of ${counted(first.links.length, "link")}.`;
}

/** “Alibaba undertakes Qwen programme”, in one line of words. */
function Sentence({ way: { entities, links } }: { readonly way: Way }) {
  return (
    <>
      <b>{entities[0]?.name}</b>
      {links.map(({ label, flow }, at) => (
        <span key={entities[at + 1]?.id}>
          {" "}
          <span className="way-label" data-flow={flow}>
            {label}
          </span>{" "}
          <b>{entities[at + 1]?.name}</b>
        </span>
      ))}
    </>
  );
}

/** Each link of the way with who says so. */
function Steps({ way: { entities, links }, list }: { readonly way: Way; readonly list: PathList }) {
  const { atlas } = useRoom();
  return (
    <ul className="way-steps">
      {links.map(({ label, hedge, disputed, sources }, at) => {
        const [from, to] = [entities[at], entities[at + 1]];
        const doubts = [hedge ? `“${hedge}”` : "", disputed ? "disputed" : ""].filter(Boolean).join(", ");
        return (
          <li key={to?.id}>
            <Name entity={from} onSelect={(id) => atlas.go({ select: id })} /> {label}{" "}
            <Name entity={to} onSelect={(id) => atlas.go({ select: id })} />
            <span className="meta">
              {doubts ? `${doubts} · ` : ""}
              {list.sources
                .filter(({ id }) => sources.includes(id))
                .map((source, place) => (
                  <span key={source.id}>
                    {place > 0 ? " · " : ""}
                    <SourceName source={source} brief />
                  </span>
                ))}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

interface NameProps {
  readonly entity: Way["entities"][number] | undefined;
  readonly onSelect: (id: string) => void;
}

function Name({ entity, onSelect }: NameProps) {
  if (!entity) return null;
  return (
    <button type="button" className="plain-link" onClick={() => onSelect(entity.id)}>
      {entity.name}
    </button>
  );
}
