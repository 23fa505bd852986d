import { useAtlas, useRoom } from "./atlas-context.ts";
import { Icon } from "./icon.tsx";

/** Back one change of the view, and forward again. */
export function UndoButtons() {
  const { undoLine, announce } = useRoom();
  const canUndo = useAtlas(() => undoLine.canUndo);
  const canRedo = useAtlas(() => undoLine.canRedo);
  return (
    <span className="undo-buttons">
      <button
        type="button"
        className="bar-icon"
        aria-disabled={!canUndo}
        onClick={() => announce(undoLine.undo() ? "Undone." : "Nothing to undo.")}
        aria-label="Undo"
        aria-keyshortcuts="Control+Z"
        title="Undo the last change of the view (Ctrl Z)"
      >
        <Icon name="undo" />
      </button>
      <button
        type="button"
        className="bar-icon"
        aria-disabled={!canRedo}
        onClick={() => announce(undoLine.redo() ? "Done again." : "Nothing to do again.")}
        aria-label="Redo"
        aria-keyshortcuts="Control+Shift+Z"
        title="Do again what was undone (Ctrl Shift Z)"
      >
        <Icon name="redo" />
      </button>
    </span>
  );
}
