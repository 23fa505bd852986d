import fc from "fast-check";
import {
  Date as CalendarDate,
  DateTime,
  Duration,
  type Integer,
  int,
  isInt,
  LocalDateTime,
  LocalTime,
  Node,
  Path,
  PathSegment,
  Point,
  Relationship,
  Time,
  UUID,
  Vector,
} from "neo4j-driver";
import { expect, test } from "vitest";
import { paramValues } from "#graph/query/typed-param.ts";
import { typedText } from "#graph/query/typed-value.ts";

/** What a client would read and send back as a parameter. */
const roundTrip = (value: unknown) => paramValues({ value: JSON.parse(typedText(value)) }).value;

const integer = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map((value) => int(value));
const part = (min: number, max: number) => fc.integer({ min, max });
const date = fc.tuple(part(-999_999_999, 999_999_999), part(1, 12), part(1, 28));
const clock = fc.tuple(part(0, 23), part(0, 59), part(0, 59), part(0, 999_999_999));
const offset = part(-18 * 3600, 18 * 3600);
const zone = fc.constantFrom("Europe/Paris", "Asia/Shanghai", "America/Argentina/Buenos_Aires", "Etc/GMT+5");
const double = fc.double({ noDefaultInfinity: false });
const key = fc.oneof(fc.string(), fc.constantFrom("__proto__", "constructor", "", "$type", "_value", "0"));
const vector = fc.oneof(
  fc.array(part(-128, 127)).map((list) => new Vector(Int8Array.from(list))),
  fc.array(double).map((list) => new Vector(Float64Array.from(list))),
  fc.array(fc.float()).map((list) => new Vector(Float32Array.from(list))),
  fc.array(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n })).map((list) => new Vector(BigInt64Array.from(list))),
);
const scalar = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  integer,
  double,
  fc.string({ unit: "grapheme" }),
  fc.array(part(-128, 127)).map((bytes) => Int8Array.from(bytes)),
  date.map((parts) => new CalendarDate(...parts)),
  clock.map((parts) => new LocalTime(...parts)),
  fc.tuple(clock, offset).map(([parts, seconds]) => new Time(...parts, seconds)),
  fc.tuple(date, clock).map(([day, time]) => new LocalDateTime(...day, ...time)),
  fc.tuple(date, clock, offset).map(([day, time, seconds]) => new DateTime(...day, ...time, seconds)),
  fc.tuple(date, clock, offset, zone).map(([day, time, seconds, id]) => new DateTime(...day, ...time, seconds, id)),
  fc
    .tuple(
      fc.bigInt({ min: -(2n ** 55n), max: 2n ** 55n }),
      part(-1e9, 1e9),
      fc.bigInt({ min: -(2n ** 58n), max: 2n ** 58n }),
      part(0, 999_999_999),
    )
    .map(([months, days, seconds, nanos]) => new Duration(int(months), int(days), int(seconds), int(nanos))),
  fc.tuple(double, double).map(([x, y]) => new Point(int(7203), x, y)),
  fc.tuple(double, double, double).map(([x, y, z]) => new Point(int(4979), x, y, z)),
  fc.uuid().map((text) => UUID.fromString(text)),
  vector,
);
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    scalar,
    fc.array(tie("any"), { maxLength: 4 }),
    fc.dictionary(key, tie("any"), { maxKeys: 4 }),
  ),
})).any;

test("every value that can be a parameter survives being written and read", () => {
  fc.assert(
    fc.property(value, (original) => {
      expect(comparable(roundTrip(original))).toEqual(comparable(original));
    }),
    { numRuns: 2000, seed: 4177 },
  );
});

/** Numbers of the driver's own kind where it takes either, so that equality is about the value. */
function comparable(value: unknown): unknown {
  if (typeof value === "number") return Object.is(value, -0) ? "-0" : value;
  if (typeof value !== "object" || value === null) return value;
  if (isInt(value)) return `int ${value}`;
  if (value instanceof Vector) return [value.getType(), [...value.asTypedArray()].map(comparable)];
  if (value instanceof Int8Array) return ["bytes", ...value];
  if (Array.isArray(value)) return value.map(comparable);
  const name = Object.getPrototypeOf(value)?.constructor?.name ?? "map";
  const kinds = { CalendarDate, DateTime, Duration, LocalDateTime, LocalTime, Time, Point, UUID };
  if (!Object.values(kinds).some((kind) => value instanceof kind)) {
    return ["map", new Map(Object.entries(value).map(([key, item]) => [key, comparable(item)]))];
  }
  const fields = Object.entries(value).filter(([, field]) => field !== undefined && field !== null);
  return [name, ...fields.map(([key, field]) => [key, Object.is(field, -0) ? "-0" : String(field)])];
}

test.each([
  [int(1), '{"$type":"Integer","_value":"1"}'],
  [int("9007199254740993"), '{"$type":"Integer","_value":"9007199254740993"}'],
  [int("-9223372036854775808"), '{"$type":"Integer","_value":"-9223372036854775808"}'],
  [Number.NaN, '{"$type":"Float","_value":"NaN"}'],
  [Number.NEGATIVE_INFINITY, '{"$type":"Float","_value":"-Infinity"}'],
  [-0, '{"$type":"Float","_value":"-0.0"}'],
  [2, '{"$type":"Float","_value":"2.0"}'],
  [1e21, '{"$type":"Float","_value":"1E21"}'],
  [new CalendarDate(12345, 1, 2), '{"$type":"Date","_value":"+12345-01-02"}'],
  [new CalendarDate(-1, 1, 2), '{"$type":"Date","_value":"-0001-01-02"}'],
  [new LocalTime(1, 2, 3, 4), '{"$type":"LocalTime","_value":"01:02:03.000000004"}'],
  [new Time(1, 2, 3, 0, -3661), '{"$type":"Time","_value":"01:02:03-01:01:01"}'],
  [
    new DateTime(2024, 7, 1, 1, 2, 3, 500_000_000, 7200, "Europe/Paris"),
    '{"$type":"ZonedDateTime","_value":"2024-07-01T01:02:03.5+02:00[Europe/Paris]"}',
  ],
  [new DateTime(2024, 7, 1, 1, 2, 3, 0, 0), '{"$type":"OffsetDateTime","_value":"2024-07-01T01:02:03Z"}'],
  [new Duration(14, -3, -1, 500_000_000), '{"$type":"Duration","_value":"P1Y2M-3DT-0.5S"}'],
  [new Duration(0, 0, 0, 0), '{"$type":"Duration","_value":"PT0S"}'],
  [new Point(int(4326), 13.4, 52), '{"$type":"Point","_value":"SRID=4326;POINT (13.4 52.0)"}'],
  [Int8Array.from([-1, 0, 1]), '{"$type":"Base64","_value":"/wAB"}'],
  [
    new Vector(Int8Array.from([1, -5])),
    '{"$type":"Vector","_value":{"coordinatesType":"INT8","coordinates":["1","-5"]}}',
  ],
])("%s is written as Neo4j's Query API writes it", (original, text) => {
  expect(typedText(original)).toBe(text);
});

test("nodes, relationships and paths keep ids, ends, labels and typed properties", () => {
  const a = new Node(int(1), ["A", "B"], { x: int(1) }, "4:a:1");
  const b = new Node(int(2), [], {}, "4:a:2");
  const link = new Relationship<Integer>(int(3), int(2), int(1), "R", {}, "5:a:3", "4:a:2", "4:a:1");
  const path = JSON.parse(typedText(new Path(a, b, [new PathSegment(a, link, b)])));
  expect(path._value).toEqual([
    {
      $type: "Node",
      _value: { _element_id: "4:a:1", _labels: ["A", "B"], _properties: { x: { $type: "Integer", _value: "1" } } },
    },
    {
      $type: "Relationship",
      _value: {
        _element_id: "5:a:3",
        _start_node_element_id: "4:a:2",
        _end_node_element_id: "4:a:1",
        _type: "R",
        _properties: {},
      },
    },
    { $type: "Node", _value: { _element_id: "4:a:2", _labels: [], _properties: {} } },
  ]);
});

test("a map that pretends to be something of the driver's stays a map", () => {
  const map = { __isInteger__: true, __isNode__: true, __isDateTime__: true, low: int(1), labels: [] };
  expect(JSON.parse(typedText(map)).$type).toBe("Map");
});

test.each([
  [{ a: 2 ** 53 }, "#/params/a"],
  [{ a: { b: [{ $type: "Integer", _value: "9223372036854775808" }] } }, "#/params/a/b/0"],
  [{ "x/y": { $type: "Date", _value: "2024-13-01" } }, "#/params/x~1y"],
  [{ a: { $type: "Date", _value: "yesterday" } }, "#/params/a"],
  [{ a: { $type: "Node", _value: "4:a:1" } }, "#/params/a"],
  [{ a: { $type: "Vector", _value: { coordinatesType: "INT8", coordinates: ["x"] } } }, "#/params/a"],
])("%j is refused, and the refusal points at it", (params, pointer) => {
  expect(() => paramValues(params)).toThrow(
    expect.objectContaining({ type: "invalid-request", message: expect.stringContaining(`${pointer}:`) }),
  );
});

test("plain JSON is taken as it looks", () => {
  expect(paramValues({ a: 1, b: 1.5, c: [true, null, "x"], d: { e: -3 } })).toEqual({
    a: int(1),
    b: 1.5,
    c: [true, null, "x"],
    d: { e: int(-3) },
  });
});
