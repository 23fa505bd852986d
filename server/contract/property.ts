import * as z from "zod/mini";

/** As what the values of a property can be drawn and filtered: dates are ISO texts, what is mixed is text. */
export const PROPERTY_KINDS = ["number", "date", "text", "boolean"] as const;
export type PropertyKind = (typeof PROPERTY_KINDS)[number];

/** More values of a property are not answered; a query brings the values of what it draws along itself. */
export const MOST_PROPERTY_VALUES = 20_000;
/** A longer text is prose, not a word that things are told apart by; nor is it drawn. */
export const LONGEST_PROPERTY_TEXT = 80;

/** What the atlas keeps for itself or shows in a way of its own, by the names of properties of its entities. */
export const OWN_PROPERTIES: readonly string[] = [
  ...["id", "atlas", "kind", "form", "name", "nameZh", "description", "rule", "measure"],
  ...["flow", "figure", "degree", "disputes", "x", "y"],
];

/** The same of links. */
export const OWN_LINK_PROPERTIES: readonly string[] = [
  ...["id", "atlas", "label", "flow", "claims", "sources", "inverse", "hedge", "disputes"],
];

const count = z.int().check(z.nonnegative());
const dataset = z.string();
export const PropertyKey = z.strictObject({
  key: z.string(),
  kind: z.enum(PROPERTY_KINDS),
  /** How many entities, or links, have it. */
  count,
});
export type PropertyKey = z.infer<typeof PropertyKey>;

/** What else entities and links have than what is drawn anyway, each by the alphabet. */
export const PropertyList = z.strictObject({ dataset, keys: z.array(PropertyKey), linkKeys: z.array(PropertyKey) });
export type PropertyList = z.infer<typeof PropertyList>;

export const propertyQuery = z.strictObject({
  key: z.string().check(z.minLength(1), z.maxLength(200)),
  /** Links, and not entities. */
  of: z.optional(z.enum(["links"])),
});
export type PropertyQuery = z.infer<typeof propertyQuery>;

/**
 * The values of one property, by the ids of entities, or of links as "co:alibaba RUNS ini:alibaba/qwen"; an entity with several, such as tickers, stands there once for each.
 * None where nothing has the property or where it is the atlas's own.
 */
export const PropertyValues = z.strictObject({
  dataset,
  key: z.string(),
  kind: z.enum(PROPERTY_KINDS),
  entities: z.array(z.string()),
  values: z.array(z.union([z.string(), z.number(), z.boolean()])),
  /** Whether there are more, which are not answered. */
  cut: z.boolean(),
});
export type PropertyValues = z.infer<typeof PropertyValues>;
