import { ENTITY_KINDS } from "#contract/kinds.ts";
import type { FoundNode } from "./typed-value.ts";

/** How many nodes have each label. */
export type LabelCounts = ReadonlyMap<string, number>;

/** Whether a node is an entity of the atlas; other databases may have a label `Entity` too. */
export function isOurs({ labels, properties: { id, kind } }: FoundNode): boolean {
  return (
    labels.includes("Entity") && typeof id === "string" && typeof kind === "string" && Object.hasOwn(ENTITY_KINDS, kind)
  );
}

/**
 * As what a node is drawn: its kind in the atlas; elsewhere, of its labels, the one that fewest nodes have, which says
 * most of it. Ties are broken by the alphabet; a node without labels has no kind.
 */
export function kindOf(node: FoundNode, counts: LabelCounts): string {
  if (isOurs(node)) return String(node.properties.kind);
  const count = (label: string) => counts.get(label) ?? Number.POSITIVE_INFINITY;
  const [kind = ""] = node.labels.toSorted((one, other) => compare(count(one), count(other)) || compare(one, other));
  return kind;
}

export function labelCountsOf(nodes: Iterable<FoundNode>): LabelCounts {
  const counts = new Map<string, number>();
  for (const { labels } of nodes) for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return counts;
}

function compare<Value extends string | number>(one: Value, other: Value): number {
  return one === other ? 0 : one < other ? -1 : 1;
}
