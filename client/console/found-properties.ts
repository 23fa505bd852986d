import { OWN_LINK_PROPERTIES, OWN_PROPERTIES } from "#contract/property.ts";
import { type PropertyValue, singleValues } from "#contract/property-values.ts";
import { type PropertyIndex, propertyColumn } from "#view/property-index.ts";
import type { FoundGraph } from "./found-graph.ts";
import { isOurs } from "./node-kind.ts";
import { drawnId } from "./picture-rows.ts";

/** What marks the atlas's own, and says nothing of it. */
const MARK = "atlas";

/** The properties that the nodes and links of an answer bring along, by the ids and keys under which they are drawn. */
export function foundProperties({ nodes, links }: Pick<FoundGraph, "nodes" | "links">): PropertyIndex {
  const columns = new Map<string, { readonly entities: string[]; readonly values: PropertyValue[] }>();
  const note = (key: string, id: string, held: unknown) => {
    for (const value of singleValues(held)) {
      const column = columns.get(key) ?? { entities: [], values: [] };
      columns.set(key, column);
      column.entities.push(id);
      column.values.push(value);
    }
  };
  for (const node of nodes.values()) {
    const own = isOurs(node) ? OWN_PROPERTIES : [MARK];
    for (const [key, held] of Object.entries(node.properties))
      if (key !== "" && !own.includes(key)) note(key, drawnId(node), held);
  }
  for (const { source, target, type, properties } of links.values()) {
    const [from, to] = [nodes.get(source), nodes.get(target)];
    if (!from || !to) continue;
    const own = isOurs(from) && isOurs(to) ? OWN_LINK_PROPERTIES : [MARK];
    for (const [key, held] of Object.entries(properties))
      if (key !== "" && !own.includes(key)) note(`-.${key}`, `${drawnId(from)} ${type} ${drawnId(to)}`, held);
  }
  return new Map([...columns].map(([key, { entities, values }]) => [key, propertyColumn(entities, values)]));
}
