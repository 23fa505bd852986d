import type { ExportGraph, ExportProperties } from "./export-graph.ts";
import { type PropertyColumn, propertyColumns, valueText } from "./property-columns.ts";
import { xmlText } from "./xml-text.ts";

/**
 * A graph as GraphML. Labels and types stand where Neo4j's own exports put them, `labels=":Person"` of a node and
 * `label="KNOWS"` of an edge, and once more as data for readers that look only there; every property is typed data.
 * Source: http://graphml.graphdrawing.org/specification.html
 */
export function graphmlText({ nodes, links }: ExportGraph): string {
  const nodeColumns = propertyColumns(nodes.map(({ properties }) => properties));
  const told = links.map(({ type, properties }) => ({ type, ...properties }));
  const linkColumns = propertyColumns(told);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    '  <key id="labels" for="node" attr.name="labels" attr.type="string"/>',
    ...nodeColumns.map((column, at) => keyText(`n${at}`, "node", column)),
    ...linkColumns.map((column, at) => keyText(`e${at}`, "edge", column)),
    '  <graph id="answer" edgedefault="directed">',
    ...nodes.map(({ id, labels, properties }) => {
      const written = xmlText(labels.map((label) => `:${label}`).join(""));
      const data = `<data key="labels">${written}</data>${dataText("n", nodeColumns, properties)}`;
      return `    <node id="${xmlText(id)}" labels="${written}">${data}</node>`;
    }),
    ...links.map(({ id, source, target, type }, at) => {
      const ends = `source="${xmlText(source)}" target="${xmlText(target)}"`;
      const said = `id="${xmlText(id)}" ${ends} label="${xmlText(type)}"`;
      return `    <edge ${said}>${dataText("e", linkColumns, told[at] ?? {})}</edge>`;
    }),
    "  </graph>",
    "</graphml>",
    "",
  ].join("\n");
}

function keyText(id: string, place: "node" | "edge", { name, type }: PropertyColumn): string {
  return `  <key id="${id}" for="${place}" attr.name="${xmlText(name)}" attr.type="${type}"/>`;
}

function dataText(prefix: "n" | "e", columns: readonly PropertyColumn[], properties: ExportProperties): string {
  return columns
    .map(({ name }, at) => {
      const text = valueText(properties[name]);
      return text === undefined ? "" : `<data key="${prefix}${at}">${xmlText(text)}</data>`;
    })
    .join("");
}
