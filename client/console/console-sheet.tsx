import "./console.css";
import { useEffect, useMemo, useState } from "react";
import { ConsoleProvider, useConsole, useDesk } from "./console-context.ts";
import type { ConsoleRoom } from "./console-room.ts";
import { EditorPane } from "./editor-pane.tsx";
import { openConsole } from "./open-console.ts";
import { ParameterForm } from "./parameter-form.tsx";
import { ProblemNote } from "./problem-note.tsx";
import { ResultPane } from "./result-pane.tsx";
import { RunBar } from "./run-bar.tsx";
import { Separator } from "./separator.tsx";
import { TokenForm } from "./token-form.tsx";

/** The console: a statement, its parameters, and what the database answered, beside the picture. */
export default function ConsoleSheet({ room }: { readonly room: ConsoleRoom }) {
  const shared = useMemo(() => openConsole(room), [room]);
  useEffect(() => shared.follow(), [shared]);
  return (
    <ConsoleProvider value={shared}>
      <div className="console">
        <Head />
        <TokenForm />
        <EditorPane />
        <ParameterForm />
        <RunBar />
        <ProblemNote />
        <ResultPane />
      </div>
      <Separator />
      <Voice />
    </ConsoleProvider>
  );
}

function Head() {
  const { room } = useConsole();
  const unasked = useDesk((state) => state.unasked);
  return (
    <>
      <header className="console-head">
        <h2>Cypher</h2>
        <p>Ask the graph anything; it can only be read here.</p>
        <button type="button" className="console-close" onClick={room.close} aria-label="Close the console">
          ×
        </button>
      </header>
      {unasked ? (
        <p className="console-note" role="status">
          This query came with the link and has not been run. Read it, then press Run.
        </p>
      ) : null}
    </>
  );
}

/** Says to screen readers what came of a run; draws nothing. */
function Voice() {
  const { room } = useConsole();
  const run = useDesk((state) => state.run);
  const [told, setTold] = useState<string>();
  const words =
    run.state === "done"
      ? `${run.summary.rows} rows in ${Math.round(run.summary.ms)} milliseconds.`
      : run.state === "cancelled"
        ? "Cancelled."
        : undefined;
  useEffect(() => {
    if (words === undefined || words === told) return setTold(words);
    setTold(words);
    room.announce(words);
  }, [words, told, room]);
  return null;
}
