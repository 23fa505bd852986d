import type { ExportProperties } from "./export-graph.ts";

/** The types that GEXF and GraphML both know. */
type ColumnType = "boolean" | "long" | "double" | "string";

/** A property that some of the things have, with the one type that fits the values of all. */
export interface PropertyColumn {
  readonly name: string;
  readonly type: ColumnType;
}

/** The properties of some things, in the order in which they first occur. */
export function propertyColumns(things: readonly ExportProperties[]): readonly PropertyColumn[] {
  const types = new Map<string, ColumnType>();
  for (const properties of things)
    for (const [name, value] of Object.entries(properties)) {
      if (value === null || value === undefined) continue;
      const before = types.get(name);
      types.set(name, before === undefined ? typeOf(value) : common(before, typeOf(value)));
    }
  return [...types].map(([name, type]) => ({ name, type }));
}

/** A value as it is written in text; undefined where there is nothing to write. */
export function valueText(value: unknown): string | undefined {
  if (value === null || value === undefined) return undefined;
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

function typeOf(value: unknown): ColumnType {
  if (typeof value === "boolean") return "boolean";
  if (typeof value !== "number" || !Number.isFinite(value)) return "string";
  return Number.isSafeInteger(value) ? "long" : "double";
}

function common(one: ColumnType, other: ColumnType): ColumnType {
  if (one === other) return one;
  const isNumber = (type: ColumnType) => type === "long" || type === "double";
  return isNumber(one) && isNumber(other) ? "double" : "string";
}
