import neo4j from "neo4j-driver";

/** A day, or a moment where it has an hour; `#dataset/import/import-value.ts` makes them. */
interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour?: number;
  readonly minute?: number;
  readonly second?: number;
  readonly nanosecond?: number;
  readonly offsetSeconds?: number;
}

type Scalar = string | bigint | number | boolean | Day;

/** What a property may hold: a bigint is stored as INTEGER, a number as FLOAT. */
export type GraphValue = Scalar | readonly Scalar[];

/** Properties as the driver takes them. */
export function boltProperties(properties: Readonly<Record<string, GraphValue>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(properties).map(([key, value]) => [key, isList(value) ? value.map(boltValue) : boltValue(value)]),
  );
}

function isList(value: GraphValue): value is readonly Scalar[] {
  return Array.isArray(value);
}

function boltValue(value: Scalar): unknown {
  if (typeof value !== "object") return value;
  const { year, month, day, hour, minute = 0, second = 0, nanosecond = 0, offsetSeconds } = value;
  if (hour === undefined) return new neo4j.types.Date(year, month, day);
  const clock = [year, month, day, hour, minute, second, nanosecond] as const;
  return offsetSeconds === undefined
    ? new neo4j.types.LocalDateTime(...clock)
    : new neo4j.types.DateTime(...clock, offsetSeconds);
}
