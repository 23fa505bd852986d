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
  localDateTimeText,
  localTimeText,
  pointText,
  timeText,
} from "./iso-text.ts";
import { base64, integerText, pathSteps, stringText } from "./value-parts.ts";

/**
 * A value as the JSON one would expect: numbers as numbers, time and place as text. What JSON's numbers cannot hold is
 * a text: integers beyond 2^53, NaN, Infinity. Entities are objects as in plain answers of Neo4j's Query API.
 */
export function plainText(value: unknown): string {
  switch (typeof value) {
    case "string":
      return stringText(value);
    case "number":
      return Number.isFinite(value) ? (Object.is(value, -0) ? "-0.0" : String(value)) : `"${value}"`;
    case "boolean":
      return String(value);
    case "object":
      return value === null ? "null" : objectText(value);
    default:
      throw new TypeError(`A ${typeof value} is no value of Neo4j.`);
  }
}

/** A map's or an entity's entries as a JSON object. */
export function plainEntries(map: object): string {
  return `{${Object.entries(map)
    .map(([key, value]) => `${stringText(key)}:${plainText(value)}`)
    .join(",")}}`;
}

function objectText(value: object): string {
  if (value instanceof Integer) {
    const text = integerText(value);
    return Number.isSafeInteger(Number(text)) ? text : `"${text}"`;
  }
  if (Array.isArray(value)) return `[${value.map(plainText).join(",")}]`;
  if (value instanceof Node) return nodeText(value);
  if (value instanceof Relationship) return relationshipText(value);
  if (value instanceof Path) return `[${pathSteps(value).map(plainText).join(",")}]`;
  const written = writtenText(value);
  return written === undefined ? (listText(value) ?? plainEntries(value)) : stringText(written);
}

function nodeText({ elementId, labels, properties }: Node): string {
  return `{"elementId":${stringText(elementId)},"labels":${JSON.stringify(labels)},"properties":${plainEntries(properties)}}`;
}

function relationshipText({ elementId, startNodeElementId, endNodeElementId, type, properties }: Relationship): string {
  const ends = `"startNodeElementId":${stringText(startNodeElementId)},"endNodeElementId":${stringText(endNodeElementId)}`;
  return `{"elementId":${stringText(elementId)},${ends},"type":${stringText(type)},"properties":${plainEntries(properties)}}`;
}

/** The text of what is neither number, text, list, map nor entity; undefined for those. */
export function writtenText(value: object): string | undefined {
  if (value instanceof CalendarDate) return dateText(value);
  if (value instanceof DateTime) return dateTimeText(value);
  if (value instanceof LocalDateTime) return localDateTimeText(value);
  if (value instanceof LocalTime) return localTimeText(value);
  if (value instanceof Time) return timeText(value);
  if (value instanceof Duration) return durationText(value);
  if (value instanceof Point) return pointText(value);
  if (value instanceof Int8Array) return base64(value);
  if (value instanceof UUID || value instanceof UnsupportedType) return value.toString();
  return undefined;
}

function listText(value: object): string | undefined {
  if (!(value instanceof Vector)) return undefined;
  const coordinates = Array.from(value.asTypedArray() as ArrayLike<number | bigint>);
  return `[${coordinates.map((one) => (typeof one === "bigint" ? integerOrText(one) : plainText(one))).join(",")}]`;
}

function integerOrText(value: bigint): string {
  return Number.isSafeInteger(Number(value)) ? String(value) : `"${value}"`;
}
