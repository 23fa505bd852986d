import { useMemo, useState } from "react";
import { asFailure } from "#api/failure.ts";
import { askGraph } from "#api/query-call.ts";
import { useAround, useConsole, useDesk } from "./console-context.ts";
import { DrawingProgress } from "./drawing-progress.tsx";
import { drawAnswer, drawFound, MOST_LAID } from "./drawn-answer.ts";
import { foundGraph, graphOf } from "./found-graph.ts";
import type { Rows } from "./query-run.ts";

/** What of the answer is drawn in the picture, and the ways to change that. */
export function GraphPane({ got, isWhole }: { readonly got: Rows; readonly isWhole: boolean }) {
  const { room, desk } = useConsole();
  const isLaid = useAround((around) => around.isLaid());
  const found = useMemo(() => foundGraph(got.rows), [got.rows]);
  const { nodes, links, loose } = found;
  if (nodes.size === 0 && links.size === 0)
    return (
      <p className="console-empty">
        {isWhole ? "Nothing in this answer can be drawn: return nodes, links or paths." : "Nothing to draw yet."}
      </p>
    );
  return (
    <div className="graph-pane">
      <p>
        The answer holds {counted(nodes.size, "node")} and {counted(links.size, "link")}.
        {nodes.size > MOST_LAID ? ` The first ${MOST_LAID.toLocaleString("en")} nodes are drawn.` : ""}
        {isLaid ? " They are drawn in the picture; its panels, filters and details work as with a lens." : ""}
      </p>
      <DrawingProgress />
      {loose > 0 ? <LooseEnds got={got} loose={loose} /> : null}
      <p className="graph-ways">
        <button
          type="button"
          className="button"
          disabled={nodes.size === 0}
          onClick={() => void drawAnswer({ room, desk }, got, false)}
        >
          Draw in place of the picture
        </button>
        <button
          type="button"
          className="button"
          disabled={nodes.size === 0}
          onClick={() => void drawAnswer({ room, desk }, got, true)}
        >
          Add to the picture
        </button>
        <button type="button" className="button only-phone" onClick={room.close}>
          See the picture
        </button>
        {isLaid ? (
          <button type="button" className="button" onClick={room.lift}>
            Back to the lens
          </button>
        ) : null}
      </p>
      <Pointed />
    </div>
  );
}

/** Links whose ends were not returned: the database is asked for them only when that is wanted. */
function LooseEnds({ got, loose }: { readonly got: Rows; readonly loose: number }) {
  const { room, desk } = useConsole();
  const token = useDesk((state) => state.token);
  const [failure, setFailure] = useState("");
  const fetchEnds = async () => {
    try {
      const { signal } = new AbortController();
      const whole = await askGraph(got.ask, { signal, token, fetch: (...asked) => fetch(...asked) });
      await drawFound({ room, desk }, graphOf(whole), false);
      setFailure("");
    } catch (fault) {
      setFailure(asFailure(fault).message);
    }
  };
  return (
    <p className="console-cut">
      {counted(loose, "link")} cannot be drawn, because the answer does not hold both ends.{" "}
      <button type="button" className="plain-link" onClick={() => void fetchEnds()}>
        Ask again with the ends
      </button>
      {failure === "" ? null : <span role="alert"> {failure}</span>}
    </p>
  );
}

/** The properties of a drawn node that is no entity of the atlas, and so has no details of its own. */
function Pointed() {
  const id = useAround((around) => around.pointed());
  const run = useDesk((state) => state.run);
  const rows = run.state === "idle" ? undefined : run.got.rows;
  const node = useMemo(() => (rows && id !== undefined ? foundGraph(rows).nodes.get(id) : undefined), [rows, id]);
  if (!node) return null;
  return (
    <section className="pointed" aria-label="Properties">
      <h3>{node.labels.join(", ")}</h3>
      <dl>
        {Object.entries(node.properties).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{typeof value === "string" ? value : JSON.stringify(value)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function counted(count: number, one: string): string {
  return `${count.toLocaleString("en")} ${count === 1 ? one : `${one}s`}`;
}
