import type { TypedValue } from "#api/query-call.ts";
import { captionOf } from "#contract/caption.ts";
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

/** An answer as CSV after RFC 4180: numbers and texts bare, everything composed as JSON, null as nothing. */
export function csvText({ columns, rows }: Answer): string {
  const line = (cells: readonly string[]) => `${cells.map(quoted).join(",")}\r\n`;
  return [line(columns), ...rows.map((row) => line(row.map(csvCell)))].join("");
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

/** A cell that a spreadsheet would take for a formula is made a text by an apostrophe. */
function quoted(cell: string): string {
  const safe = /^[=+@\t\r]|^-(?![\d.])/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * The nodes and links of an answer as GraphML; labels, types and captions are attributes, and so is every property.
 * Source: http://graphml.graphdrawing.org/specification.html
 */
export function graphmlText({ nodes, links }: FoundGraph): string {
  const nodeKeys = new Map<string, string>();
  const linkKeys = new Map<string, string>();
  const drawn = [...links.values()].filter(({ source, target }) => nodes.has(source) && nodes.has(target));
  const data = (keys: Map<string, string>, prefix: string, properties: Readonly<Record<string, unknown>>) =>
    Object.entries(properties)
      .filter(([, value]) => value !== null)
      .map(([name, value]) => {
        if (!keys.has(name)) keys.set(name, `${prefix}${keys.size}`);
        return `<data key="${keys.get(name)}">${escaped(typeof value === "object" ? JSON.stringify(value) : String(value))}</data>`;
      })
      .join("");
  const nodeTexts = [...nodes.values()].map(({ id, labels, properties }) => {
    const told = { ...properties, labels: labels.join(";"), caption: captionOf(labels, properties) };
    return `    <node id="${escaped(id)}">${data(nodeKeys, "n", told)}</node>`;
  });
  const linkTexts = drawn.map(({ id, source, target, type, properties }) => {
    const ends = `source="${escaped(source)}" target="${escaped(target)}"`;
    return `    <edge id="${escaped(id)}" ${ends}>${data(linkKeys, "e", { ...properties, type })}</edge>`;
  });
  const keys = (all: Map<string, string>, what: string) =>
    [...all].map(([name, id]) => `  <key id="${id}" for="${what}" attr.name="${escaped(name)}" attr.type="string"/>`);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...keys(nodeKeys, "node"),
    ...keys(linkKeys, "edge"),
    '  <graph id="answer" edgedefault="directed">',
    ...nodeTexts,
    ...linkTexts,
    "  </graph>",
    "</graphml>",
    "",
  ].join("\n");
}

/** As XML takes it: characters that it cannot hold at all are left out. */
function escaped(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML forbids
  const allowed = text.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "");
  return allowed.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
