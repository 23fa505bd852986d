import "./stage.css";
import { known } from "./answer.ts";
import { useAtlas, useRoom } from "./atlas-context.ts";
import { ComparisonTable } from "./comparison-table.tsx";
import { Icon } from "./icon.tsx";
import { LayoutProgress } from "./layout-progress.tsx";
import { Notice } from "./notice.tsx";
import { OutageStrip } from "./outage-strip.tsx";
import { ViewTable } from "./view-table.tsx";

const ZOOM_STEP = 1.4;

/** What stands over the picture: its table, what has gone wrong or is awaited, and the zoom. */
export function OverStage() {
  const table = useAtlas((state) => state.view.table || state.undrawable !== undefined);
  const hasPicture = useAtlas((state) => known(state.picture) !== undefined);
  return (
    <>
      {table && hasPicture ? <ViewTable /> : null}
      <Notice />
      <LayoutProgress />
      {table || !hasPicture ? null : <ZoomButtons />}
    </>
  );
}

/** What stands under the pictures: that they may be old; in a comparison, both companies leg by leg. */
export function UnderStage() {
  const comparing = useAtlas((state) => state.view.compare !== undefined);
  return (
    <>
      <OutageStrip />
      {comparing ? <ComparisonTable /> : null}
    </>
  );
}

function ZoomButtons() {
  const { easel } = useRoom();
  if (!easel) return null;
  return (
    <fieldset className="zoom" aria-label="Zoom">
      <button type="button" onClick={() => easel.zoom(ZOOM_STEP)} aria-label="Nearer">
        <Icon name="plus" />
      </button>
      <button type="button" onClick={() => easel.zoom(1 / ZOOM_STEP)} aria-label="Farther">
        <Icon name="minus" />
      </button>
      <button type="button" onClick={() => easel.fit()} aria-label="Fit the picture">
        <Icon name="fit" />
      </button>
    </fieldset>
  );
}
