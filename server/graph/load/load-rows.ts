/** What a property may hold: a bigint is stored as INTEGER, a number as FLOAT, null takes the property away. */
export type LoadValue = string | number | bigint | null | readonly string[] | readonly number[] | readonly bigint[];

/** A node to be; `properties` names every property of its kind, absent ones as null. */
export interface LoadNode {
  readonly id: string;
  readonly labels: readonly string[];
  readonly properties: Readonly<Record<string, LoadValue>>;
}

/** A relationship to be, between nodes given by id; its own id holds its type and ends, and is unique among all. */
export interface LoadRelationship {
  readonly id: string;
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly properties: Readonly<Record<string, LoadValue>>;
}

export const NODE_KINDS = ["entities", "claims", "sources", "metrics", "arrangements"] as const;
export const RELATIONSHIP_KINDS = ["links", "evidence", "disputes"] as const;
export type NodeKind = (typeof NODE_KINDS)[number];
export type RelationshipKind = (typeof RELATIONSHIP_KINDS)[number];

/** All that is to be in the graph after a load; `#dataset/graph-rows.ts` makes it. */
export type LoadRows = { readonly dataset: LoadNode } & {
  readonly [Kind in NodeKind]: readonly LoadNode[];
} & {
  readonly [Kind in RelationshipKind]: readonly LoadRelationship[];
};

/** A node or relationship that an earlier load wrote, as it now stands. */
export interface Existing {
  readonly kind: NodeKind | RelationshipKind | "dataset";
  readonly id: string;
  /** Stable within the transaction in which it was read. */
  readonly element: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

export interface ExistingNode extends Existing {
  readonly labels: readonly string[];
}

export interface ExistingRelationship extends Existing {
  readonly type: string;
  readonly from: string;
  readonly to: string;
}
