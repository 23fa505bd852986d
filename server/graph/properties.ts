import * as z from "zod";
import {
  MOST_PROPERTY_VALUES,
  OWN_LINK_PROPERTIES,
  OWN_PROPERTIES,
  type PropertyList,
  type PropertyQuery,
  type PropertyValues,
} from "#contract/property.ts";
import { kindOfValues, singleValues } from "#contract/property-values.ts";
import { type Lookups, statement } from "./lens-answer.ts";
import type { Reader } from "./read-rows.ts";

/** So many distinct values say whether a property holds numbers, dates or words; all of them say it once they are asked for. */
const FEW = 200;

const KeyRow = z.object({ key: z.string(), count: z.int(), held: z.array(z.unknown()) });
const ValueRow = z.object({ id: z.string(), held: z.unknown() });

/** What else entities and links have than what is drawn anyway; a property that holds nothing to be drawn is not there. */
export async function readPropertyKeys(reader: Reader, lookups: Lookups, dataset: string): Promise<PropertyList> {
  const keysOf = async (lookup: string, own: readonly string[]) => {
    const asked = { own, most: MOST_PROPERTY_VALUES, few: FEW };
    const rows = await reader.rows(statement(lookups, lookup), asked, KeyRow);
    return rows.flatMap(({ key, count, held }) => {
      const values = held.flatMap(singleValues);
      return values.length === 0 ? [] : [{ key, count, kind: kindOfValues(values) }];
    });
  };
  const keys = await keysOf("property-keys", OWN_PROPERTIES);
  return { dataset, keys, linkKeys: await keysOf("link-property-keys", OWN_LINK_PROPERTIES) };
}

/** The values of one property; none of one that is the atlas's own. */
export async function readPropertyValues(
  reader: Reader,
  lookups: Lookups,
  dataset: string,
  { key, of }: PropertyQuery,
): Promise<PropertyValues> {
  const [lookup, own] =
    of === "links" ? ["link-property-values", OWN_LINK_PROPERTIES] : ["property-values", OWN_PROPERTIES];
  const asked = { key, most: MOST_PROPERTY_VALUES + 1 };
  const rows = own.includes(key) ? [] : await reader.rows(statement(lookups, lookup), asked, ValueRow);
  const found = rows.slice(0, MOST_PROPERTY_VALUES).flatMap(({ id, held }) => {
    return singleValues(held).map((value) => ({ id, value }));
  });
  const values = found.map(({ value }) => value);
  const kind = kindOfValues(values);
  return {
    dataset,
    key,
    kind,
    entities: found.map(({ id }) => id),
    values: kind === "text" ? values.map(String) : values,
    cut: rows.length > MOST_PROPERTY_VALUES,
  };
}
