import "./inspector.css";
import { useState } from "react";
import type { EntityDetail } from "#contract/entity.ts";
import { useAtlas } from "./atlas-context.ts";
import { ClaimGroups } from "./claim-groups.tsx";
import { Disputes } from "./disputes.tsx";
import { EntityHead } from "./entity-head.tsx";
import { Expand } from "./expand.tsx";
import { Figures } from "./figures.tsx";
import { InspectorFailure } from "./inspector-failure.tsx";
import { InspectorInvitation } from "./inspector-invitation.tsx";
import { Neighbours } from "./neighbours.tsx";
import { PathPanel } from "./path-panel.tsx";
import { SeveralSelected } from "./several-selected.tsx";

/** The ways that are shown, and all that is known of the selected entity; while there is neither, how to begin. */
export function Inspector() {
  return (
    <>
      <PathPanel />
      <Selected />
    </>
  );
}

function Selected() {
  const detail = useAtlas((state) => state.detail);
  const hasPath = useAtlas((state) => state.view.ways.length > 0);
  const several = useAtlas((state) => state.view.also.length > 0);
  if (several) return <SeveralSelected />;
  switch (detail.state) {
    case "unasked":
      return hasPath ? null : <InspectorInvitation />;
    case "asked":
      return <InspectorSkeleton />;
    case "failed":
      return <InspectorFailure failure={detail.failure} />;
    case "given":
      return <Known key={detail.value.id} detail={detail.value} />;
  }
}

function Known({ detail }: { readonly detail: EntityDetail }) {
  const [wanted, setWanted] = useState(claimInAddress);
  return (
    <article className="entity">
      <EntityHead detail={detail} />
      <Expand id={detail.id} />
      <Disputes detail={detail} />
      <Figures detail={detail} onClaim={setWanted} />
      <ClaimGroups detail={detail} wanted={wanted} />
      <Neighbours detail={detail} />
    </article>
  );
}

/** Pages beside the picture lead to one claim: `/?select=co:alibaba#clm:0123456789ab`. */
function claimInAddress(): string | undefined {
  const part = location.hash.slice(1);
  return part.startsWith("clm:") ? part : undefined;
}

function InspectorSkeleton() {
  return (
    <div className="entity" aria-busy="true">
      <p className="unseen">Fetching the details …</p>
      <div className="bones" aria-hidden="true">
        <i />
        <i />
        <i />
        <i />
        <i />
      </div>
    </div>
  );
}
