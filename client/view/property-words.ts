import type { PropertyKind } from "#contract/property.ts";
import { dateWords } from "./date-words.ts";
import { isoDay } from "./day.ts";
import { isLinkProperty, keyOf, type LinkPropertyName, type PropertyName } from "./property-index.ts";

/** A property as people say it: "head count" of `.headCount` and `.head_count`, "GDP" of `.GDP`. */
export function propertyName(name: PropertyName | LinkPropertyName): string {
  const key = isLinkProperty(name) ? name.slice(2) : keyOf(name);
  const words = key
    .replaceAll(
      /(\p{Ll}|\d)(\p{Lu})(?!\p{Lu})/gu,
      (_, before: string, capital: string) => `${before} ${capital.toLowerCase()}`,
    )
    .replaceAll("_", " ")
    .trim();
  return words === "" ? key : words;
}

/** A value of a property as people say it; a whole number below 3000 is left as a year would be. */
export function propertyValueWords(kind: PropertyKind, value: number | string): string {
  if (typeof value === "string") return value;
  if (kind === "date") return dateWords(isoDay(value));
  const size = Math.abs(value);
  if (Number.isInteger(value) && size < 3_000) return String(value);
  const isLarge = size >= 1_000_000;
  return value.toLocaleString(
    "en",
    isLarge ? { notation: "compact", maximumSignificantDigits: 3 } : { maximumSignificantDigits: 6 },
  );
}
