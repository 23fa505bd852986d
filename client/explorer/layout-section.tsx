import { lazy, Suspense, useState } from "react";
import { layoutText } from "#view/layout-choice.ts";
import { useAtlas } from "./atlas-context.ts";

const LayoutPanel = lazy(async () => ({ default: (await import("./layout-panel.tsx")).LayoutPanel }));

/** How the picture is laid out; closed while it is as the server draws it. */
export function LayoutSection() {
  const isLaidOut = useAtlas((state) => layoutText(state.view.layout) !== "");
  const [wasOpen, setWasOpen] = useState(isLaidOut);
  return (
    <details
      className="params amounts"
      open={isLaidOut}
      onToggle={({ currentTarget }) => setWasOpen((was) => was || currentTarget.open)}
    >
      <summary className="small-head">Layout</summary>
      {wasOpen || isLaidOut ? (
        <Suspense fallback={<p role="status">Opening …</p>}>
          <LayoutPanel />
        </Suspense>
      ) : null}
    </details>
  );
}
