import { useEffect } from "react";
import type { PropertyKey } from "#contract/property.ts";
import { isLinkProperty, type LinkPropertyName, type PropertyName } from "#view/property-index.ts";
import { propertyName } from "#view/property-words.ts";
import { known } from "./answer.ts";
import { useAtlas, useRoom } from "./atlas-context.ts";

const NONE: readonly PropertyKey[] = [];

/** Which properties can be chosen, as soon as that is known; asks for them. */
export function usePropertyKeys(): readonly PropertyKey[] {
  const { properties } = useRoom();
  const laid = useAtlas((state) => state.laid);
  const state = useAtlas((one) => one.propertyKeys.state);
  useEffect(() => {
    if (!laid && state === "unasked") properties.wantKeys();
  }, [properties, laid, state]);
  return useAtlas((one) => known(one.propertyKeys)) ?? NONE;
}

/** Properties of entities as a choice has them; what only one thing has tells nothing apart. */
export function propertyOptions(
  keys: readonly PropertyKey[],
): readonly (readonly [name: PropertyName, words: string])[] {
  return keys
    .filter(({ key, count }) => count > 1 && !isLinkProperty(key))
    .map(({ key }): readonly [PropertyName, string] => [`.${key}`, propertyName(`.${key}`)]);
}

/** The same of links. */
export function linkPropertyOptions(
  keys: readonly PropertyKey[],
): readonly (readonly [name: LinkPropertyName, words: string])[] {
  return keys.flatMap(({ key, count }) => (count > 1 && isLinkProperty(key) ? [[key, propertyName(key)]] : []));
}
