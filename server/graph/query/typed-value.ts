import {
  Date as CalendarDate,
  DateTime,
  Duration,
  Integer,
  LocalDateTime,
  LocalTime,
  Node,
  Path,
  Point,
  Relationship,
  Time,
  UnsupportedType,
  UUID,
  Vector,
} from "neo4j-driver";
import {
  dateText,
  dateTimeText,
  durationText,
  floatText,
  localDateTimeText,
  localTimeText,
  pointText,
  timeText,
} from "./iso-text.ts";
import { base64, integerText, pathSteps, stringText } from "./value-parts.ts";

/**
 * A value as JSON text that loses nothing: every value as `{"$type":…,"_value":…}`, as Neo4j's Query API writes it in
 * its version 1.1. `UUID` is ours. What is no class of the driver's is a map, whatever its keys say.
 */
export function typedText(value: unknown): string {
  switch (typeof value) {
    case "string":
      return `{"$type":"String","_value":${stringText(value)}}`;
    case "number":
      return `{"$type":"Float","_value":"${floatText(value)}"}`;
    case "boolean":
      return value ? TRUE : FALSE;
    case "object":
      return value === null ? NULL : objectText(value);
    default:
      throw new TypeError(`A ${typeof value} is no value of Neo4j.`);
  }
}

const NULL = '{"$type":"Null","_value":null}';
const TRUE = '{"$type":"Boolean","_value":true}';
const FALSE = '{"$type":"Boolean","_value":false}';

function objectText(value: object): string {
  if (value instanceof Integer) return `{"$type":"Integer","_value":"${integerText(value)}"}`;
  if (Array.isArray(value)) return `{"$type":"List","_value":[${value.map(typedText).join(",")}]}`;
  if (value instanceof Node) return nodeText(value);
  if (value instanceof Relationship) return relationshipText(value);
  if (value instanceof Path) return `{"$type":"Path","_value":[${pathSteps(value).map(typedText).join(",")}]}`;
  return writtenText(value) ?? rareText(value) ?? `{"$type":"Map","_value":${entriesText(value)}}`;
}

function nodeText({ elementId, labels, properties }: Node): string {
  return `{"$type":"Node","_value":{"_element_id":${stringText(elementId)},"_labels":${JSON.stringify(labels)},"_properties":${entriesText(properties)}}}`;
}

function relationshipText({ elementId, startNodeElementId, endNodeElementId, type, properties }: Relationship): string {
  const ends = `"_start_node_element_id":${stringText(startNodeElementId)},"_end_node_element_id":${stringText(endNodeElementId)}`;
  return `{"$type":"Relationship","_value":{"_element_id":${stringText(elementId)},${ends},"_type":${stringText(type)},"_properties":${entriesText(properties)}}}`;
}

/** What has a text of its own: time and place. */
function writtenText(value: object): string | undefined {
  if (value instanceof CalendarDate) return `{"$type":"Date","_value":"${dateText(value)}"}`;
  if (value instanceof DateTime) {
    return `{"$type":"${value.timeZoneId ? "ZonedDateTime" : "OffsetDateTime"}","_value":${stringText(dateTimeText(value))}}`;
  }
  if (value instanceof LocalDateTime) return `{"$type":"LocalDateTime","_value":"${localDateTimeText(value)}"}`;
  if (value instanceof LocalTime) return `{"$type":"LocalTime","_value":"${localTimeText(value)}"}`;
  if (value instanceof Time) return `{"$type":"Time","_value":"${timeText(value)}"}`;
  if (value instanceof Duration) return `{"$type":"Duration","_value":"${durationText(value)}"}`;
  if (value instanceof Point) return `{"$type":"Point","_value":"${pointText(value)}"}`;
  return undefined;
}

function rareText(value: object): string | undefined {
  if (value instanceof Int8Array) return `{"$type":"Base64","_value":"${base64(value)}"}`;
  if (value instanceof Vector) return vectorText(value);
  if (value instanceof UUID) return `{"$type":"UUID","_value":"${value.toString()}"}`;
  if (value instanceof UnsupportedType) return `{"$type":"Unsupported","_value":${stringText(value.toString())}}`;
  return undefined;
}

function vectorText(
  vector: Vector<Float32Array | Float64Array | Int8Array | Int16Array | Int32Array | BigInt64Array>,
): string {
  const type = vector.getType();
  const coordinates = Array.from(vector.asTypedArray() as ArrayLike<number | bigint>, (one) =>
    type.startsWith("FLOAT") ? `"${floatText(Number(one))}"` : `"${one}"`,
  );
  return `{"$type":"Vector","_value":{"coordinatesType":"${type}","coordinates":[${coordinates.join(",")}]}}`;
}

/** The entries in the order the database gave them; a key that looks like a number comes first, as in any object. */
function entriesText(map: object): string {
  const entries = Object.entries(map).map(([key, value]) => `${stringText(key)}:${typedText(value)}`);
  return `{${entries.join(",")}}`;
}
