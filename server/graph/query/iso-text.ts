import type {
  Date as CalendarDate,
  DateTime,
  Duration,
  Integer,
  LocalDateTime,
  LocalTime,
  Point,
  Time,
} from "neo4j-driver";

const pad = (value: Integer | number, length: number) => String(value).padStart(length, "0");

/** As ISO 8601 and Neo4j write it: years of more than four digits with a sign. */
export function dateText({ year, month, day }: Pick<CalendarDate, "year" | "month" | "day">): string {
  const number = Number(year);
  const sign = number < 0 ? "-" : number > 9999 ? "+" : "";
  return `${sign}${pad(Math.abs(number), 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** To the nanosecond, without zeros at the end; the seconds are always there. */
export function localTimeText({ hour, minute, second, nanosecond }: Omit<LocalTime, "toString">): string {
  const nanos = Number(nanosecond);
  const fraction = nanos === 0 ? "" : `.${pad(nanos, 9).replace(/0+$/, "")}`;
  return `${pad(hour, 2)}:${pad(minute, 2)}:${pad(second, 2)}${fraction}`;
}

export function timeText(time: Time): string {
  return `${localTimeText(time)}${offsetText(time.timeZoneOffsetSeconds)}`;
}

export function localDateTimeText(moment: LocalDateTime): string {
  return `${dateText(moment)}T${localTimeText(moment)}`;
}

/** With the offset and, where there is one, the zone in brackets; an old server leaves the offset of a zone out. */
export function dateTimeText(moment: DateTime): string {
  const { timeZoneOffsetSeconds: offset, timeZoneId: zone } = moment;
  const where = offset === undefined || offset === null ? "" : offsetText(offset);
  return `${dateText(moment)}T${localTimeText(moment)}${where}${zone ? `[${zone}]` : ""}`;
}

function offsetText(offsetSeconds: Integer | number): string {
  const offset = Number(offsetSeconds);
  if (offset === 0) return "Z";
  const size = Math.abs(offset);
  const seconds = size % 60 === 0 ? "" : `:${pad(size % 60, 2)}`;
  return `${offset < 0 ? "-" : "+"}${pad(Math.floor(size / 3600), 2)}:${pad(Math.floor((size % 3600) / 60), 2)}${seconds}`;
}

/** As Neo4j writes it: P1Y2M3DT4H5M6.789S; each part has its own sign, and PT0S is none at all. */
export function durationText({ months, days, seconds, nanoseconds }: Omit<Duration, "toString">): string {
  const whole = BigInt(months.toString());
  const nanos = BigInt(seconds.toString()) * NANOS + BigInt(nanoseconds.toString());
  const inSeconds = nanos / NANOS;
  const date = `${part(whole / 12n, "Y")}${part(whole % 12n, "M")}${part(BigInt(days.toString()), "D")}`;
  const clock = `${part(inSeconds / 3600n, "H")}${part((inSeconds % 3600n) / 60n, "M")}${secondsText(inSeconds % 60n, nanos % NANOS)}`;
  return date === "" && clock === "" ? "PT0S" : `P${date}${clock && `T${clock}`}`;
}

const NANOS = 1_000_000_000n;

function part(amount: bigint, unit: string): string {
  return amount === 0n ? "" : `${amount}${unit}`;
}

function secondsText(seconds: bigint, nanos: bigint): string {
  if (nanos === 0n) return part(seconds, "S");
  const size = String(nanos < 0n ? -nanos : nanos)
    .padStart(9, "0")
    .replace(/0+$/, "");
  return `${seconds === 0n && nanos < 0n ? "-0" : seconds}.${size}S`;
}

/** As Neo4j's Query API writes a point: SRID=4326;POINT (13.4 52.5), with Z before three coordinates. */
export function pointText({ srid, x, y, z }: Omit<Point, "toString">): string {
  const coordinates = z === undefined || z === null ? [x, y] : [x, y, z];
  return `SRID=${srid};POINT ${coordinates.length === 3 ? "Z " : ""}(${coordinates.map(floatText).join(" ")})`;
}

/** The shortest digits that give the same double again; a whole number keeps its .0, minus zero its sign. */
export function floatText(value: number): string {
  if (Object.is(value, -0)) return "-0.0";
  const text = String(value);
  if (/^-?\d+$/.test(text)) return `${text}.0`;
  return text.replace("e+", "E").replace("e", "E");
}
