import { isTyped, type TypedValue } from "#api/query-call.ts";

export interface FoundNode {
  readonly id: string;
  readonly labels: readonly string[];
  readonly properties: Readonly<Record<string, unknown>>;
}

export interface FoundLink {
  readonly id: string;
  readonly type: string;
  readonly source: string;
  readonly target: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** A typed value as plain JSON: numbers as numbers where they fit, everything else that JSON lacks as text. */
export function plainValue(value: unknown): unknown {
  if (!isTyped(value)) return value;
  const { $type, _value } = value;
  switch ($type) {
    case "Integer":
      return Number.isSafeInteger(Number(_value)) ? Number(_value) : _value;
    case "Float":
      return Number.isFinite(Number(_value)) ? Number(_value) : _value;
    case "List":
    case "Path":
      return list(_value).map(plainValue);
    case "Map":
      return plainEntries(_value);
    case "Node": {
      const { id, labels, properties } = nodeOf(value);
      return { elementId: id, labels, properties };
    }
    case "Relationship": {
      const { id, type, source, target, properties } = linkOf(value);
      return { elementId: id, type, startNodeElementId: source, endNodeElementId: target, properties };
    }
    default:
      return _value;
  }
}

/** The node that a typed value is; only for one of the type Node. */
export function nodeOf({ _value }: TypedValue): FoundNode {
  const parts = record(_value);
  return {
    id: String(parts._element_id),
    labels: list(parts._labels).map(String),
    properties: plainEntries(parts._properties),
  };
}

/** The link that a typed value is; only for one of the type Relationship. */
export function linkOf({ _value }: TypedValue): FoundLink {
  const parts = record(_value);
  return {
    id: String(parts._element_id),
    type: String(parts._type),
    source: String(parts._start_node_element_id),
    target: String(parts._end_node_element_id),
    properties: plainEntries(parts._properties),
  };
}

/** The values within a list, a path or a map; none in any other. */
export function partsOf({ $type, _value }: TypedValue): readonly unknown[] {
  if ($type === "List" || $type === "Path") return list(_value);
  return $type === "Map" ? Object.values(record(_value)) : [];
}

function plainEntries(value: unknown): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record(value)).map(([key, one]) => [key, plainValue(one)]));
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
