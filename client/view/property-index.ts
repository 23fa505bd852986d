import type { PropertyKey, PropertyKind, PropertyList, PropertyQuery } from "#contract/property.ts";
import { kindOfValues, type PropertyValue } from "#contract/property-values.ts";
import { dayNumber, isoDay } from "./day.ts";

/** A property as rules and filters name it, with the dot that Cypher has before it: ".founded". */
export type PropertyName = `.${string}`;

/** A property of links, which rules name with a dash before the dot: "-.since". */
export type LinkPropertyName = `-.${string}`;

/** The values of one property over what is drawn. */
export interface PropertyColumn {
  readonly kind: PropertyKind;
  /** By the id of an entity or the key of a link: numbers, dates as days since 1970, else words; at least one. */
  readonly ofEntity: ReadonlyMap<string, readonly (number | string)[]>;
}

/** Columns by the keys of their properties, without the dot; those of links by their names, with it. */
export type PropertyIndex = ReadonlyMap<string, PropertyColumn>;

export const NO_PROPERTIES: PropertyIndex = new Map();

/** Whether a name is that of a property, and not one of ours. */
export function isProperty(name: string): name is PropertyName {
  return name.length > 1 && name.startsWith(".");
}

export function isLinkProperty(name: string): name is LinkPropertyName {
  return name.length > 2 && name.startsWith("-.");
}

/** What the values of a column of an index are asked for by. */
export function propertyQueryOf(key: string): PropertyQuery {
  return isLinkProperty(key) ? { key: key.slice(2), of: "links" } : { key };
}

/** Properties of entities and of links in one list, each by its key in an index. */
export function indexedKeys({ keys, linkKeys }: Pick<PropertyList, "keys" | "linkKeys">): readonly PropertyKey[] {
  return [...keys, ...linkKeys.map((one) => ({ ...one, key: `-.${one.key}` }))];
}

export function keyOf(name: PropertyName): string {
  return name.slice(1);
}

/** A column of values as they stand in the database, one entity after the other, each as often as it has values. */
export function propertyColumn(entities: readonly string[], values: readonly PropertyValue[]): PropertyColumn {
  const kind = kindOfValues(values);
  const ofEntity = new Map<string, (number | string)[]>();
  for (const [row, id] of entities.entries()) {
    const value = asDrawn(kind, values[row]);
    if (value === undefined) continue;
    const own = ofEntity.get(id);
    if (own) own.push(value);
    else ofEntity.set(id, [value]);
  }
  return { kind, ofEntity };
}

/** Both together; where a property is numbers in one and words in the other it is words, and of two values of one entity the later counts. */
export function joinedProperties(one: PropertyIndex, other: PropertyIndex): PropertyIndex {
  if (one.size === 0 || other.size === 0) return one.size === 0 ? other : one;
  const joined = new Map(one);
  for (const [key, column] of other) {
    const before = joined.get(key);
    joined.set(key, before ? joinedColumn(before, column) : column);
  }
  return joined;
}

/** The properties that an index has, by the alphabet. */
export function keysIn(index: PropertyIndex): readonly PropertyKey[] {
  return [...index]
    .map(([key, { kind, ofEntity }]) => ({ key, kind, count: ofEntity.size }))
    .sort((one, other) => (one.key < other.key ? -1 : 1));
}

function joinedColumn(one: PropertyColumn, other: PropertyColumn): PropertyColumn {
  if (one.ofEntity.size === 0 || other.ofEntity.size === 0) return one.ofEntity.size === 0 ? other : one;
  if (one.kind === other.kind) return { kind: one.kind, ofEntity: new Map([...one.ofEntity, ...other.ofEntity]) };
  return { kind: "text", ofEntity: new Map([...inWords(one), ...inWords(other)]) };
}

function inWords({ kind, ofEntity }: PropertyColumn): readonly (readonly [string, readonly string[]])[] {
  const word = (value: number | string) =>
    kind === "date" && typeof value === "number" ? isoDay(value) : String(value);
  return [...ofEntity].map(([id, values]) => [id, values.map(word)]);
}

function asDrawn(kind: PropertyKind, value: PropertyValue | undefined): number | string | undefined {
  if (value === undefined) return undefined;
  if (kind === "number") return Number(value);
  return kind === "date" ? dayNumber(String(value).slice(0, 10)) : kind === "boolean" ? yesOrNo(value) : String(value);
}

function yesOrNo(value: PropertyValue): string {
  return value === true ? "yes" : "no";
}
