import type { TypedValue } from "#api/query-call.ts";
import { captionOf } from "#contract/caption.ts";
import { csvText } from "#export/csv-text.ts";
import type { ExportGraph } from "#export/export-graph.ts";
import { cellText } from "./cell-text.ts";
import type { FoundGraph } from "./found-graph.ts";
import type { Row } from "./query-run.ts";
import { plainValue } from "./typed-value.ts";

interface Answer {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

/** An answer as a JSON array with an object for each row; of two columns of one name the second gets a number. */
export function jsonText({ columns, rows }: Answer): string {
  const names = columns.map((name, at) => {
    const before = columns.slice(0, at).filter((other) => other === name).length;
    return before === 0 ? name : `${name} ${before + 1}`;
  });
  const objects = rows.map((row) => Object.fromEntries(names.map((name, at) => [name, plainValue(row[at])])));
  return JSON.stringify(objects, null, 2);
}

/** An answer as CSV: numbers and texts bare, everything composed as JSON, null as nothing. */
export function answerCsvText({ columns, rows }: Answer): string {
  return csvText(
    columns,
    rows.map((row) => row.map(csvCell)),
  );
}

/** An answer as a spreadsheet takes it from the clipboard: one line a row, tabs between the cells. */
export function tsvText({ columns, rows }: Answer): string {
  const line = (cells: readonly string[]) => cells.map((cell) => cell.replaceAll(/[\t\r\n]+/g, " ")).join("\t");
  return [line(columns), ...rows.map((row) => line(row.map(csvCell)))].join("\n");
}

function csvCell(value: TypedValue): string {
  if (value.$type === "Null") return "";
  const isComposed = ["List", "Map", "Node", "Relationship", "Path"].includes(value.$type);
  return isComposed ? JSON.stringify(plainValue(value)) : cellText(value);
}

/** What is drawn of an answer, each node with a caption. */
export function exportGraph({ nodes, links }: FoundGraph): ExportGraph {
  return {
    title: "Answer to a query",
    nodes: [...nodes.values()].map(({ id, labels, properties }) => ({
      id,
      labels,
      properties: { ...properties, caption: captionOf(labels, properties) },
    })),
    links: [...links.values()].filter(({ source, target }) => nodes.has(source) && nodes.has(target)),
  };
}
