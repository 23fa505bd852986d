import type {
  Existing,
  ExistingNode,
  ExistingRelationship,
  LoadNode,
  LoadRelationship,
  LoadRows,
  LoadValue,
  NODE_KINDS,
  RELATIONSHIP_KINDS,
} from "./load-rows.ts";

/** What a load has to do to the rows of one kind. */
export interface KindPlan<Row, Old extends Existing> {
  readonly added: readonly Row[];
  readonly changed: readonly { readonly row: Row; readonly old: Old }[];
  readonly removed: readonly Old[];
  readonly unchanged: number;
}

export type NodePlan = KindPlan<LoadNode, ExistingNode>;
export type RelationshipPlan = KindPlan<LoadRelationship, ExistingRelationship>;

export interface LoadPlan {
  readonly nodes: { readonly [Kind in (typeof NODE_KINDS)[number] | "dataset"]: NodePlan };
  readonly relationships: { readonly [Kind in (typeof RELATIONSHIP_KINDS)[number]]: RelationshipPlan };
}

/** The difference between what is in the graph and what is to be there. Pure. */
export function planLoad(
  nodes: readonly ExistingNode[],
  relationships: readonly ExistingRelationship[],
  rows: LoadRows,
): LoadPlan {
  const nodePlan = (kind: keyof LoadPlan["nodes"], wanted: readonly LoadNode[]) =>
    planKind(
      wanted,
      nodes.filter((node) => node.kind === kind),
      (row, old) => sameLabels(row, old) && sameProperties(row, old),
    );
  const relationshipPlan = (kind: keyof LoadPlan["relationships"]) =>
    planKind(
      rows[kind],
      relationships.filter((one) => one.kind === kind),
      sameProperties,
    );
  return {
    nodes: {
      entities: nodePlan("entities", rows.entities),
      claims: nodePlan("claims", rows.claims),
      sources: nodePlan("sources", rows.sources),
      metrics: nodePlan("metrics", rows.metrics),
      arrangements: nodePlan("arrangements", rows.arrangements),
      dataset: nodePlan("dataset", [rows.dataset]),
    },
    relationships: {
      links: relationshipPlan("links"),
      evidence: relationshipPlan("evidence"),
      disputes: relationshipPlan("disputes"),
    },
  };
}

/** Whether the graph already is as it is to be. */
export function isEmpty({ nodes, relationships }: LoadPlan): boolean {
  return [...Object.values(nodes), ...Object.values(relationships)].every(
    ({ added, changed, removed }) => added.length + changed.length + removed.length === 0,
  );
}

function planKind<Row extends { readonly id: string }, Old extends Existing>(
  wanted: readonly Row[],
  existing: readonly Old[],
  same: (row: Row, old: Old) => boolean,
): KindPlan<Row, Old> {
  // Of two that bear one id, which only a foreign hand can have made, the first stays.
  const old = new Map(existing.toReversed().map((one) => [one.id, one]));
  const kept = wanted.flatMap((row) => {
    const before = old.get(row.id);
    return before ? [{ row, old: before }] : [];
  });
  const changed = kept.filter(({ row, old: before }) => !same(row, before));
  const keptElements = new Set(kept.map(({ old: before }) => before.element));
  return {
    added: wanted.filter(({ id }) => !old.has(id)),
    changed,
    removed: existing.filter(({ element }) => !keptElements.has(element)),
    unchanged: kept.length - changed.length,
  };
}

/** Labels that others added do not count. An id's prefix gives its kind, so ours never change. */
function sameLabels({ labels }: LoadNode, old: ExistingNode): boolean {
  return labels.every((label) => old.labels.includes(label));
}

/** Properties that others added do not count. */
function sameProperties(
  { properties }: { readonly properties: Readonly<Record<string, LoadValue>> },
  old: Existing,
): boolean {
  return Object.entries(properties).every(([key, value]) => canonical(value) === canonical(old.properties[key]));
}

/** Integers and floats are compared by what they are worth, however the driver hands them over. */
function canonical(value: unknown): string {
  return JSON.stringify(value ?? null, (_key, held: unknown) => {
    if (typeof held === "bigint") return Number(held);
    return typeof held === "object" && held !== null && "toNumber" in held ? Number(held) : held;
  });
}
