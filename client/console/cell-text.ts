import type { TypedValue } from "#api/query-call.ts";
import { captionOf } from "#contract/caption.ts";
import { linkOf, nodeOf, partsOf, plainValue } from "./typed-value.ts";

/** A value in one line of a table, short; a list or map within another as Cypher would write it. */
export function cellText(value: TypedValue): string {
  switch (value.$type) {
    case "Null":
      return "null";
    case "Node": {
      const { labels, properties } = nodeOf(value);
      return `(${captionOf(labels, properties)})`;
    }
    case "Relationship":
      return `[:${linkOf(value).type}]`;
    case "Path":
      return partsOf(value).map(partText).join("–");
    case "List":
      return `[${partsOf(value).map(partText).join(", ")}]`;
    case "Map":
      return JSON.stringify(plainValue(value));
    default:
      return String(value._value);
  }
}

/** By what a column of such values is sorted: numbers by size, null after everything, the rest by its text. */
export function sortKey(value: TypedValue): number | string {
  if (value.$type === "Integer" || value.$type === "Float") return Number(value._value);
  return cellText(value);
}

/** Whether a value is written to the right, as numbers are. */
export function isNumeric({ $type }: TypedValue): boolean {
  return $type === "Integer" || $type === "Float";
}

function partText(part: unknown): string {
  return typeof part === "object" && part !== null ? cellText(part as TypedValue) : String(part);
}
