import type { ExportGraph } from "./export-graph.ts";

/**
 * A graph as the JSON that graphology's `import` takes: sigma draws it as it is, with y upwards.
 * Source: https://graphology.github.io/serialization
 */
export function graphologyText({ title, nodes, links }: ExportGraph): string {
  const written = {
    options: { type: "directed", multi: true, allowSelfLoops: true },
    attributes: { name: title },
    nodes: nodes.map(({ id, labels, properties, look }) => ({
      key: id,
      attributes: {
        ...properties,
        label: properties.name ?? id,
        labels,
        ...(look && { x: look.x, y: -look.y, size: look.size, color: look.color }),
      },
    })),
    edges: links.map(({ id, source, target, type, properties }) => ({
      key: id,
      source,
      target,
      attributes: { ...properties, kind: type },
    })),
  };
  return `${JSON.stringify(written, null, 1)}\n`;
}
