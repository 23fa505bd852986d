import { ApiFailure, type Failure, NetworkFailure } from "#api/failure.ts";
import { lensView } from "#view/view-state.ts";
import { visibleRows } from "#view/visible-rows.ts";
import { known } from "./answer.ts";
import { useAtlas, useRoom } from "./atlas-context.ts";
import { ALL_SHOWN } from "./filter-chips.tsx";
import type { Outage } from "./outage.ts";
import { useShownFilter } from "./panel-filter.ts";
import { clockWords } from "./wording.ts";

/** What the stage says when it has no picture to show: what is awaited, what went wrong, and every way out. */
export function Notice() {
  const picture = useAtlas((state) => state.picture);
  const rival = useAtlas((state) => state.rival);
  const outage = useAtlas((state) => state.outage);
  if (picture.state === "failed") return outage ? <Waiting outage={outage} /> : <Failed failure={picture.failure} />;
  if (rival.state === "failed") return <Failed failure={rival.failure} />;
  if (picture.state === "asked" && !known(picture))
    return (
      <p className="notice quiet" role="status">
        Fetching the picture …
      </p>
    );
  return <Empty />;
}

/** What is awaited, since when, what works meanwhile, and what one can do. */
function Waiting({ outage }: { readonly outage: Outage }) {
  const { what, since, waitingFor } = outage;
  return (
    <div className="notice" role="status">
      <h2>{AWAITED[what].title}</h2>
      {what === "start" ? (
        <p>
          It waits for {waitingFor.replace(/\.$/, "")}. The picture appears by itself as soon as it is there; a first
          start takes a minute or two.
        </p>
      ) : (
        <>
          <p>
            {AWAITED[what].since} {clockWords(since)}. This picture was not looked at before, so it has to wait; it
            appears by itself as soon as there is an answer.
          </p>
          <p>{AWAITED[what].todo}</p>
          <WaysBack />
        </>
      )}
      <p className="pulse" aria-hidden="true">
        <i />
        <i />
        <i />
      </p>
    </div>
  );
}

const AWAITED = {
  start: { title: "The atlas is starting", since: "", todo: "" },
  database: {
    title: "Neo4j does not answer",
    since: "The atlas runs, but its database has been silent since",
    todo: "Pictures that were looked at before still open. If you run the atlas, see that Neo4j runs and can be reached.",
  },
  server: {
    title: "The server cannot be reached",
    since: "It has been silent since",
    todo: "See that you are connected; if you run the atlas, see that it runs.",
  },
} as const;

function WaysBack() {
  const { atlas } = useRoom();
  return (
    <p className="ways-out">
      <button type="button" className="button" onClick={() => atlas.load()}>
        Try now
      </button>
      <button type="button" className="button" onClick={() => atlas.go(lensView())}>
        Go to the first picture
      </button>
    </p>
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
  const filter = useShownFilter();
  if (!picture || filter.dim || visibleRows(picture, filter).nodes.length > 0) return null;
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
