import { type Integer, int, UUID, Vector } from "neo4j-driver";
import { Problem } from "#server/problem.ts";
import * as read from "./iso-reading.ts";

const LEAST = -(2n ** 63n);
const MOST = 2n ** 63n - 1n;

/**
 * Parameters as the driver takes them. Plain JSON is taken as it looks, whole numbers as integers; a value that JSON
 * cannot write is given as in typed answers: `{"$type":"Date","_value":"2026-11-23"}`.
 *
 * @throws Problem "invalid-request" that points at the value that cannot be taken
 */
export function paramValues(params: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return mapped(params, "/params");
}

function paramValue(value: unknown, pointer: string): unknown {
  if (typeof value === "number") return numberValue(value, pointer);
  if (Array.isArray(value)) return value.map((item, at) => paramValue(item, `${pointer}/${at}`));
  if (typeof value !== "object" || value === null) return value;
  const keys = Object.keys(value);
  const typed = keys.length === 2 && "$type" in value && "_value" in value;
  return typed ? typedValue(String(value.$type), value._value, pointer) : mapped(value, pointer);
}

function mapped(map: object, pointer: string): Record<string, unknown> {
  const step = (key: string) => key.replaceAll("~", "~0").replaceAll("/", "~1");
  return Object.fromEntries(
    Object.entries(map).map(([key, value]) => [key, paramValue(value, `${pointer}/${step(key)}`)]),
  );
}

function numberValue(value: number, pointer: string): unknown {
  if (!Number.isInteger(value)) return value;
  if (Number.isSafeInteger(value)) return int(value);
  throw refusal(
    pointer,
    'A number beyond 2^53 loses digits in JSON; write {"$type":"Integer","_value":"…"} or {"$type":"Float","_value":"…"}.',
  );
}

function typedValue(type: string, value: unknown, pointer: string): unknown {
  if (type === "Null" && value === null) return null;
  if (type === "Boolean" && typeof value === "boolean") return value;
  if (type === "List" && Array.isArray(value))
    return value.map((item, at) => paramValue(item, `${pointer}/_value/${at}`));
  if (type === "Map" && typeof value === "object" && value !== null) return mapped(value, `${pointer}/_value`);
  if (type === "Vector" && typeof value === "object" && value !== null) return vectorValue(value, pointer);
  if (typeof value !== "string") throw refusal(pointer, `Not a value of the type ${type}.`);
  const reader = READERS[type];
  if (!reader)
    throw refusal(
      pointer,
      `Parameters of the type ${type} are not taken; known are ${[...Object.keys(READERS), "List", "Map"].join(", ")}.`,
    );
  const taken = orUndefined(() => reader(value));
  if (taken === undefined) throw refusal(pointer, `Not the text of a ${type}.`);
  return taken;
}

/** The driver's own classes throw at a thirteenth month. */
function orUndefined(read: () => unknown): unknown {
  try {
    return read();
  } catch {
    return undefined;
  }
}

const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  String: (text) => text,
  Integer: readInteger,
  Float: read.readFloat,
  Base64: (text) => (/^[A-Za-z0-9+/]*={0,2}$/.test(text) ? Int8Array.from(Buffer.from(text, "base64")) : undefined),
  Date: read.readDate,
  Time: read.readTime,
  LocalTime: read.readLocalTime,
  ZonedDateTime: read.readDateTime,
  OffsetDateTime: read.readDateTime,
  LocalDateTime: read.readLocalDateTime,
  Duration: read.readDuration,
  Point: read.readPoint,
  UUID: (text) => (/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text) ? UUID.fromString(text) : undefined),
};

function readInteger(text: string): Integer | undefined {
  if (!/^-?\d{1,19}$/.test(text)) return undefined;
  const value = BigInt(text);
  return value >= LEAST && value <= MOST ? int(value) : undefined;
}

const ARRAYS = {
  INT8: Int8Array,
  INT16: Int16Array,
  INT32: Int32Array,
  FLOAT32: Float32Array,
  FLOAT64: Float64Array,
} as const;

function vectorValue(
  value: object,
  pointer: string,
): Vector<Int8Array | Int16Array | Int32Array | Float32Array | Float64Array | BigInt64Array> {
  const { coordinatesType: type, coordinates } = value as {
    readonly coordinatesType?: unknown;
    readonly coordinates?: unknown;
  };
  if (!Array.isArray(coordinates)) throw refusal(pointer, "A vector has coordinates.");
  const numbers = coordinates.map((one) => read.readFloat(String(one)));
  const whole = type !== "INT64" || coordinates.every((one) => /^-?\d{1,19}$/.test(String(one)));
  if (numbers.includes(undefined) || !whole) throw refusal(pointer, "A coordinate of the vector is no number.");
  if (type === "INT64") return new Vector(BigInt64Array.from(coordinates.map((one) => BigInt(String(one)))));
  const array = Object.entries(ARRAYS).find(([name]) => name === type)?.[1];
  if (!array) throw refusal(pointer, `A vector's coordinatesType is one of ${Object.keys(ARRAYS).join(", ")}, INT64.`);
  const vector = array.from(numbers.map(Number));
  if (String(type).startsWith("INT") && numbers.some((one, at) => one !== vector[at])) {
    throw refusal(pointer, `A coordinate of the vector is no ${type}.`);
  }
  return new Vector(vector);
}

function refusal(pointer: string, detail: string): Problem {
  return new Problem("invalid-request", `#${pointer}: ${detail}`, { errors: [{ pointer: `#${pointer}`, detail }] });
}
