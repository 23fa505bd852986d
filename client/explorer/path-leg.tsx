import type { PathChoice, PathList } from "#contract/path.ts";
import { Icon } from "./icon.tsx";
import { SourceName } from "./source-list.tsx";
import { counted } from "./wording.ts";

interface PathLegProps {
  readonly way: PathChoice;
  readonly list: PathList;
  /** Then it needs a heading of its own. */
  readonly isOneOfSeveral: boolean;
  readonly onChange: (way: PathChoice) => void;
  readonly onSelect: (id: string) => void;
}

/** All ways between two entities, the one that is drawn with its sources, and the links that no way is to follow. */
export function PathLeg({ way, list, isOneOfSeveral, onChange, onSelect }: PathLegProps) {
  const { without } = way;
  return (
    <>
      {isOneOfSeveral ? (
        <h3 className="small-head">
          {list.from.name} to {list.to.name}
        </h3>
      ) : null}
      <p className="description">{foundWords(list, without)}</p>
      {without.length > 0 ? (
        <div className="chips">
          {without.map((type) => (
            <button
              key={type}
              type="button"
              className="chip"
              onClick={() => onChange({ ...way, nth: 1, without: without.filter((other) => other !== type) })}
              aria-label={`Follow ${typeWords(type)} again`}
            >
              not by {typeWords(type)} <Icon name="close" />
            </button>
          ))}
        </div>
      ) : null}
      <ol>
        {list.paths.map((path, at) => (
          <li key={pathKey(path)}>
            <button
              type="button"
              className="way"
              aria-pressed={way.nth === at + 1}
              onClick={() => onChange({ ...way, nth: at + 1 })}
            >
              <Sentence path={path} />
            </button>
            {way.nth === at + 1 ? (
              <Steps
                path={path}
                list={list}
                onSelect={onSelect}
                onLeaveOut={(type) => onChange({ ...way, nth: 1, without: [...without, type] })}
              />
            ) : null}
          </li>
        ))}
      </ol>
    </>
  );
}

type Path = PathList["paths"][number];

function pathKey({ entities, links }: Path): string {
  return [...entities.map(({ id }) => id), ...links.map(({ type, direction }) => `${type}.${direction}`)].join(" ");
}

function foundWords({ paths }: PathList, without: readonly string[]): string {
  const [first] = paths;
  if (!first) return `No ${without.length > 0 ? "other " : ""}way of at most six links was found.`;
  if (paths.length === 1) return `One way, of ${counted(first.links.length, "link")}.`;
  return `${paths.length} ways, the shortest of ${counted(first.links.length, "link")}.`;
}

function typeWords(type: string): string {
  return type.toLowerCase().replaceAll("_", " ");
}

/** “Alibaba undertakes Qwen programme”, in one line of words. */
function Sentence({ path: { entities, links } }: { readonly path: Path }) {
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

interface StepsProps {
  readonly path: Path;
  readonly list: PathList;
  readonly onSelect: (id: string) => void;
  readonly onLeaveOut: (type: string) => void;
}

/** Each link of the way with who says so. */
function Steps({ path: { entities, links }, list, onSelect, onLeaveOut }: StepsProps) {
  return (
    <ul className="way-steps">
      {links.map(({ type, label, hedge, disputed, sources }, at) => {
        const [from, to] = [entities[at], entities[at + 1]];
        const doubts = [hedge ? `“${hedge}”` : "", disputed ? "disputed" : ""].filter(Boolean).join(", ");
        return (
          <li key={to?.id}>
            <Name entity={from} onSelect={onSelect} /> {label} <Name entity={to} onSelect={onSelect} />
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
              {" · "}
              <button
                type="button"
                className="plain-link"
                onClick={() => onLeaveOut(type)}
                aria-label={`Ways without “${label}”`}
              >
                another way
              </button>
            </span>
          </li>
        );
      })}
    </ul>
  );
}

interface NameProps {
  readonly entity: Path["entities"][number] | undefined;
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
