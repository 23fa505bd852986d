/* A parser of a few lines where zod would weigh more than all else that the element is made of. */

/** Reads a value, or throws `Unreadable` naming where it is not what it should be. */
export type Read<Value> = (value: unknown, place: string) => Value;

/** What came is not what was promised. */
export class Unreadable extends Error {
  override readonly name = "Unreadable";
}

/** A text of at most so many letters. */
export function text(most = 20_000): Read<string> {
  return (value, place) =>
    typeof value === "string" && value.length <= most ? value : refuse(place, `a text of up to ${most} letters`);
}

/** A number that a picture can be drawn with. */
export const real: Read<number> = (value, place) =>
  typeof value === "number" && Number.isFinite(value) && Math.abs(value) < 1e9 ? value : refuse(place, "a number");

/** A whole number from `least` on. */
export function whole(least = 0): Read<number> {
  return (value, place) => {
    const number = real(value, place);
    return Number.isInteger(number) && number >= least ? number : refuse(place, `a whole number from ${least}`);
  };
}

export function exactly<const Value extends string | number>(wanted: Value): Read<Value> {
  return (value, place) => (value === wanted ? wanted : refuse(place, JSON.stringify(wanted)));
}

export function listOf<Value>(read: Read<Value>, most = 20_000): Read<Value[]> {
  return (value, place) => {
    if (!Array.isArray(value) || value.length > most) return refuse(place, `a list of up to ${most}`);
    return value.map((one, at) => read(one, `${place}[${at}]`));
  };
}

/** What may be missing. */
export function maybe<Value>(read: Read<Value>): Read<Value | undefined> {
  return (value, place) => (value === undefined ? undefined : read(value, place));
}

/** An object with these fields; what it has beside them is left out. */
export function fields<Shape extends Readonly<Record<string, Read<unknown>>>>(
  shape: Shape,
): Read<{ [Name in keyof Shape]: ReturnType<Shape[Name]> }> {
  return (value, place) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return refuse(place, "an object");
    const own = new Map(Object.entries(value));
    const read = Object.entries(shape).map(([name, field]) => [name, field(own.get(name), `${place}.${name}`)]);
    return Object.fromEntries(read);
  };
}

function refuse(place: string, wanted: string): never {
  throw new Unreadable(`${place} is not ${wanted}.`);
}
