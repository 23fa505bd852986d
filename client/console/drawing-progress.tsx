import { useSyncExternalStore } from "react";
import { useConsole } from "./console-context.ts";

/** How far the drawing of an answer is, with a way to leave it off; nothing while none is being drawn. */
export function DrawingProgress() {
  const { drawing } = useConsole().desk;
  const share = useSyncExternalStore(drawing.subscribe, drawing.read);
  if (share === undefined) return null;
  const percent = Math.floor(share * 100);
  return (
    <p className="drawing-progress" role="status">
      <span>Drawing the answer …</span>
      <progress max={100} value={percent} aria-label="Drawing the answer" />
      <span className="count">{percent} %</span>
      <button type="button" className="plain-link" onClick={drawing.cancel}>
        Cancel
      </button>
    </p>
  );
}
