import { Date as CalendarDate, DateTime, Duration, int, LocalDateTime, LocalTime, Point, Time } from "neo4j-driver";

const DATE = String.raw`(?<year>[+-]?\d{4,9})-(?<month>\d\d)-(?<day>\d\d)`;
const CLOCK = String.raw`(?<hour>\d\d):(?<minute>\d\d)(?::(?<second>\d\d)(?:\.(?<fraction>\d{1,9}))?)?`;
const OFFSET = String.raw`(?:Z|(?<sign>[+-])(?<offsetHour>\d\d):?(?<offsetMinute>\d\d)(?::?(?<offsetSecond>\d\d))?)`;
const ZONE = String.raw`\[(?<zone>[A-Za-z0-9_+/-]{1,64})\]`;
const AMOUNT = String.raw`[+-]?\d{1,18}`;
const DURATION = [
  String.raw`^P(?=[+\-\dT])(?:(?<years>${AMOUNT})Y)?(?:(?<months>${AMOUNT})M)?(?:(?<weeks>${AMOUNT})W)?(?:(?<days>${AMOUNT})D)?`,
  String.raw`(?:T(?=[+\-\d])(?:(?<hours>${AMOUNT})H)?(?:(?<minutes>${AMOUNT})M)?(?:(?<negative>-)?[+]?(?<seconds>\d{1,18})(?:\.(?<fraction>\d{1,9}))?S)?)?$`,
].join("");
const FLOAT = String.raw`(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|NaN|-?Infinity)`;

type Groups = Readonly<Record<string, string | undefined>>;

/** The groups of a text in this form, or undefined where it has another. */
function groupsOf(form: string, text: string): Groups | undefined {
  return new RegExp(form).exec(text)?.groups;
}

const num = (text: string | undefined) => Number(text ?? 0);
const dateParts = (groups: Groups) => [num(groups.year), num(groups.month), num(groups.day)] as const;
const clockParts = (groups: Groups) =>
  [num(groups.hour), num(groups.minute), num(groups.second), num((groups.fraction ?? "").padEnd(9, "0"))] as const;

function offsetSeconds({ sign, offsetHour, offsetMinute, offsetSecond }: Groups): number {
  const size = num(offsetHour) * 3600 + num(offsetMinute) * 60 + num(offsetSecond);
  return sign === "-" && size > 0 ? -size : size;
}

/** Each reads what iso-text.ts writes, and gives undefined for anything else. */
export function readDate(text: string): CalendarDate | undefined {
  const groups = groupsOf(`^${DATE}$`, text);
  return groups && (new CalendarDate(...dateParts(groups)) as unknown as CalendarDate);
}

export function readLocalTime(text: string): LocalTime | undefined {
  const groups = groupsOf(`^${CLOCK}$`, text);
  return groups && (new LocalTime(...clockParts(groups)) as unknown as LocalTime);
}

export function readTime(text: string): Time | undefined {
  const groups = groupsOf(`^${CLOCK}${OFFSET}$`, text);
  return groups && (new Time(...clockParts(groups), offsetSeconds(groups)) as unknown as Time);
}

export function readLocalDateTime(text: string): LocalDateTime | undefined {
  const groups = groupsOf(`^${DATE}T${CLOCK}$`, text);
  return groups && (new LocalDateTime(...dateParts(groups), ...clockParts(groups)) as unknown as LocalDateTime);
}

/** With an offset, a zone in brackets, or both. */
export function readDateTime(text: string): DateTime | undefined {
  const groups = groupsOf(`^${DATE}T${CLOCK}(?<offset>${OFFSET})?(?:${ZONE})?$`, text);
  if (!groups || (groups.offset === undefined && groups.zone === undefined)) return undefined;
  const offset = groups.offset === undefined ? undefined : offsetSeconds(groups);
  return new DateTime(...dateParts(groups), ...clockParts(groups), offset, groups.zone) as unknown as DateTime;
}

export function readDuration(text: string): Duration | undefined {
  const groups = groupsOf(DURATION, text);
  if (!groups) return undefined;
  const big = (name: string) => BigInt(groups[name] ?? 0);
  const sign = groups.negative === undefined ? 1n : -1n;
  const nanos = sign * BigInt((groups.fraction ?? "").padEnd(9, "0"));
  // Neo4j keeps nanoseconds positive: minus half a second is minus one second and 500 million nanoseconds.
  const borrowed = nanos < 0n ? 1n : 0n;
  const seconds = big("hours") * 3600n + big("minutes") * 60n + sign * big("seconds") - borrowed;
  return new Duration(
    int(big("years") * 12n + big("months")),
    int(big("weeks") * 7n + big("days")),
    int(seconds),
    int(nanos + borrowed * 1_000_000_000n),
  );
}

export function readPoint(text: string): Point | undefined {
  const [, srid, x, y, z] =
    new RegExp(String.raw`^SRID=(\d{1,6});POINT ?Z? ?\(${FLOAT} ${FLOAT}(?: ${FLOAT})?\)$`).exec(text) ?? [];
  if (srid === undefined) return undefined;
  return z === undefined
    ? new Point(int(srid), Number(x), Number(y))
    : new Point(int(srid), Number(x), Number(y), Number(z));
}

export function readFloat(text: string): number | undefined {
  return new RegExp(`^${FLOAT}$`).test(text) ? Number(text) : undefined;
}
