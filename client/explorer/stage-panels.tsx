import "./stage.css";
import { lazy, Suspense } from "react";
import { isPaired } from "#view/beside.ts";
import { known } from "./answer.ts";
import { AnswerProgress } from "./answer-progress.tsx";
import { ArrangeMenu } from "./arrange-menu.tsx";
import { useAtlas, usePhone, useRoom } from "./atlas-context.ts";
import { ComparisonOverlap } from "./comparison-overlap.tsx";
import { ComparisonTable } from "./comparison-table.tsx";
import { Icon } from "./icon.tsx";
import { LayoutProgress } from "./layout-progress.tsx";
import { Notice } from "./notice.tsx";
import { OutageStrip } from "./outage-strip.tsx";
import { ViewTable } from "./view-table.tsx";

const TimeStrip = lazy(async () => ({ default: (await import("./time-strip.tsx")).TimeStrip }));

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
      <AnswerProgress />
      {table || !hasPicture ? null : <ZoomButtons />}
    </>
  );
}

/** What stands under the pictures: that they may be old; where one goes through time, its days; in a comparison, both companies leg by leg. */
export function UnderStage() {
  const phone = usePhone();
  const comparing = useAtlas((state) => state.view.compare !== undefined);
  const paired = useAtlas((state) => isPaired(state.view));
  const timed = useAtlas((state) => state.view.day !== undefined);
  return (
    <>
      <OutageStrip />
      {timed ? (
        <Suspense fallback={<p role="status">Opening the time …</p>}>
          <TimeStrip />
        </Suspense>
      ) : null}
      {paired && phone ? <ComparisonOverlap /> : null}
      {comparing ? <ComparisonTable /> : null}
    </>
  );
}

function ZoomButtons() {
  const { easel } = useRoom();
  const phone = usePhone();
  if (!easel) return null;
  if (phone) {
    return (
      <ArrangeMenu className="phone-tool" first={{ label: "Fit the picture", run: () => easel.fit() }}>
        <Icon name="select" />
      </ArrangeMenu>
    );
  }
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
      <ArrangeMenu>
        <Icon name="select" />
      </ArrangeMenu>
    </fieldset>
  );
}
