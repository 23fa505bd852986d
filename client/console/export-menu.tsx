import { csvText, graphmlText, jsonText } from "./export-text.ts";
import { foundGraph } from "./found-graph.ts";
import type { Rows } from "./query-run.ts";

const EXPORTS = {
  CSV: { type: "text/csv", name: "query.csv", text: csvText },
  JSON: { type: "application/json", name: "query.json", text: jsonText },
  GraphML: { type: "application/xml", name: "query.graphml", text: ({ rows }: Rows) => graphmlText(foundGraph(rows)) },
} as const;
const names = ["CSV", "JSON", "GraphML"] as const;

/** Takes the whole answer away as a file. */
export function ExportMenu({ got }: { readonly got: Rows }) {
  return (
    <p className="console-export">
      <span>Export</span>
      {names.map((name) => (
        <button key={name} type="button" className="plain-link" onClick={() => save(EXPORTS[name], got)}>
          {name}
        </button>
      ))}
    </p>
  );
}

function save({ type, name, text }: (typeof EXPORTS)[keyof typeof EXPORTS], got: Rows): void {
  const address = URL.createObjectURL(new Blob([text(got)], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
