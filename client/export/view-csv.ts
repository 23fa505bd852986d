import { BYTE_ORDER_MARK, type CsvValue, csvText } from "./csv-text.ts";
import type { ExportGraph } from "./export-graph.ts";

const ENTITY_PROPERTIES = ["name", "nameZh", "kind", "form", "flow", "figure", "links", "disputes"] as const;
const LINK_PROPERTIES = ["label", "flow", "claims", "hedge", "disputes"] as const;

/** The entities of a view, one a line, with the columns that an import of ours maps as they are; places in pixels, y downwards. */
export function entityCsv({ nodes }: ExportGraph): string {
  const rows = nodes.map(({ id, properties, look }) => [
    id,
    ...ENTITY_PROPERTIES.map((name) => cellOf(properties[name])),
    look?.x,
    look?.y,
  ]);
  return BYTE_ORDER_MARK + csvText(["id", ...ENTITY_PROPERTIES, "x", "y"], rows);
}

/** The links of a view, one a line; the names of both ends stand beside their ids. */
export function linkCsv({ nodes, links }: ExportGraph): string {
  const names = new Map(nodes.map(({ id, properties }) => [id, cellOf(properties.name)]));
  const rows = links.map(({ source, target, type, properties }) => [
    source,
    names.get(source),
    type,
    target,
    names.get(target),
    ...LINK_PROPERTIES.map((name) => cellOf(properties[name])),
  ]);
  return BYTE_ORDER_MARK + csvText(["source", "sourceName", "type", "target", "targetName", ...LINK_PROPERTIES], rows);
}

function cellOf(value: unknown): CsvValue {
  return typeof value === "number" || typeof value === "boolean" || value === undefined ? value : String(value);
}
