import type { Filter } from "./filter.ts";
import { isLinkProperty, isProperty, keyOf } from "./property-index.ts";
import type { StyleRules } from "./style-rules.ts";

/** The keys in an index of the properties that rules and filters name, each once; whoever draws needs their values. */
export function namedProperties({
  filters = [],
  style,
}: {
  readonly filters?: readonly Filter[];
  readonly style?: StyleRules;
}): readonly string[] {
  const named = [...Object.values(style?.rules ?? {}), ...filters.map(({ facet }) => facet)];
  return [...new Set([...named.filter(isProperty).map(keyOf), ...named.filter(isLinkProperty)])];
}
