import "./arrange.css";
import { pick, pickedIn } from "#view/picked.ts";
import { known } from "./answer.ts";
import { useSelectionCommands } from "./arrange-commands.ts";
import { useAtlas, useRoom } from "./atlas-context.ts";
import { Glyph } from "./glyph.tsx";
import { GroupName } from "./group-name.tsx";
import { Icon } from "./icon.tsx";
import { LetGo } from "./let-go.tsx";
import { Names } from "./names.tsx";

/** What is selected where it is more than one, and what can be done with it. */
export function SeveralSelected() {
  const { atlas } = useRoom();
  const view = useAtlas((state) => state.view);
  const picture = useAtlas((state) => known(state.picture));
  const rival = useAtlas((state) => known(state.rival));
  const ids = pickedIn(view);
  const commands = useSelectionCommands();
  const drawn = [picture, rival].flatMap((one) => one ?? []);
  return (
    <article className="entity several" aria-label="What is selected">
      <header className="entity-head">
        <p className="tags">
          <span className="tag">Selection</span>
          <LetGo />
        </p>
        <h2>{ids.length} selected</h2>
      </header>
      <GroupName />
      <p className="several-ways">
        {commands.map(({ label, run }) => (
          <button type="button" className="button" key={label} onClick={run}>
            {label}
          </button>
        ))}
      </p>
      <ul className="rows">
        {ids.map((id) => {
          const of = drawn.find(({ nodes }) => nodes.id.includes(id));
          const row = of?.nodes.id.indexOf(id) ?? -1;
          return (
            <li key={id} className="several-row">
              <button type="button" className="row" onClick={() => atlas.go({ select: id })}>
                <Glyph kind={of?.kinds[of.nodes.kind[row] ?? -1] ?? ""} />
                <span className="row-words">
                  <Names name={of?.nodes.name[row] ?? id} nameZh={of?.nodes.nameZh[row] ?? ""} />
                </span>
              </button>
              <button
                type="button"
                className="let-go"
                aria-label={`Without ${of?.nodes.name[row] ?? id}`}
                onClick={() => atlas.go(pick(ids.filter((other) => other !== id)))}
              >
                <Icon name="close" />
              </button>
            </li>
          );
        })}
      </ul>
    </article>
  );
}
