import "./layout.css";
import { useSyncExternalStore } from "react";
import { useRoom } from "./atlas-context.ts";

/** How far the picture is laid out, with a way to leave off; nothing while nothing is. */
export function LayoutProgress() {
  const { layoutDesk } = useRoom();
  const { share, failure } = useSyncExternalStore(layoutDesk.subscribe, layoutDesk.read);
  if (share === undefined)
    return failure === undefined ? null : (
      <p className="layout-progress" role="alert">
        The picture could not be laid out: {failure}
      </p>
    );
  const percent = Math.floor(share * 100);
  return (
    <div className="layout-progress" role="status">
      <span>Laying out …</span>
      <progress max={100} value={percent} aria-label="Laying out" />
      <span className="count">{percent} %</span>
      <button type="button" className="plain-link" onClick={() => layoutDesk.cancel()}>
        Cancel
      </button>
    </div>
  );
}
