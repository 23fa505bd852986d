import { ApiFailure, type Failure, NetworkFailure } from "#api/failure.ts";
import { lensView } from "#view/view-state.ts";
import { viewFilter, visibleRows } from "#view/visible-rows.ts";
import { known } from "./answer.ts";
import { useAtlas, useRoom } from "./atlas-context.ts";
import { ALL_SHOWN } from "./filter-chips.tsx";

/** What the stage says when it has no picture to show: what is awaited, what went wrong, and every way out. */
export function Notice() {
  const picture = useAtlas((state) => state.picture);
  const rival = useAtlas((state) => state.rival);
  const waitingFor = useAtlas((state) => state.waitingFor);
  if (waitingFor !== undefined) return <Waiting waitingFor={waitingFor} />;
  if (picture.state === "failed") return <Failed failure={picture.failure} />;
  if (rival.state === "failed") return <Failed failure={rival.failure} />;
  if (picture.state === "asked" && !known(picture))
    return (
      <p className="notice quiet" role="status">
        Fetching the picture …
      </p>
    );
  return <Empty />;
}

function Waiting({ waitingFor }: { readonly waitingFor: string }) {
  return (
    <div className="notice" role="status">
      <h2>The atlas is starting</h2>
      <p>
        It waits for {waitingFor.replace(/\.$/, "")}. The picture appears by itself as soon as it is there; a first
        start takes a minute or two.
      </p>
      <p className="pulse" aria-hidden="true">
        <i />
        <i />
        <i />
      </p>
    </div>
  );
}

function Failed({ failure }: { readonly failure: Failure }) {
  const { atlas } = useRoom();
  const { title, text, retry } = told(failure);
  const start = lensView();
  return (
    <div className="notice" role="alert">
      <h2>{title}</h2>
      <p>{text}</p>
      <p className="ways-out">
        {retry ? (
          <button type="button" className="button strong" onClick={() => atlas.load()}>
            Try again
          </button>
        ) : null}
        <button
          type="button"
          className="button"
          onClick={() => {
            atlas.go(start);
            if (retry) atlas.load();
          }}
        >
          Go to the first picture
        </button>
      </p>
    </div>
  );
}

function told(failure: Failure): { readonly title: string; readonly text: string; readonly retry: boolean } {
  if (failure instanceof NetworkFailure) {
    return {
      title: "The server cannot be reached",
      text: `${failure.message} Is it running, and are you connected?`,
      retry: true,
    };
  }
  if (!(failure instanceof ApiFailure))
    return { title: "The answer cannot be read", text: failure.message, retry: true };
  switch (failure.type) {
    case "unknown-lens":
      return {
        title: "There is no such lens",
        text: `${failure.detail} The address may be from another version; the lenses there are stand in the menu above.`,
        retry: false,
      };
    case "unknown-entity":
      return {
        title: "There is nobody of that name",
        text: `${failure.detail} Choose another on the left, or search.`,
        retry: false,
      };
    case "graph-timeout":
      return { title: "The database took too long", text: failure.detail, retry: true };
    default:
      return { title: "No picture", text: failure.detail, retry: true };
  }
}

/** A picture with nothing in it, by its own or by the filters. */
function Empty() {
  const { atlas } = useRoom();
  const picture = useAtlas((state) => known(state.picture));
  const view = useAtlas((state) => state.view);
  if (!picture || visibleRows(picture, viewFilter(view)).nodes.length > 0) return null;
  const filtered = picture.nodes.id.length > 0;
  return (
    <div className="notice" role="status">
      <h2>{filtered ? "Everything is left out" : "Nothing to show"}</h2>
      <p>
        {filtered ? "The filters hide every entity of this picture." : "The lens found nothing for these parameters."}
      </p>
      <p className="ways-out">
        {filtered ? (
          <button type="button" className="button strong" onClick={() => atlas.go(ALL_SHOWN)}>
            Show all again
          </button>
        ) : (
          <button type="button" className="button strong" onClick={() => atlas.go(lensView())}>
            Go to the first picture
          </button>
        )}
      </p>
    </div>
  );
}
