import { useMemo } from "react";
import { jsonText } from "./export-text.ts";
import type { Rows } from "./query-run.ts";

/** More than a browser lays out as text without a pause. */
const MOST_SHOWN = 200;

/** The answer as JSON, as much of it as can be read; an export has all of it. */
export function JsonView({ got }: { readonly got: Rows }) {
  const { columns, rows } = got;
  const text = useMemo(() => jsonText({ columns, rows: rows.slice(0, MOST_SHOWN) }), [columns, rows]);
  return (
    <>
      {rows.length > MOST_SHOWN ? (
        <p className="console-empty">
          The first {MOST_SHOWN} of {rows.length.toLocaleString("en")} rows; the export has all of them.
        </p>
      ) : null}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by key */}
      <pre className="json-view" tabIndex={0}>
        {text}
      </pre>
    </>
  );
}
