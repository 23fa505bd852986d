import type { ExportGraph, ExportLook, ExportProperties } from "./export-graph.ts";
import { type PropertyColumn, propertyColumns, valueText } from "./property-columns.ts";
import { xmlText } from "./xml-text.ts";

/**
 * A graph as GEXF 1.3, as Gephi reads it: `name` is a node's label and `label` an edge's, a relationship's type is its
 * `kind`, labels are an attribute, and places and colours stand in `viz`, with y upwards.
 * Source: https://gexf.net/schema.html
 */
export function gexfText({ title, nodes, links }: ExportGraph): string {
  const told = nodes.map(({ labels, properties }) => ({ labels: labels.join(";"), ...properties }));
  const nodeColumns = propertyColumns(told);
  const linkColumns = propertyColumns(links.map(({ properties }) => properties)).filter(({ name }) => name !== "label");
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">',
    `  <meta><creator>Initiative Atlas</creator><description>${xmlText(title)}</description></meta>`,
    '  <graph defaultedgetype="directed">',
    ...attributeTexts("node", nodeColumns),
    ...attributeTexts("edge", linkColumns),
    "    <nodes>",
    ...nodes.map(({ id, properties, look }, at) => {
      const values = valuesText(nodeColumns, told[at] ?? {});
      const label = xmlText(valueText(properties.name) ?? id);
      return `      <node id="${xmlText(id)}" label="${label}">${values}${look ? lookText(look) : ""}</node>`;
    }),
    "    </nodes>",
    "    <edges>",
    ...links.map(({ id, source, target, type, properties }) => {
      const ends = `source="${xmlText(source)}" target="${xmlText(target)}"`;
      const label = valueText(properties.label);
      const said = `id="${xmlText(id)}" ${ends} kind="${xmlText(type)}"${label === undefined ? "" : ` label="${xmlText(label)}"`}`;
      return `      <edge ${said}>${valuesText(linkColumns, properties)}</edge>`;
    }),
    "    </edges>",
    "  </graph>",
    "</gexf>",
    "",
  ].join("\n");
}

function attributeTexts(place: "node" | "edge", columns: readonly PropertyColumn[]): readonly string[] {
  if (columns.length === 0) return [];
  return [
    `    <attributes class="${place}">`,
    ...columns.map(({ name, type }, at) => `      <attribute id="${at}" title="${xmlText(name)}" type="${type}"/>`),
    "    </attributes>",
  ];
}

function valuesText(columns: readonly PropertyColumn[], properties: ExportProperties): string {
  const values = columns.map(({ name }, at) => {
    const text = valueText(properties[name]);
    return text === undefined ? "" : `<attvalue for="${at}" value="${xmlText(text)}"/>`;
  });
  const written = values.join("");
  return written === "" ? "" : `<attvalues>${written}</attvalues>`;
}

function lookText({ x, y, size, color }: ExportLook): string {
  const place = `<viz:position x="${x.toFixed(2)}" y="${(0 - y).toFixed(2)}" z="0"/>`;
  return `${place}<viz:size value="${size.toFixed(2)}"/><viz:color hex="${color}"/>`;
}
