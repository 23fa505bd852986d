import { ApiFailure, type Failure } from "#api/failure.ts";
import { useAtlas, useRoom } from "./atlas-context.ts";

/** Why there are no details, and the way out: another try, or no selection. */
export function InspectorFailure({ failure }: { readonly failure: Failure }) {
  const { atlas } = useRoom();
  const select = useAtlas((state) => state.view.select);
  const isUnknown = failure instanceof ApiFailure && failure.type === "unknown-entity";
  return (
    <div className="entity" role="alert">
      <h2>{isUnknown ? "Nobody of that name" : "No details"}</h2>
      <p className="description">
        {isUnknown
          ? `The address selects “${select}”, but the atlas has no such entity. It may have been renamed.`
          : failure.message}
      </p>
      <p className="ways-out">
        {isUnknown ? null : (
          <button type="button" className="button" onClick={() => atlas.retryDetail()}>
            Try again
          </button>
        )}
        <button type="button" className="button" onClick={() => atlas.go({ select: undefined })}>
          Select nothing
        </button>
      </p>
    </div>
  );
}
