import type { Position } from "#dataset/position.ts";
import type { ValueType } from "./value-text.ts";

/** A property that the records of a file may have; told by the mapping, the file's own declarations or its header. */
export interface Field {
  readonly name: string;
  /** Where nobody says so, the values decide. */
  readonly type: ValueType | undefined;
  /** What stands between the values of a list; undefined where the property is one value. */
  readonly list: string | undefined;
  /** What a record has that says nothing. */
  readonly fallback?: string;
}

/** A node or relationship as its file has it: nothing typed, nothing compared with others. */
export interface ImportRecord {
  readonly kind: "node" | "relationship";
  /** Lines and columns count from 1. For a row of a table, the line it begins in. */
  readonly line: number;
  readonly column: number;
  /** Of a node. */
  readonly id: string;
  readonly labels: readonly string[];
  /** Of a relationship. */
  readonly from: string;
  readonly to: string;
  readonly type: string;
  /** In the order of the file's fields for this kind; undefined where there is none. */
  readonly values: readonly (string | undefined)[];
  /** Which cells of a row the ends and the values stand in; undefined in what has no cells. */
  readonly cells:
    | { readonly id: number; readonly from: number; readonly to: number; readonly values: readonly number[] }
    | undefined;
}

/** What a file turns out to hold while it is read. */
export interface RecordFile {
  readonly file: string;
  /** Grows while the file declares more; positions in it never change. */
  readonly nodeFields: readonly Field[];
  readonly relationshipFields: readonly Field[];
  /** What was left out on purpose, in words. */
  readonly notes: ReadonlySet<string>;
  /** The records, some at a time. What is wrong with one is told to the fault list, and it is left out. */
  readonly records: AsyncGenerator<readonly ImportRecord[], void>;
}

/** Where a record begins. */
export function placeOf(file: string, { line, column }: ImportRecord): Position {
  return { file, line, column };
}
