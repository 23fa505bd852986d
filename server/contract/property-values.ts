import { LONGEST_PROPERTY_TEXT, type PropertyKind } from "./property.ts";

export type PropertyValue = string | number | boolean;

const DATE = /^\d{4}-\d{2}(-\d{2})?([T ]|$)/;
/** A date as well where others say that dates are meant. */
const YEAR = /^\d{4}$/;

/** The single values in what a property holds; none in what can be neither drawn nor filtered: prose, vectors, maps, bytes. */
export function singleValues(held: unknown): readonly PropertyValue[] {
  if (Array.isArray(held)) return held.every((one) => typeof one === "string") ? held.flatMap(singleValues) : [];
  if (typeof held === "number") return Number.isFinite(held) ? [held] : [];
  if (typeof held === "string") return held === "" || held.length > LONGEST_PROPERTY_TEXT ? [] : [held];
  return typeof held === "boolean" ? [held] : [];
}

/** As what some values are taken: numbers, dates, of which some may be years alone, or yes and no where all of them are, else text. */
export function kindOfValues(values: readonly PropertyValue[]): PropertyKind {
  const [first] = values;
  if (first === undefined) return "text";
  if (typeof first === "number") return values.every((one) => typeof one === "number") ? "number" : "text";
  if (typeof first === "boolean") return values.every((one) => typeof one === "boolean") ? "boolean" : "text";
  const words = values.map(String);
  return words.some((word) => DATE.test(word)) && words.every((word) => DATE.test(word) || YEAR.test(word))
    ? "date"
    : "text";
}
