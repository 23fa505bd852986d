import { useAtlas, useRoom } from "./atlas-context.ts";
import { Icon } from "./icon.tsx";

/** Back one change of the view, and forward again. */
export function UndoButtons() {
  const { undoLine, announce } = useRoom();
  const can = { undo: useAtlas(() => undoLine.canUndo), redo: useAtlas(() => undoLine.canRedo) };
  return (
    <span className="undo-buttons">
      {WAYS.map(({ way, name, keys, about, done, nothing }) => (
        <button
          key={way}
          type="button"
          className="bar-icon"
          aria-disabled={!can[way]}
          onClick={() => announce(undoLine[way]() ? done : nothing)}
          aria-label={name}
          aria-keyshortcuts={keys}
          title={about}
        >
          <Icon name={way} />
        </button>
      ))}
    </span>
  );
}

const WAYS = [
  {
    way: "undo",
    name: "Undo",
    keys: "Control+Z",
    about: "Undo the last change of the view (Ctrl Z)",
    done: "Undone.",
    nothing: "Nothing to undo.",
  },
  {
    way: "redo",
    name: "Redo",
    keys: "Control+Shift+Z",
    about: "Do again what was undone (Ctrl Shift Z)",
    done: "Done again.",
    nothing: "Nothing to do again.",
  },
] as const;
