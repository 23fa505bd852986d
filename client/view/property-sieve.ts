import { type Filter, passes } from "./filter.ts";
import { isProperty, keyOf, type PropertyIndex } from "./property-index.ts";

/**
 * Whether filters on properties let an entity pass, by its id. What has no value passes only where words are left out, and a
 * filter on a property whose values have not come lets everything pass.
 */
export function propertySieve(
  filters: readonly Filter[],
  properties: PropertyIndex | undefined,
): (id: string) => boolean {
  const sieves = filters.flatMap((filter) => {
    const column = isProperty(filter.facet) ? properties?.get(keyOf(filter.facet)) : undefined;
    if (!column || filter.facet === "linked") return [];
    const isMeant = "terms" in filter ? wordTest(filter) : amountTest(filter);
    const isUnsaidMeant = "terms" in filter && filter.mode === "not";
    return [(id: string) => column.ofEntity.get(id)?.some(isMeant) ?? isUnsaidMeant];
  });
  return (id) => sieves.every((sieve) => sieve(id));
}

type ValueTest = (value: number | string) => boolean;

function wordTest(filter: Extract<Filter, { terms: unknown }>): ValueTest {
  return (value) => passes(filter, String(value));
}

function amountTest({ from, to }: Extract<Filter, { from: unknown }>): ValueTest {
  return (value) =>
    typeof value === "number" && (from === undefined || value >= from) && (to === undefined || value <= to);
}
