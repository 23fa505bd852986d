import { OWN_PROPERTIES } from "#contract/property.ts";
import { type PropertyValue, singleValues } from "#contract/property-values.ts";
import { type PropertyIndex, propertyColumn } from "#view/property-index.ts";
import type { FoundGraph } from "./found-graph.ts";
import { isOurs } from "./node-kind.ts";
import { drawnId } from "./picture-rows.ts";

/** What marks the atlas's own nodes, and says nothing of them. */
const MARK = "atlas";

/** The properties that the nodes of an answer bring along, by the ids under which they are drawn. */
export function foundProperties({ nodes }: Pick<FoundGraph, "nodes">): PropertyIndex {
  const columns = new Map<string, { readonly entities: string[]; readonly values: PropertyValue[] }>();
  for (const node of nodes.values()) {
    const id = drawnId(node);
    const own = isOurs(node) ? OWN_PROPERTIES : [MARK];
    for (const [key, held] of Object.entries(node.properties)) {
      if (key === "" || own.includes(key)) continue;
      for (const value of singleValues(held)) {
        const column = columns.get(key) ?? { entities: [], values: [] };
        columns.set(key, column);
        column.entities.push(id);
        column.values.push(value);
      }
    }
  }
  return new Map([...columns].map(([key, { entities, values }]) => [key, propertyColumn(entities, values)]));
}
