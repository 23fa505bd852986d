import "./outage.css";
import { useAtlas, useRoom } from "./atlas-context.ts";
import { clockWords } from "./wording.ts";

/** Under a picture that is shown all the same: that it may be old, and that nothing new can be had for now. */
export function OutageStrip() {
  const { atlas } = useRoom();
  const outage = useAtlas((state) => state.outage);
  const isShown = useAtlas((state) => state.picture.state === "given");
  if (!outage || !isShown) return null;
  return (
    <p className="outage" role="status">
      <strong>
        {WHO[outage.what]}, noticed at {clockWords(outage.since)}.
      </strong>{" "}
      This picture was kept from before and may be old. What you looked at before still opens; anything else has to
      wait.{" "}
      <button type="button" className="plain-link" onClick={() => atlas.load()}>
        Try now
      </button>
    </p>
  );
}

const WHO = {
  start: "The atlas is starting again",
  database: "Neo4j does not answer",
  server: "The server cannot be reached",
} as const;
