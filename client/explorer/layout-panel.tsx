import "./layout.css";
import { useId } from "react";
import { hasSeeds, type LayoutChoice } from "#view/layout-choice.ts";
import { known } from "./answer.ts";
import { useAtlas, useRoom } from "./atlas-context.ts";
import { chosenLayout } from "./layout-commands.ts";
import { LAYOUT_WORDS } from "./layout-words.ts";

/** The layouts to choose from, and what can be asked of the chosen one. */
export function LayoutPanel() {
  const { atlas, layoutDesk } = useRoom();
  const layout = useAtlas((state) => state.view.layout);
  const pinned = useAtlas((state) => state.view.pinned.length);
  const name = useId();
  const change = (to: Partial<LayoutChoice>) => layoutDesk.choose({ ...layout, ...to });
  return (
    <div className="layout-panel">
      <fieldset className="layout-list" aria-label="Layout">
        {LAYOUT_WORDS.map((one) => (
          <label key={one.name} title={one.about}>
            <input
              type="radio"
              name={name}
              checked={one.name === layout.name}
              onChange={() => layoutDesk.choose(chosenLayout(atlas, one.name))}
            />
            <span>{one.label}</span>
          </label>
        ))}
      </fieldset>
      <p className="layout-about">{LAYOUT_WORDS.find((one) => one.name === layout.name)?.about}</p>
      <div className="layout-ways">
        {hasSeeds(layout.name) || (layout.name !== "stored" && pinned > 0) ? (
          <button type="button" className="button" onClick={() => layoutDesk.again()}>
            Lay out anew
          </button>
        ) : null}
        {layout.name === "radial" ? <AroundSelection /> : null}
        <label className="layout-spread">
          <input
            type="checkbox"
            checked={layout.spread}
            onChange={({ target }) => change({ spread: target.checked })}
          />
          <span>Room for every name</span>
        </label>
      </div>
      {pinned > 0 ? (
        <p className="layout-about">
          {pinned === 1 ? "The one you pinned stays" : `The ${pinned} you pinned stay`} in place; all else is laid out
          around {pinned === 1 ? "it" : "them"}.
        </p>
      ) : null}
    </div>
  );
}

/** What stands in the middle, and how to put the selection there. */
function AroundSelection() {
  const { layoutDesk } = useRoom();
  const layout = useAtlas((state) => state.view.layout);
  const select = useAtlas((state) => state.view.select);
  const picture = useAtlas((state) => known(state.picture));
  const nameOf = (id: string) => picture?.nodes.name[picture.nodes.id.indexOf(id)];
  const middle = layout.around === undefined ? undefined : nameOf(layout.around);
  const selected = select === undefined ? undefined : nameOf(select);
  return (
    <>
      {middle ? <p className="layout-about">In the middle: {middle}.</p> : null}
      {selected === undefined ? (
        <p className="layout-about">Select anything to put it in the middle.</p>
      ) : select === layout.around ? null : (
        <button type="button" className="button" onClick={() => layoutDesk.choose({ ...layout, around: select })}>
          Around {selected}
        </button>
      )}
    </>
  );
}
