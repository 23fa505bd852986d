import "./layout.css";
import { useSyncExternalStore } from "react";
import { useRoom } from "./atlas-context.ts";
import { ProgressLine } from "./progress-line.tsx";

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
  return <ProgressLine words="Laying out" share={share} onCancel={() => layoutDesk.cancel()} />;
}
