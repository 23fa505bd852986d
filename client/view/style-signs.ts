import { isLinkProperty, type PropertyIndex } from "./property-index.ts";
import { propertyValueWords } from "./property-words.ts";
import { measureUnit, type Unit } from "./style-measures.ts";
import type { StyleSource } from "./style-rules.ts";
import { sumWords } from "./sum-words.ts";

/** What something that is drawn by a rule stands for, beside colours: an icon, or the width of a link. */
export type StyleSign =
  | { readonly of: "icon"; readonly icon: string; readonly words: string; readonly count: number }
  /** From 0, the narrowest link, to 1. */
  | { readonly of: "width"; readonly weight: number; readonly words: string };

/** Where links are counted otherwise than entities. */
const UNITS: Readonly<Record<string, Unit>> = {
  claims: ["claim", "claims"],
  degree: ["link at either end", "links at either end"],
};

/**
 * What the narrowest and the widest link stand for; one of them where all are alike.
 *
 * @param shares the width of each value that a link has, from 0 to 1
 */
export function widthSigns(
  source: StyleSource<"width">,
  shares: ReadonlyMap<number, number>,
  properties: PropertyIndex | undefined,
): readonly StyleSign[] {
  const values = [...shares].toSorted(([a], [b]) => a - b);
  const ends = values.length < 2 ? values : values.filter((_, at) => at === 0 || at === values.length - 1);
  return ends.map(([value, weight]) => ({ of: "width", weight, words: widthWords(source, value, properties) }));
}

function widthWords(source: StyleSource<"width">, value: number, properties: PropertyIndex | undefined): string {
  if (isLinkProperty(source)) return propertyValueWords(properties?.get(source)?.kind ?? "number", value);
  if (source === "amount") return value === 0 ? "no sum stated" : sumWords(value);
  const unit = UNITS[source] ?? measureUnit(source);
  return `${value.toLocaleString("en")} ${unit[value === 1 ? 0 : 1]}`;
}
