import { useState } from "react";
import { graphmlText } from "#export/graphml-text.ts";
import { saveFile } from "#export/saved-file.ts";
import { answerCsvText, exportGraph, jsonText, tsvText } from "./export-text.ts";
import { foundGraph } from "./found-graph.ts";
import type { Rows } from "./query-run.ts";

const EXPORTS = {
  CSV: { type: "text/csv", name: "query.csv", text: answerCsvText },
  JSON: { type: "application/json", name: "query.json", text: jsonText },
  GraphML: {
    type: "application/xml",
    name: "query.graphml",
    text: ({ rows }: Rows) => graphmlText(exportGraph(foundGraph(rows))),
  },
} as const;
const names = ["CSV", "JSON", "GraphML"] as const;

/** Takes the whole answer away, as a file or by the clipboard. */
export function ExportMenu({ got }: { readonly got: Rows }) {
  const [copied, setCopied] = useState(false);
  const copy = () => navigator.clipboard.writeText(tsvText(got)).then(() => setCopied(true));
  return (
    <p className="console-export">
      <button type="button" className="plain-link" onClick={() => void copy()} onBlur={() => setCopied(false)}>
        {copied ? "Copied" : "Copy"}
      </button>
      <span>Export</span>
      {names.map((name) => (
        <button key={name} type="button" className="plain-link" onClick={() => save(name, got)}>
          {name}
        </button>
      ))}
    </p>
  );
}

function save(form: (typeof names)[number], got: Rows): void {
  const { type, name, text } = EXPORTS[form];
  saveFile(name, new Blob([text(got)], { type }));
}
