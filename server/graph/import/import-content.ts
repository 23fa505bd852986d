import type { GraphValue } from "./import-value.ts";

interface ContentNode {
  readonly id: string;
  readonly labels: readonly string[];
  readonly properties: Readonly<Record<string, GraphValue>>;
}

interface ContentRelationship {
  readonly from: string;
  readonly to: string;
  readonly type: string;
  readonly properties: Readonly<Record<string, GraphValue>>;
}

/** All that an import is to hold; `#dataset/import` reads it. */
export interface ImportContent {
  readonly name: string;
  readonly nodes: number;
  readonly relationships: number;
  /** Every node before the first relationship. */
  readonly batches: AsyncIterable<{
    readonly nodes: readonly ContentNode[];
    readonly relationships: readonly ContentRelationship[];
  }>;
}
