/** What a property may hold: a bigint is stored as INTEGER, a number as FLOAT, null takes the property away. */
export type RowValue = string | number | bigint | null | readonly string[] | readonly number[] | readonly bigint[];

/** A node to be; `properties` names every property of its kind, absent ones as null. */
export interface NodeRow {
  readonly id: string;
  readonly labels: readonly string[];
  readonly properties: Readonly<Record<string, RowValue>>;
}

/** A relationship to be, between nodes given by id; its own id is unique among all. */
export interface RelationshipRow {
  readonly id: string;
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly properties: Readonly<Record<string, RowValue>>;
}
