import { useState } from "react";
import { formatView } from "#view/view-address.ts";
import { useConsole, useDesk } from "./console-context.ts";
import { parameterNames } from "./parameter-names.ts";
import { ROW_LIMITS } from "./query-desk.ts";

/** What can be done with the statement: run it, end it, see its plan, keep it, hand it on. */
export function RunBar() {
  const { desk, run } = useConsole();
  const isRunning = useDesk((state) => state.run.state === "running");
  const isPlanning = useDesk((state) => state.plan.state === "asked");
  const isEmpty = useDesk((state) => state.cypher.trim() === "");
  return (
    <div className="console-bar">
      {isRunning || isPlanning ? (
        <button type="button" className="button strong" onClick={() => desk.cancel()}>
          Cancel
        </button>
      ) : (
        <button
          type="button"
          className="button strong"
          disabled={isEmpty}
          onClick={() => run()}
          aria-keyshortcuts="Control+Enter"
          title="Run (Ctrl-Enter in the editor)"
        >
          Run
        </button>
      )}
      <button type="button" className="plain-link" disabled={isEmpty} onClick={() => void desk.plan(false)}>
        Explain
      </button>
      <button type="button" className="plain-link" disabled={isEmpty} onClick={() => void desk.plan(true)}>
        Profile
      </button>
      <KeepButton />
      <LinkButton />
      <RowLimit />
    </div>
  );
}

function RowLimit() {
  const { desk } = useConsole();
  const limit = useDesk((state) => state.limit);
  return (
    <label className="console-limit">
      Rows at most
      <select value={limit} onChange={({ currentTarget }) => desk.set({ limit: Number(currentTarget.value) })}>
        {ROW_LIMITS.map((one) => (
          <option key={one} value={one}>
            {one.toLocaleString("en")}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Keeps the statement under a name of the reader's, in this browser. */
function KeepButton() {
  const { desk, saved, room } = useConsole();
  const isEmpty = useDesk((state) => state.cypher.trim() === "");
  const [name, setName] = useState<string>();
  if (name === undefined) {
    return (
      <button type="button" className="plain-link" disabled={isEmpty} onClick={() => setName("")}>
        Save
      </button>
    );
  }
  return (
    <form
      className="console-keep"
      onSubmit={(event) => {
        event.preventDefault();
        const { cypher, params } = desk.read();
        const used = Object.fromEntries(parameterNames(cypher).map((one) => [one, params[one] ?? ""]));
        saved.add({ cypher, params: used, name: name.trim() || "Without a name", at: Date.now() });
        room.announce("Saved under Queries.");
        setName(undefined);
      }}
    >
      <input
        value={name}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
        onKeyDown={({ key }) => key === "Escape" && setName(undefined)}
        placeholder="Name of the query"
        aria-label="Name of the query"
        // biome-ignore lint/a11y/noAutofocus: the field appears because its button was pressed
        autoFocus
      />
      <button type="submit" className="plain-link">
        Save
      </button>
    </form>
  );
}

/** A link to the statement; whoever opens it reads it first and runs it with a click. */
function LinkButton() {
  const { desk, room } = useConsole();
  const isEmpty = useDesk((state) => state.cypher.trim() === "");
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    const { cypher, params } = desk.read();
    const typed = Object.fromEntries(parameterNames(cypher).map((name) => [name, params[name] ?? ""]));
    const search = formatView({ ...room.view(), query: { cypher, params: typed } });
    await navigator.clipboard.writeText(`${location.origin}${location.pathname}${search}`);
    setCopied(true);
  };
  return (
    <button
      type="button"
      className="plain-link"
      disabled={isEmpty}
      onClick={() => void copy()}
      onBlur={() => setCopied(false)}
    >
      {copied ? "Link copied" : "Copy link"}
    </button>
  );
}
