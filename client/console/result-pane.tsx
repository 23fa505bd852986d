import "./results.css";
import { type ReactNode, useId } from "react";
import { useConsole, useDesk } from "./console-context.ts";
import { ExportMenu } from "./export-menu.tsx";
import { GraphPane } from "./graph-pane.tsx";
import { JsonView } from "./json-view.tsx";
import { PlanTree } from "./plan-tree.tsx";
import { RESULT_TABS, type ResultTab } from "./query-desk.ts";
import { QueryList } from "./query-list.tsx";
import type { RunState } from "./query-run.ts";
import { ResultTable } from "./result-table.tsx";

const WORDS: Readonly<Record<ResultTab, string>> = {
  queries: "Queries",
  graph: "Graph",
  table: "Table",
  json: "JSON",
  plan: "Plan",
};

/** What came of the statement, in the form chosen; and the statements to choose from. */
export function ResultPane() {
  const { desk } = useConsole();
  const tab = useDesk((state) => state.tab);
  const id = useId();
  const turn = (key: string) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
    if (step === undefined) return;
    const next = RESULT_TABS.at((RESULT_TABS.indexOf(tab) + step) % RESULT_TABS.length) ?? tab;
    desk.set({ tab: next });
    document.getElementById(`${id}${next}`)?.focus();
  };
  return (
    <section className="console-results" aria-label="Results">
      <div className="console-tabs" role="tablist" aria-label="Results" onKeyDown={({ key }) => turn(key)}>
        {RESULT_TABS.map((one) => (
          <button
            key={one}
            id={`${id}${one}`}
            type="button"
            role="tab"
            aria-selected={one === tab}
            aria-controls={`${id}panel`}
            tabIndex={one === tab ? 0 : -1}
            onClick={() => desk.set({ tab: one })}
          >
            {WORDS[one]}
          </button>
        ))}
      </div>
      <div className="console-panel" role="tabpanel" id={`${id}panel`} aria-labelledby={`${id}${tab}`}>
        <Panel tab={tab} />
      </div>
    </section>
  );
}

function Panel({ tab }: { readonly tab: ResultTab }): ReactNode {
  const run = useDesk((state) => state.run);
  if (tab === "queries") return <QueryList />;
  if (tab === "plan") return <PlanTree />;
  if (run.state === "failed" && run.got.columns.length === 0)
    return <p className="console-empty">There is no answer.</p>;
  if (run.state === "idle")
    return <p className="console-empty">Nothing has been run yet. Ctrl-Enter runs the query.</p>;
  return (
    <>
      <Count run={run} />
      {tab === "graph" ? <GraphPane got={run.got} isWhole={run.state !== "running"} /> : null}
      {tab === "table" ? <ResultTable key={run.got.columns.join()} got={run.got} /> : null}
      {tab === "json" ? <JsonView got={run.got} /> : null}
    </>
  );
}

/** How much came, how long it took, and honestly why there is no more. */
function Count({ run }: { readonly run: Exclude<RunState, { readonly state: "idle" }> }) {
  const { length } = run.got.rows;
  const rows = `${length.toLocaleString("en")} ${length === 1 ? "row" : "rows"}`;
  return (
    <div className="console-count">
      <p role="status">
        {run.state === "running" ? `Running … ${rows} so far` : null}
        {run.state === "cancelled" ? `Cancelled after ${rows}` : null}
        {run.state === "failed" ? `Stopped after ${rows}` : null}
        {run.state === "done" ? `${rows} in ${timeWords(run.summary.ms)}` : null}
        {run.state === "done" && run.summary.stopped ? (
          <span className="console-cut"> · {run.summary.stopped.detail}</span>
        ) : null}
      </p>
      {run.state !== "running" && length > 0 ? <ExportMenu got={run.got} /> : null}
      {run.state === "done" && run.summary.notifications.length > 0 ? (
        <details>
          <summary>
            {run.summary.notifications.length === 1 ? "1 remark" : `${run.summary.notifications.length} remarks`} of
            Neo4j’s
          </summary>
          <ul>
            {run.summary.notifications.map(({ code, title, detail, line, column }) => (
              <li key={`${code}${line}${column}${detail}`}>
                {line === undefined ? "" : `Line ${line}, column ${column}: `}
                {title}. {detail}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
}

function timeWords(ms: number): string {
  return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
}
